import { ChartFrame } from "@/components/charts/chart-frame";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { FunnelComparison, FunnelPage, RiskReport } from "@/lib/contracts/steering/funnels";
import { prepareCusumChart, prepareVladChart } from "@/lib/view-models/funnels/prepare-risk-charts";
import type { Writer } from "@/lib/view-models/writer";
import { CalibrationTable } from "./calibration-table";
import { ModelTable } from "./model-table";
import { StabilisedTable } from "./stabilised-table";

interface RiskSectionProps {
  readonly page: FunnelPage;
  readonly comparison: FunnelComparison;
  readonly report: RiskReport;
  readonly writer: Writer;
}

/** The whole hospital against its reference year: ratio, CUSUM, its picture, model and calibration. */
export function RiskSection({ page, comparison, report, writer }: RiskSectionProps) {
  const { dataKind } = page.frame.hospital;
  const input = { comparison, report, sources: page.sources, dataKind };
  const cusum = prepareCusumChart(input, writer);
  const vlad = prepareVladChart(input, writer);
  return (
    <div className="mt-10">
      <SectionHead title={writer.text(`funnels.risk.title.${report.model.origin}`)} />
      <div className="py-4">
        <RatioFigure ratio={report.ratio} writer={writer} />
        {report.leftOut > 0 ? (
          <p className="mt-1 text-small text-muted">
            {writer.text("funnels.risk.leftOut", { count: report.leftOut })}
          </p>
        ) : null}
      </div>
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
        {cusum ? <ChartFrame model={cusum} level={3} /> : null}
        {vlad ? <ChartFrame model={vlad} level={3} /> : null}
        <ModelTable model={report.model} writer={writer} />
        <CalibrationTable
          calibration={report.calibration}
          minimumCount={comparison.definition.minimumCount}
          writer={writer}
        />
      </div>
      <StabilisedTable stabilised={report.stabilised} units={comparison.units} writer={writer} />
    </div>
  );
}

interface RatioFigureProps {
  readonly ratio: RiskReport["ratio"];
  readonly writer: Writer;
}

function RatioFigure({ ratio, writer }: RatioFigureProps) {
  if (ratio.status !== "computed") return <NoFigure reason={ratio.reason} />;
  const { observed, expected, cases, lower, upper, byarLower, byarUpper } = ratio.value;
  const two = (amount: number) => writer.figure(amount, "index");
  return (
    <HeadlineFigure figure={two(ratio.value.ratio)}>
      {writer.text("funnels.risk.ratio", {
        observed: writer.figure(observed, "count"),
        expected: writer.figure(expected, "points"),
        cases: writer.figure(cases, "count"),
        lower: two(lower),
        upper: two(upper),
      })}
      {". "}
      {writer.text("funnels.risk.byar", { lower: two(byarLower), upper: two(byarUpper) })}
    </HeadlineFigure>
  );
}
