import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { TooFewMark } from "@/components/ui/too-few-mark";
import type { FunnelComparison, ScoreReport } from "@/lib/contracts/steering/funnels";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";
import { ModelTable } from "./model-table";

interface ScoreSectionProps {
  readonly comparison: FunnelComparison;
  readonly report: ScoreReport;
  readonly writer: Writer;
}

/** The installed model of a reported score, and how well its expectations fit. */
export function ScoreSection({ comparison, report, writer }: ScoreSectionProps) {
  return (
    <div className="mt-10 grid gap-x-7 gap-y-9 lg:grid-cols-2">
      <ModelTable model={report.model} writer={writer} />
      <ScoreCalibrationTable comparison={comparison} report={report} writer={writer} />
    </div>
  );
}

function ScoreCalibrationTable({ comparison, report, writer }: ScoreSectionProps) {
  const { calibration, leftOut } = report;
  const { unit, minimumCount } = comparison.definition;
  const title = writer.text("funnels.risk.calibration");
  if (calibration.status !== "computed") {
    return (
      <section className="min-w-0">
        <SectionHead title={title} />
        <NoFigure reason={calibration.reason} />
      </section>
    );
  }
  const { groups, inTheLarge, slope, explained } = calibration.value;
  const score = (amount: number) => writer.figure(amount, figureUnitOf(unit));
  const two = (amount: number | null) => (amount === null ? "–" : writer.figure(amount, "index"));
  return (
    <section className="min-w-0">
      <SectionHead title={title}>{writer.text("funnels.risk.scoreCalibrationNote")}</SectionHead>
      {groups.some(({ cases }) => cases < minimumCount) ? (
        <TooFewMark minimum={minimumCount} />
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <HeaderCell>{writer.text("funnels.risk.group")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.cases")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.expectedScore")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.actualScore")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ cases, expected, actual }, index) => (
              <tr key={index}>
                <RowHeader>
                  {writer.text("funnels.risk.groupName", { number: index + 1 })}
                </RowHeader>
                <Cell isNumeric>{writer.figure(cases, "count")}</Cell>
                <Cell isNumeric>{score(expected)}</Cell>
                <Cell isNumeric>{score(actual)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 text-small text-muted">
        {writer.text("funnels.risk.scoreStatistics", {
          slope: two(slope),
          large: writer.signed(inTheLarge, figureUnitOf(unit)),
          explained: explained === null ? "–" : writer.figure(explained, "ratio-whole"),
        })}
        {leftOut > 0 ? ` ${writer.text("funnels.risk.leftOut", { count: leftOut })}` : null}
      </p>
    </section>
  );
}
