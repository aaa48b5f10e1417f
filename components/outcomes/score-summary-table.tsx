import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CourseMoment, ScoreCourse } from "@/lib/contracts/steering/outcomes";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import { writeMoment, writeScoreName } from "@/lib/view-models/outcomes/write-moment";
import type { Writer } from "@/lib/view-models/writer";

interface ScoreSummaryTableProps {
  readonly course: ScoreCourse;
  readonly writer: Writer;
}

/** What a publication prints of a score: n, mean, SD, median, quartiles, and the gap to the norm. */
export function ScoreSummaryTable({ course, writer }: ScoreSummaryTableProps) {
  const hasNorm = course.moments.some(({ norm }) => norm.status === "computed");
  const heads = ["n", "mean", "deviation", "median", "quartiles", ...(hasNorm ? ["normGap"] : [])];
  return (
    <Table caption={writeScoreName(course.instrumentId, course.scoreKey, writer)}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("outcomes.summary.moment")}</HeaderCell>
          {heads.map((head) => (
            <HeaderCell key={head} isNumeric>
              {writer.text(`outcomes.summary.${head}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {course.moments.map((moment) => (
          <tr key={moment.moment}>
            <RowHeader>{writeMoment(moment.moment, writer)}</RowHeader>
            {listFigures(moment, course, writer).map((figure, place) => (
              <Cell key={place} isNumeric>
                {figure ?? <NoFigure reason="suppressed" isShort />}
              </Cell>
            ))}
            {hasNorm ? (
              <Cell isNumeric>
                <NormGapFigure moment={moment} course={course} writer={writer} />
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function listFigures({ summary }: CourseMoment, course: ScoreCourse, writer: Writer) {
  if (summary.status !== "computed") return [null, null, null, null, null];
  const { mean, median, firstQuartile, thirdQuartile, interval } = summary.value;
  const write = (amount: number) => writer.figure(amount, figureUnitOf(course.unit));
  return [
    writer.figure(summary.denominator, "count"),
    write(mean),
    interval.status === "computed" ? write(interval.value.standardDeviation) : null,
    write(median),
    `${write(firstQuartile)} – ${write(thirdQuartile)}`,
  ];
}

interface NormGapFigureProps extends ScoreSummaryTableProps {
  readonly moment: CourseMoment;
}

function NormGapFigure({ moment, course, writer }: NormGapFigureProps) {
  const { norm } = moment;
  if (norm.status !== "computed") return <NoFigure reason={norm.reason} isShort />;
  const unit = figureUnitOf(course.unit);
  return writer.text("outcomes.summary.normFigure", {
    expected: writer.figure(norm.value.expectedMean, unit),
    gap: writer.signed(norm.value.gap, unit),
  });
}
