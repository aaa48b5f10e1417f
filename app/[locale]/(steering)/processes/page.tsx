import type { Metadata } from "next";
import { ProcessChoices } from "@/components/process/process-choices";
import { ProcessSummary } from "@/components/process/process-summary";
import { ShareControl } from "@/components/process/share-control";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { RoomTabs } from "@/components/ui/room-tabs";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { ProcessPage as Page } from "@/lib/contracts/steering/process";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { getProcessPage } from "@/lib/services/process/get-process-page";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../get-writer";
import { orNotFound, readPageInput, readParameter } from "../page-input";
import { SteeringShell } from "../steering-shell";
import { ProcessContents } from "./process-contents";
import { listProcessChoices, listViews } from "./process-links";
import { ProcessRooms } from "./process-rooms";

interface ProcessesPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("process.title") };
}

function readInput(query: PageSearchParams) {
  const read = (name: string) => readParameter(query, name);
  return {
    ...readPageInput(query),
    ...{ pathwayCode: read("pathway"), level: read("level"), span: read("span") },
    ...{ wardCode: read("ward"), variant: read("variant"), view: read("view") },
    ...{ caseShare: read("cases"), activityShare: read("activities"), outcome: read("outcome") },
    ...{ design: read("design"), from: read("from"), to: read("to") },
    ...{ grouping: read("by"), first: read("a"), second: read("b") },
  };
}

/** The real course of a pathway, from its events. */
export default async function ProcessesPage({ searchParams }: ProcessesPageProps) {
  const query = await searchParams;
  const actor = await requireActor("process.read", query);
  const writer = await getWriter();
  const input = readInput(query);
  const page = await orNotFound(getProcessPage(actor, input));
  const frame = page?.frame ?? (await getFrame(actor, input));
  const measure = readParameter(query, "show") === "time" ? "time" : "frequency";
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <PageHead
        eyebrow={
          page
            ? `${writer.text("process.title")} · ${writePeriod(page.period, writer)}`
            : writer.text("process.title")
        }
        title={page?.log ? writer.localised(page.log.pathway.name) : writer.text("process.title")}
        aside={writer.text("process.lead")}
      />
      <ProcessRooms frame={frame} room="course" writer={writer} />
      {page ? (
        <Filled page={page} measure={measure} writer={writer} />
      ) : (
        <div className="mt-7">
          <MissingState what={writer.text("process.none")} />
        </div>
      )}
    </SteeringShell>
  );
}

interface FilledProps {
  readonly page: Page;
  readonly measure: "frequency" | "time";
  readonly writer: Writer;
}

function Filled({ page, measure, writer }: FilledProps) {
  const { choice, counts } = page;
  const isTooFew = counts.cases < counts.minimumCount;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <>
      <ProcessChoices lists={listProcessChoices(page, writer)} />
      <div className="flex flex-wrap gap-x-8 gap-y-3 pt-4 print:hidden">
        <ShareControl
          key={`cases${choice.caseShare}`}
          name="cases"
          label={writer.text("process.share.cases")}
          hint={writer.text("process.share.casesHint")}
          percent={percent(choice.caseShare)}
        />
        <ShareControl
          key={`activities${choice.activityShare}`}
          name="activities"
          label={writer.text("process.share.activities")}
          hint={writer.text("process.share.activitiesHint")}
          percent={percent(choice.activityShare)}
        />
      </div>
      {isTooFew ? (
        <div className="mt-7">
          <MissingState
            what={writer.text("process.tooFew", {
              minimum: counts.minimumCount,
            })}
          />
        </div>
      ) : (
        <>
          <ProcessSummary page={page} writer={writer} />
          <RoomTabs
            label={writer.text("process.views")}
            rooms={listViews(page, writer)}
            selected={choice.view}
          />
          <ProcessContents page={page} measure={measure} writer={writer} />
        </>
      )}
    </>
  );
}
