import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { TooFewMark } from "@/components/ui/too-few-mark";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RiskReport } from "@/lib/contracts/steering/funnels";
import type { Writer } from "@/lib/view-models/writer";

interface CalibrationTableProps {
  readonly calibration: RiskReport["calibration"];
  readonly minimumCount: number;
  readonly writer: Writer;
}

/** How well the model's expectations fit what came: ten groups from low to high risk. */
export function CalibrationTable(props: CalibrationTableProps) {
  const { calibration, minimumCount, writer } = props;
  const title = writer.text("funnels.risk.calibration");
  if (calibration.status !== "computed") {
    return (
      <section className="min-w-0">
        <SectionHead title={title} />
        <NoFigure reason={calibration.reason} />
      </section>
    );
  }
  const { groups, cStatistic, slope, inTheLarge, brier } = calibration.value;
  const two = (amount: number) => writer.figure(amount, "index");
  // A group of a few would give its outcomes away; groups are of equal size, so it is all or none.
  const isTooSmall = groups.some(({ cases }) => cases < minimumCount);
  return (
    <section className="min-w-0">
      <SectionHead title={title}>{writer.text("funnels.risk.calibrationNote")}</SectionHead>
      {isTooSmall ? (
        <TooFewMark minimum={minimumCount} />
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <HeaderCell>{writer.text("funnels.risk.group")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.range")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.cases")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.expected")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("funnels.risk.observed")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <tr key={index}>
                <RowHeader>
                  {writer.text("funnels.risk.groupName", { number: index + 1 })}
                </RowHeader>
                <Cell isNumeric>
                  {`${writer.figure(group.lowestRisk, "ratio")} – ${writer.figure(group.highestRisk, "ratio")}`}
                </Cell>
                <Cell isNumeric>{writer.figure(group.cases, "count")}</Cell>
                <Cell isNumeric>{writer.figure(group.expected, "points")}</Cell>
                <Cell isNumeric>{writer.figure(group.events, "count")}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 text-small text-muted">
        {writer.text("funnels.risk.statistics", {
          c: two(cStatistic),
          slope: slope === null ? "–" : two(slope),
          large: two(inTheLarge),
          brier: writer.number(Math.round(brier * 1000) / 1000),
        })}
      </p>
    </section>
  );
}
