import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ValueComparison, ValueGroup } from "@/lib/contracts/steering/value";
import type { Result } from "@/lib/engine/shared/result";
import { writeGroup } from "@/lib/view-models/value/write-group";
import type { Writer } from "@/lib/view-models/writer";

interface GroupTableProps {
  readonly comparison: ValueComparison;
  readonly writer: Writer;
}

const COLUMNS = ["patients", "both", "response", "due", "median", "p90", "variation"] as const;

/** Who is behind each group: patients, answers, how many answers are due, and the spread of cost. */
export function GroupTable({ comparison, writer }: GroupTableProps) {
  return (
    <Table caption={writer.text("value.table.caption")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("value.table.group")}</HeaderCell>
          {COLUMNS.map((key) => (
            <HeaderCell key={key} isNumeric>
              {writer.text(`value.table.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.groups.map((group) => (
          <GroupRow key={group.key} group={group} writer={writer} />
        ))}
      </tbody>
    </Table>
  );
}

interface GroupRowProps {
  readonly group: ValueGroup;
  readonly writer: Writer;
}

function GroupRow({ group, writer }: GroupRowProps) {
  const { patientCount, pairedCount, response, spread } = group;
  const share = (result: Result) => figureOf(result, (one) => writer.figure(one, "ratio-whole"));
  const count = (n: number | null) =>
    n === null ? <NoFigure reason="suppressed" isShort /> : writer.figure(n, "count");
  return (
    <tr>
      <RowHeader>{writeGroup(group, writer)}</RowHeader>
      <Cell isNumeric>{count(patientCount)}</Cell>
      <Cell isNumeric>{count(pairedCount)}</Cell>
      <Cell isNumeric>{share(response.responseRate)}</Cell>
      <Cell isNumeric>{share(response.maturity)}</Cell>
      <Cell isNumeric>
        {figureOf(spread, ({ medianCents }) => writer.figure(medianCents, "eur"))}
      </Cell>
      <Cell isNumeric>{figureOf(spread, ({ p90Cents }) => writer.figure(p90Cents, "eur"))}</Cell>
      <Cell isNumeric>
        {figureOf(spread, ({ coefficientOfVariation }) =>
          writer.figure(coefficientOfVariation, "index"),
        )}
      </Cell>
    </tr>
  );
}

function figureOf<T>(result: Result<T>, write: (figure: T) => string) {
  return result.status === "computed" ? (
    write(result.value)
  ) : (
    <NoFigure reason={result.reason} isShort />
  );
}
