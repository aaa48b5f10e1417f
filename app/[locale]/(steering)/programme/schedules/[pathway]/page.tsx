import type { Metadata } from "next";
import { ScheduleEditor } from "@/components/programme/schedule-editor";
import { ScheduleFacts } from "@/components/programme/schedule-facts";
import { VersionList } from "@/components/programme/version-list";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getSchedule } from "@/lib/services/programme/schedules";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound } from "../../../page-input";
import { loadFrameOf } from "../../load-frame-of";
import { ProgrammeShell } from "../../programme-shell";

interface SchedulePageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.schedules") };
}

/** The schedule of a pathway: moments and windows, sending, load, and who changed what when. */
export default async function SchedulePage({ params, searchParams }: SchedulePageProps) {
  const actor = await requireActor("programme.read", await searchParams);
  const { pathway: code } = await params;
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const page = await orNotFound(getSchedule(actor, code));
  const { programme } = page;
  const name = frame.pathways.find((one) => one.code === code)?.name;
  const view = { ...keptView(frame), period: null };
  return (
    <ProgrammeShell
      actor={actor}
      frame={frame}
      writer={writer}
      room="schedules"
      aside={name ? writer.localised(name) : code}
    >
      <div className="mt-6 grid gap-x-7 gap-y-9 lg:grid-cols-3">
        <section className="min-w-0 lg:col-span-2">
          <SectionHead
            eyebrow={writer.text("programme.schedule.version", {
              version: programme.rulesVersion,
              pathwayVersion: programme.pathwayVersion,
            })}
            title={writer.text("programme.schedule.moments")}
          >
            {writer.text("programme.schedule.lead")}
          </SectionHead>
          {can(actor.role, "programme.manage") ? (
            <ScheduleEditor
              key={`${programme.pathwayVersion}-${programme.rulesVersion}`}
              pathwayCode={code}
              moments={programme.schedule.map(({ instruments, ...row }) => ({
                ...row,
                instrumentIds: instruments.map(({ instrumentId }) => instrumentId),
              }))}
              rules={programme.rules}
              basedOn={{
                pathwayVersion: programme.pathwayVersion,
                rulesVersion: programme.rulesVersion,
              }}
              instruments={page.instruments}
              presets={page.presets.map((preset) => ({
                code: preset.code,
                name: writer.localised(preset.names),
                moments: preset.moments,
              }))}
              query={view.hospital === null ? "" : `?hospital=${view.hospital}`}
            />
          ) : (
            <ScheduleFacts programme={programme} writer={writer} />
          )}
        </section>
        <section className="min-w-0">
          <SectionHead title={writer.text("programme.schedule.history")} />
          <VersionList versions={page.versions} writer={writer} />
          <SectionHead title={writer.text("programme.schedule.rulesTitle")} level={3} />
          <ul className="mt-2 list-disc pl-5 text-small text-muted">
            {["anchor", "stop", "load", "merge", "source"].map((rule) => (
              <li key={rule} className="py-1">
                {writer.text(`programme.schedule.rule.${rule}`)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </ProgrammeShell>
  );
}
