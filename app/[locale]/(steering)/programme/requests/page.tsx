import type { Metadata } from "next";
import { DueTable } from "@/components/programme/due-table";
import { SendPanel } from "@/components/programme/send-panel";
import { NothingHappenedState } from "@/components/ui/nothing-happened-state";
import { PageSteps } from "@/components/ui/page-steps";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { DueView } from "@/lib/contracts/programme/due-list";
import { getDueList } from "@/lib/services/programme/get-due-list";
import { todayInBelgium } from "@/lib/services/programme/days";
import { hasMailServer } from "@/lib/services/programme/deliver-outbox";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, readParameter } from "../../page-input";
import { loadFrameOf } from "../load-frame-of";
import { ProgrammeShell } from "../programme-shell";

interface RequestsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const STATES = ["due", "sent", "not-yet-due", "missed", "stopped", "answered"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.requests") };
}

function readView(chosen: string | null, offered: readonly DueView[]): DueView {
  return offered.find((one) => one === chosen) ?? "due";
}

function readPage(typed: string | null): number {
  const page = Number(typed ?? "1");
  return Number.isSafeInteger(page) ? page : 1;
}

/** What is due, sent, missed or stopped around today; from here it is sent. */
export default async function RequestsPage({ searchParams }: RequestsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("programme.read", query);
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const pathwayCode = readParameter(query, "pathway");
  const moment = readParameter(query, "moment");
  // Who works with no answers is not told on which patient a form showed whom to call.
  const offered = can(actor.role, "programme.enter") ? [...STATES, "help-shown" as const] : STATES;
  const status = readView(readParameter(query, "status"), offered);
  const today = todayInBelgium(new Date());
  const page = readPage(readParameter(query, "page"));
  const list = await getDueList(actor, { pathwayCode, view: status, moment, page, today });
  const view = { ...keptView(frame), period: null };
  const href = (more: { pathway?: string | null; status?: string; page?: string }) =>
    prepareHref("/programme/requests", view, {
      pathway: more.pathway === undefined ? pathwayCode : more.pathway,
      status: more.status ?? status,
      moment: more.page === undefined ? null : moment,
      page: more.page ?? null,
    });
  const hospitalQuery = view.hospital === null ? "" : `?hospital=${view.hospital}`;
  const canSend = can(actor.role, "programme.send");
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="requests">
      <div className="flex flex-wrap gap-3 pt-4 print:hidden">
        {frame.pathways.length > 1 ? (
          <Segmented
            label={writer.text("indicators.choosePathway")}
            selected={pathwayCode ?? ""}
            options={[
              {
                key: "",
                label: writer.text("programme.allPathways"),
                href: href({ pathway: null }),
              },
              ...frame.pathways.map(({ code, name }) => ({
                key: code,
                label: writer.localised(name),
                href: href({ pathway: code }),
              })),
            ]}
          />
        ) : null}
      </div>
      {canSend ? (
        <SendPanel
          ready={list.ready}
          pathwayCode={pathwayCode}
          query={hospitalQuery}
          hasMailServer={hasMailServer()}
        />
      ) : null}
      <section className="mt-7">
        <SectionHead
          eyebrow={writer.date(today, "day")}
          aside={writer.text("programme.shown", {
            from: Math.min(list.first + 1, list.total),
            to: list.first + list.entries.length,
            total: list.total,
          })}
          title={writer.text("programme.head.requests")}
        >
          {writer.text(
            status === "help-shown" ? "programme.helpShownLead" : "programme.requestsLead",
          )}
        </SectionHead>
        <div className="overflow-x-auto py-3 print:hidden">
          <Segmented
            label={writer.text("programme.status.label")}
            selected={status}
            options={offered.map((one) => ({
              key: one,
              label: `${writer.text(`programme.status.${one}`)} ${writer.number(list.counts[one])}`,
              href: href({ status: one }),
            }))}
          />
        </div>
        {list.entries.length === 0 ? (
          <NothingHappenedState isGoodNews={false} />
        ) : (
          <>
            <DueTable
              entries={list.entries}
              canSend={canSend}
              query={hospitalQuery}
              writer={writer}
            />
            <PageSteps
              page={list.page}
              pages={list.pages}
              hrefOf={(one) => href({ page: String(one) })}
              words={{
                label: writer.text("programme.pages.label"),
                previous: writer.text("programme.pages.previous"),
                next: writer.text("programme.pages.next"),
                place: writer.text("programme.pages.place", {
                  page: list.page,
                  pages: list.pages,
                }),
              }}
            />
          </>
        )}
      </section>
    </ProgrammeShell>
  );
}
