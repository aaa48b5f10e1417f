import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { IntervalTable } from "@/components/value/interval-table";
import { ThresholdForm } from "@/components/value/threshold-form";
import { StateBlock } from "@/components/ui/state-block";
import { SectionHead } from "@/components/ui/section-head";
import type { ValueComparison, ValuePage } from "@/lib/contracts/steering/value";
import { prepareIntervalsExport } from "@/lib/view-models/value/prepare-group-exports";
import { prepareNetBenefit, prepareRatios } from "@/lib/view-models/value/prepare-panels";
import { prepareFrontier, prepareQuadrant } from "@/lib/view-models/value/prepare-planes";
import type { TypedThreshold } from "@/lib/view-models/value/read-threshold";
import { writeOutcomeUnit } from "@/lib/view-models/value/write-group";
import type { Writer } from "@/lib/view-models/writer";

interface JoinedPartProps {
  readonly page: ValuePage;
  readonly comparison: ValueComparison;
  readonly threshold: TypedThreshold;
  readonly kept: readonly (readonly [string, string])[];
  readonly writer: Writer;
}

/** What joins outcome and cost: the plane, the frontier, ratios and net benefit. */
export function JoinedPart({ page, comparison, threshold, kept, writer }: JoinedPartProps) {
  const input = { page, comparison };
  const quadrant = prepareQuadrant(input, writer);
  const frontier = prepareFrontier(input, writer);
  return (
    <>
      <div className="grid gap-x-8 gap-y-9 lg:grid-cols-2">
        {quadrant ? (
          <ChartFrame model={quadrant} explanation={explain(["quadrant", "mix"], writer)} />
        ) : (
          <TooFew title="value.plane.name" comparison={comparison} writer={writer} />
        )}
        {frontier ? (
          <ChartFrame model={frontier} explanation={explain(["frontier"], writer)} />
        ) : (
          <TooFew title="value.frontier.name" comparison={comparison} writer={writer} />
        )}
      </div>
      <section className="flex flex-col gap-4">
        <ChartFrame
          model={prepareRatios(input, writer)}
          explanation={explain(["ratio", `limits.${comparison.outcome.kind}`], writer)}
        />
        <div>
          <div className="flex justify-end">
            <TableDownload
              title={writer.text("value.interval.caption")}
              table={prepareIntervalsExport(input, writer)}
            />
          </div>
          <IntervalTable
            comparison={comparison}
            hasChance={page.choices.grouping === "period"}
            writer={writer}
          />
        </div>
      </section>
      <NetBenefitPart
        page={page}
        comparison={comparison}
        threshold={threshold}
        kept={kept}
        writer={writer}
      />
    </>
  );
}

function explain(keys: readonly string[], writer: Writer) {
  return keys.map((key) => <p key={key}>{writer.text(`value.explain.${key}`)}</p>);
}

interface TooFewProps {
  readonly title: string;
  readonly comparison: ValueComparison;
  readonly writer: Writer;
}

function TooFew({ title, comparison, writer }: TooFewProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text(title)} />
      <div className="mt-3">
        <StateBlock look="hatched" title={writer.text("value.tooFew.title")}>
          {writer.text("value.tooFew.body", { minimum: comparison.minimumCompared })}
        </StateBlock>
      </div>
    </section>
  );
}

function NetBenefitPart({ page, comparison, threshold, kept, writer }: JoinedPartProps) {
  const benefit = prepareNetBenefit({ page, comparison }, writer);
  const one = writeOutcomeUnit(comparison.outcome, writer);
  const isWrong = threshold.typed !== null && threshold.cents === null;
  return (
    <section id="net-benefit" className="flex flex-col gap-4">
      {benefit ? (
        <ChartFrame model={benefit} explanation={explain(["benefit"], writer)} />
      ) : (
        <SectionHead title={writer.text("value.benefit.title")}>
          {writer.text("value.benefit.none")}
        </SectionHead>
      )}
      <ThresholdForm
        kept={kept}
        typed={threshold.typed}
        one={one}
        fault={isWrong ? writer.text("value.benefit.fault") : null}
        writer={writer}
      />
    </section>
  );
}
