import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingKeys } from "@/components/review/meeting-keys";
import { getActor, requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { parseQuarter } from "@/lib/engine/shared/quarter";
import { getWriter } from "../../../get-writer";
import { getReview } from "@/lib/services/review/get-review";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { SteeringShell } from "../../../steering-shell";
import { listNeighbours } from "./neighbours";
import { ReviewBlocks } from "./review-blocks";
import { ReviewHead } from "./review-head";
import { ReviewMeeting } from "./review-meeting";

interface ReviewPageProps {
  readonly params: Promise<{ readonly quarter: string; readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(props: ReviewPageProps): Promise<Metadata> {
  const { quarter: text, pathway: code } = await props.params;
  const quarter = parseQuarter(text);
  const query = await props.searchParams;
  const actor = await getActor(query);
  if (!actor || quarter === null) return {};
  const writer = await getWriter();
  const { isYearly, pathways } = await getFrame(actor, { ...readPageInput(query), quarter });
  const name = pathways.find((pathway) => pathway.code === code)?.name;
  const period = writeChosenPeriod(quarter, isYearly);
  const title = writer.text(isYearly ? "review.titleOfYear" : "review.title", { period });
  return { title: [name && writer.localised(name), title].filter(Boolean).join(" · ") };
}

/** The quarterly review of a pathway: the fixed contents of R023, in order, then decide. */
export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { quarter: text, pathway: pathwayCode } = await params;
  const query = await searchParams;
  const quarter = parseQuarter(text);
  if (quarter === null) notFound();
  const actor = await requireActor("review.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  const frame = await orNotFound(getFrame(actor, { quarter, today }));
  const page = await orNotFound(getReview(actor, { quarter, pathwayCode }));
  const view = keptView(frame);
  const neighbours = listNeighbours(page, view);
  const isWithPhysicians = readParameter(query, "physicians") !== "without";
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <MeetingKeys {...neighbours} />
      <div className="flex flex-col gap-7">
        <ReviewHead page={page} view={view} neighbours={neighbours} writer={writer} />
        <ReviewBlocks
          page={page}
          view={view}
          isWithPhysicians={isWithPhysicians && page.rights.physicians}
          writer={writer}
        />
        <ReviewMeeting page={page} view={view} writer={writer} />
      </div>
    </SteeringShell>
  );
}
