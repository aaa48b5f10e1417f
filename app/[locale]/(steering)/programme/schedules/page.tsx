import type { Metadata } from "next";
import { PhoneEditor } from "@/components/programme/phone-editor";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getPatientPhone } from "@/lib/services/programme/patient-phone";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView } from "../../page-input";
import { loadFrameOf } from "../load-frame-of";
import { ProgrammeShell } from "../programme-shell";

interface SchedulesPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.schedules") };
}

/** The pathways, each with a schedule of its own, and the number that patients are told to call. */
export default async function SchedulesPage({ searchParams }: SchedulesPageProps) {
  const actor = await requireActor("programme.read", await searchParams);
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const { phone, pattern } = await getPatientPhone(actor);
  const view = { ...keptView(frame), period: null };
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="schedules">
      {frame.pathways.length === 0 ? (
        <NotSetUpState what={writer.text("programme.noPathway")} />
      ) : (
        <ul className="mt-4 max-w-prose">
          {frame.pathways.map(({ code, name }) => (
            <li key={code} className="border-b border-hairline py-3">
              <Link
                href={prepareHref(`/programme/schedules/${code}`, view)}
                className="font-serif text-title hover:underline"
              >
                {writer.localised(name)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <section className="mt-9 max-w-prose">
        <SectionHead title={writer.text("programme.phone.title")}>
          {writer.text("programme.phone.lead")}
        </SectionHead>
        {can(actor.role, "programme.manage") ? (
          <PhoneEditor
            phone={phone}
            pattern={pattern}
            query={view.hospital === null ? "" : `?hospital=${view.hospital}`}
          />
        ) : (
          <p className="mt-2 text-body">{phone ?? writer.text("programme.phone.none")}</p>
        )}
      </section>
    </ProgrammeShell>
  );
}
