import type { Metadata } from "next";
import { PathwayTile } from "@/components/pathways/pathway-tile";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { PageHead } from "@/components/ui/page-head";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import { getWriter } from "../get-writer";
import { getPathways } from "@/lib/services/pathways/get-pathways";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import { keptView, orNotFound, readPageInput } from "../page-input";
import { requireActorAtSite } from "../require-actor-at-site";
import { SteeringShell } from "../steering-shell";

interface PathwaysPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("pathways.title") };
}

/** The pathways of the hospital, each with outcome beside cost. */
export default async function PathwaysPage({ searchParams }: PathwaysPageProps) {
  const query = await searchParams;
  const actor = await requireActorAtSite("pathway.read", query);
  const writer = await getWriter();
  const { frame, summaries } = await orNotFound(getPathways(actor, readPageInput(query)));
  const view = keptView(frame);
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasSite>
      <PageHead
        eyebrow={`${frame.hospital.name} · ${writeChosenPeriod(frame.quarter, frame.isYearly)}`}
        title={writer.text("pathways.title")}
        aside={<span>{writer.text("pathways.noRanking")}</span>}
      />
      {summaries.length === 0 ? (
        <NotSetUpState
          what={writer.text("pathways.none")}
          who={writer.text("pathways.whoDelivers")}
        />
      ) : (
        <div className="mt-7 grid gap-x-7 gap-y-9 sm:grid-cols-2 xl:grid-cols-3">
          {summaries.map((summary) => (
            <PathwayTile
              key={summary.pathway.code}
              summary={summary}
              href={prepareHref(`/pathways/${summary.pathway.code}`, view)}
              reviewHref={prepareHref(`/reviews/${frame.quarter}/${summary.pathway.code}`, {
                ...view,
                period: null,
              })}
              writer={writer}
            />
          ))}
        </div>
      )}
    </SteeringShell>
  );
}
