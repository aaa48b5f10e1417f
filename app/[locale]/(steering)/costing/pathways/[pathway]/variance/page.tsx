import type { Metadata } from "next";
import { ChartFrame } from "@/components/charts/chart-frame";
import { VariationTable } from "@/components/costing/studies/variation-table";
import { SectionHead } from "@/components/ui/section-head";
import { StateBlock } from "@/components/ui/state-block";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type {
  CaseMixRow,
  VarianceAnalysis,
  VariancePage as Page,
} from "@/lib/contracts/costing/variance";
import { getVariancePage } from "@/lib/services/costing/studies/get-variance-page";
import {
  prepareStepVariances,
  prepareVarianceWaterfall,
} from "@/lib/view-models/costing/prepare-variance";
import { writeStep } from "@/lib/view-models/costing/prepare-study-heading";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { writeVariant } from "@/lib/view-models/value/write-group";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../../get-writer";
import { orNotFound, readPageInput, readParameter } from "../../../../page-input";
import { StudyFrame } from "../study-frame";

interface VariancePageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("cost-study.study.variance") };
}

/** From what a pathway was expected to cost to what it cost: volume, mix, time and rate. */
export default async function VariancePage({ params, searchParams }: VariancePageProps) {
  const { pathway: pathwayCode } = await params;
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getVariancePage(actor, {
      ...readPageInput(query),
      pathwayCode,
      isWithPhysicians: readParameter(query, "physicians") !== "without",
    }),
  );
  return (
    <StudyFrame actor={actor} page={page} study="variance" hasPeriod writer={writer}>
      {page.analysis ? <Analysis page={page} analysis={page.analysis} writer={writer} /> : null}
    </StudyFrame>
  );
}

interface AnalysisProps {
  readonly page: Page;
  readonly analysis: VarianceAnalysis;
  readonly writer: Writer;
}

function Analysis({ page, analysis, writer }: AnalysisProps) {
  const { variance, comparisonPeriod, isOverheadLeftOut } = analysis;
  if (variance.status !== "computed") {
    const isStep = variance.reason === "missing-parameter" && variance.detail !== null;
    return (
      <StateBlock look="hatched" title={writer.text("cost-study.variance.none")}>
        {isStep
          ? writer.text("cost-study.variance.gap", {
              step: writeStep(page, variance.detail ?? "", writer),
            })
          : writer.text(`states.reason.${variance.reason}`)}
      </StateBlock>
    );
  }
  const input = { page, analysis, variance: variance.value };
  const notes = [
    comparisonPeriod
      ? writer.text("cost-study.variance.volumeNote", {
          period: writePeriod(comparisonPeriod, writer),
        })
      : writer.text("cost-study.variance.noVolume"),
    ...(isOverheadLeftOut ? [writer.text("cost-study.overheadLeftOut")] : []),
  ];
  return (
    <>
      <ChartFrame
        model={prepareVarianceWaterfall(input, writer)}
        explanation={["volume", "mix", "time", "rate"].map((key) => (
          <p key={key}>{writer.text(`cost-study.explain.${key}`)}</p>
        ))}
        footnote={<p className="text-small text-muted">{notes.join(" ")}</p>}
      />
      <Mix rows={analysis.mix} writer={writer} />
      <ChartFrame
        model={prepareStepVariances(input, writer)}
        explanation={<p>{writer.text("cost-study.explain.time")}</p>}
      />
      <VariationTable page={page} analysis={analysis} writer={writer} />
    </>
  );
}

function Mix({ rows, writer }: { readonly rows: readonly CaseMixRow[]; readonly writer: Writer }) {
  if (rows.length === 0) {
    return <p className="text-small text-muted">{writer.text("cost-study.variance.noMix")}</p>;
  }
  return (
    <section>
      <SectionHead title={writer.text("cost-study.variance.mixTitle")} />
      <ul className="flex flex-wrap gap-x-6 gap-y-1 pt-2 text-body">
        {rows.map(({ key, expectedShare, actualShare }) => (
          <li key={key}>
            {writer.text("cost-study.variance.mixRow", {
              name: writeVariant(key, writer),
              expected: writer.figure(expectedShare, "ratio-whole"),
              actual: actualShare === null ? "–" : writer.figure(actualShare, "ratio-whole"),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
