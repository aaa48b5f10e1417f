import type { Metadata } from "next";
import { ChangeList } from "@/components/overview/change-list";
import { DecisionAsks } from "@/components/overview/decision-asks";
import { ValueGrid } from "@/components/overview/value-grid";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import { getWriter } from "../get-writer";
import { getOverview } from "@/lib/services/overview/get-overview";
import { prepareFalseAlarms } from "@/lib/view-models/charts/prepare-false-alarms";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import { keptView, orNotFound, readPageInput } from "../page-input";
import { requireActorAtSite } from "../require-actor-at-site";
import { SteeringShell } from "../steering-shell";

interface OverviewPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("overview.title") };
}

/** Where do we stand, what changed, what asks for a decision. */
export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const query = await searchParams;
  const actor = await requireActorAtSite("review.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getOverview(actor, readPageInput(query)));
  const { frame, summaries, changes, meeting } = page;
  const view = keptView(frame);
  const reviewHrefOf = (code: string): string =>
    prepareHref(`/reviews/${frame.quarter}/${code}`, { ...view, period: null });
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasSite>
      <PageHead
        eyebrow={frame.hospital.name}
        title={writer.text("overview.heading", {
          quarter: writeChosenPeriod(frame.quarter, frame.isYearly),
        })}
        aside={
          meeting?.meetingOn
            ? writer.text("review.meetingOn", { date: writer.date(meeting.meetingOn, "day") })
            : null
        }
      />
      {summaries.length === 0 ? (
        <NotSetUpState
          what={writer.text("pathways.none")}
          who={writer.text("pathways.whoDelivers")}
        />
      ) : (
        <div className="mt-7 grid gap-x-7 gap-y-10 lg:grid-cols-2">
          <section className="min-w-0 lg:col-span-2">
            <SectionHead title={writer.text("overview.where")}>
              {writer.text("overview.whereNote")}
            </SectionHead>
            <ValueGrid
              summaries={summaries}
              hrefOf={(code) => prepareHref(`/pathways/${code}`, view)}
              writer={writer}
            />
          </section>
          <section className="min-w-0">
            <SectionHead title={writer.text("overview.changed")}>
              {writer.text("overview.changedNote")} {prepareFalseAlarms(page.falseAlarms, writer)}
            </SectionHead>
            <ChangeList
              changes={changes}
              hrefOf={(pathway, code) => prepareHref(`/indicators/${code}`, view, { pathway })}
              writer={writer}
            />
          </section>
          <section className="min-w-0">
            <SectionHead title={writer.text("overview.asks")}>
              {writer.text("overview.asksNote", {
                quarter: writeChosenPeriod(frame.quarter, frame.isYearly),
              })}
            </SectionHead>
            <DecisionAsks page={page} reviewHrefOf={reviewHrefOf} writer={writer} />
          </section>
        </div>
      )}
    </SteeringShell>
  );
}
