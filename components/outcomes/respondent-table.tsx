import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RespondentComparison, RespondentFigures } from "@/lib/contracts/steering/outcomes";
import type { Result } from "@/lib/engine/shared/result";
import { writeMonths } from "@/lib/view-models/outcomes/write-moment";
import type { Writer } from "@/lib/view-models/writer";

interface RespondentTableProps {
  readonly comparison: RespondentComparison;
  readonly writer: Writer;
}

const ROWS = [
  { key: "age", unit: "points", pick: (figures: RespondentFigures) => figures.meanAge },
  { key: "women", unit: "ratio-whole", pick: (figures: RespondentFigures) => figures.womenShare },
  {
    key: "complications",
    unit: "ratio",
    pick: (figures: RespondentFigures) => figures.complicationShare,
  },
  { key: "stay", unit: "days", pick: (figures: RespondentFigures) => figures.meanStayDays },
] as const;

/** Who answered both questionnaires beside everyone treated: whether the answers speak for all. */
export function RespondentTable({ comparison, writer }: RespondentTableProps) {
  const sides = [comparison.responders, comparison.everyone];
  const columns = ["responders", "everyone"] as const;
  return (
    <>
      <Table caption={writer.text("outcomes.respondents.title")}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("outcomes.respondents.feature")}</HeaderCell>
            {columns.map((column, place) => (
              <HeaderCell key={column} isNumeric>
                {writer.text(`outcomes.respondents.${column}`, {
                  count: sides[place]?.patients ?? 0,
                })}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ key, unit, pick }) => (
            <tr key={key}>
              <RowHeader>{writer.text(`outcomes.respondents.${key}`)}</RowHeader>
              {sides.map((side, place) => (
                <Cell key={place} isNumeric>
                  {write(pick(side), unit, writer)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-small text-muted">
        {writer.text("outcomes.respondents.period", {
          months: writeMonths(comparison.period, writer),
        })}
      </p>
    </>
  );
}

function write(
  figure: Result | number | null,
  unit: (typeof ROWS)[number]["unit"],
  writer: Writer,
) {
  if (figure === null) return <NoFigure reason="not-delivered" isShort />;
  if (typeof figure === "number") return writer.figure(figure, unit);
  return figure.status === "computed" ? (
    writer.figure(figure.value, unit)
  ) : (
    <NoFigure reason={figure.reason} isShort />
  );
}
