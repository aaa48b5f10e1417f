import type { Metadata } from "next";
import { SafetyNotice } from "@/components/value/safety-notice";
import { ValueChoices } from "@/components/value/value-choices";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { ValueComparison, ValuePage as Page } from "@/lib/contracts/steering/value";
import { Link } from "@/lib/i18n/navigation";
import { getValuePage } from "@/lib/services/value/get-value-page";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { readThreshold, type TypedThreshold } from "@/lib/view-models/value/read-threshold";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { SteeringShell } from "../../../steering-shell";
import { JoinedPart } from "./joined-part";
import { SidePart } from "./side-part";

interface ValuePageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("value.page") };
}

/** Outcome beside cost of a pathway, and what joins them where that can be said. */
export default async function ValuePage({ params, searchParams }: ValuePageProps) {
  const { pathway: code } = await params;
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const threshold = readThreshold(readParameter(query, "threshold"));
  const page = await orNotFound(
    getValuePage(actor, code, {
      ...readPageInput(query),
      outcome: readParameter(query, "outcome"),
      grouping: readParameter(query, "by") === "period" ? "period" : "variant",
      variant: readParameter(query, "variant"),
      isWithPhysicians: readParameter(query, "physicians") !== "without",
      typedThresholdCents: threshold.cents,
    }),
  );
  const { comparison } = page;
  return (
    <SteeringShell actor={actor} frame={page.frame} writer={writer}>
      <Head page={page} writer={writer} />
      {comparison ? (
        <Comparison page={page} comparison={comparison} threshold={threshold} writer={writer} />
      ) : (
        <div className="mt-7">
          <MissingState what={writer.text("value.missing")} />
        </div>
      )}
    </SteeringShell>
  );
}

/** What the address holds beside hospital, quarter and site; null is what the page proposes. */
function chosenOf({ choices, comparison }: Page): Readonly<Record<string, string | null>> {
  return {
    by: choices.grouping === "period" ? "period" : null,
    outcome: comparison?.outcome.key ?? null,
    variant: choices.variant,
    physicians: choices.isWithPhysicians === false ? "without" : null,
  };
}

interface PartProps {
  readonly page: Page;
  readonly writer: Writer;
}

function Head({ page, writer }: PartProps) {
  const { pathway, comparison, frame } = page;
  const view = keptView(frame);
  return (
    <>
      <PageHead
        eyebrow={
          comparison
            ? writer.text("value.eyebrow", { period: writePeriod(comparison.period, writer) })
            : writer.text("value.page")
        }
        title={writer.localised(pathway.name)}
        aside={
          <span className="flex flex-wrap gap-x-4">
            <Link
              href={prepareHref("/indicators/tdabc-cost", view, { pathway: pathway.code })}
              className="underline"
            >
              {writer.text("value.toCostChart")}
            </Link>
            <Link href={prepareHref(`/pathways/${pathway.code}`, view)} className="underline">
              {writer.text("outcomes.toPathway")}
            </Link>
          </span>
        }
      />
      <ValueChoices
        page={page}
        hrefOf={(change) =>
          prepareHref(`/pathways/${pathway.code}/value`, view, { ...chosenOf(page), ...change })
        }
        writer={writer}
      />
      <p className="max-w-[88ch] pt-4 text-small text-muted">{writer.text("value.policy")}</p>
    </>
  );
}

interface ComparisonProps extends PartProps {
  readonly comparison: ValueComparison;
  readonly threshold: TypedThreshold;
}

function Comparison({ page, comparison, threshold, writer }: ComparisonProps) {
  const view = keptView(page.frame);
  const { hospital, period } = view;
  const kept = Object.entries({
    hospital: hospital === null ? null : String(hospital),
    period,
    ...chosenOf(page),
  }).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  return (
    <div className="flex flex-col gap-9 pt-6">
      <SidePart page={page} comparison={comparison} writer={writer} />
      <SafetyNotice
        guard={comparison.guard}
        hrefOf={(code) => prepareHref(`/indicators/${code}`, view, { pathway: page.pathway.code })}
        writer={writer}
      />
      {comparison.guard.verdict === "closed" ? null : (
        <JoinedPart
          page={page}
          comparison={comparison}
          threshold={threshold}
          kept={kept}
          writer={writer}
        />
      )}
    </div>
  );
}
