import type { Metadata } from "next";
import { OutboxTable } from "@/components/programme/outbox-table";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { hasMailServer } from "@/lib/services/programme/deliver-outbox";
import { getOutbox } from "@/lib/services/programme/outbox-actions";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, readParameter } from "../../page-input";
import { loadFrameOf } from "../load-frame-of";
import { ProgrammeShell } from "../programme-shell";

interface OutboxPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const STATUSES = ["outbox", "sent", "failed", "withdrawn"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.outbox") };
}

/** Every message that was made: where it is, letters to print, and taking one back. */
export default async function OutboxPage({ searchParams }: OutboxPageProps) {
  const query = await searchParams;
  const actor = await requireActor("programme.send", query);
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const status = STATUSES.find((one) => one === readParameter(query, "status")) ?? null;
  const rows = await getOutbox(actor, status);
  const view = { ...keptView(frame), period: null };
  const hospitalQuery = view.hospital === null ? "" : `?hospital=${view.hospital}`;
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="outbox">
      <div className="flex flex-col gap-4 pt-4">
        <Notice>
          {writer.text(hasMailServer() ? "programme.outbox.byServer" : "programme.outbox.byFolder")}
        </Notice>
        <div className="overflow-x-auto print:hidden">
          <Segmented
            label={writer.text("programme.status.label")}
            selected={status ?? ""}
            options={["", ...STATUSES].map((one) => ({
              key: one,
              label: writer.text(`programme.outbox.status.${one === "" ? "all" : one}`),
              href: prepareHref("/programme/outbox", view, { status: one === "" ? null : one }),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <NotSetUpState what={writer.text("programme.outbox.empty")} />
        ) : (
          <OutboxTable
            rows={rows}
            hrefOfLetter={(id) => prepareHref(`/programme/outbox/${id}`, view)}
            query={hospitalQuery}
            writer={writer}
          />
        )}
      </div>
    </ProgrammeShell>
  );
}
