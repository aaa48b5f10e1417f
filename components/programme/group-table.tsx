import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { TooFewMark } from "@/components/ui/too-few-mark";
import type { Grouping, GroupRow } from "@/lib/contracts/programme/cockpit";
import type { Writer } from "@/lib/view-models/writer";
import { FractionCell } from "./fraction-cell";

interface GroupTableProps {
  readonly grouping: Grouping;
  readonly rows: readonly GroupRow[];
  readonly minimum: number;
  readonly writer: Writer;
}

function nameOf(grouping: Grouping, key: string, writer: Writer): string {
  if (key === "") return writer.text("programme.unknown");
  if (grouping === "ward") return key;
  const text = `programme.groupKey.${grouping}.${key.replace("+", "plus")}`;
  return writer.has(text) ? writer.text(text) : key;
}

/** The rates of each group; small groups are hidden. */
export function GroupTable({ grouping, rows, minimum, writer }: GroupTableProps) {
  const shown = rows.filter(({ eligible }) => eligible.n !== 0);
  const rates = ["participation", "response", "pairs"] as const;
  return (
    <Table caption={writer.text(`programme.group.${grouping}`)} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text(`programme.groupColumn.${grouping}`)}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("programme.column.eligible")}</HeaderCell>
          {rates.map((rate) => (
            <HeaderCell key={rate} isNumeric>
              {writer.text(`programme.rate.${rate}.short`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.key}>
            <RowHeader className="whitespace-nowrap">{nameOf(grouping, row.key, writer)}</RowHeader>
            <Cell isNumeric>
              {row.eligible.n === null ? (
                <TooFewMark minimum={minimum} />
              ) : (
                writer.number(row.eligible.n)
              )}
            </Cell>
            {rates.map((rate) => (
              <Cell key={rate} isNumeric>
                <FractionCell rate={row[rate]} minimum={minimum} writer={writer} isStacked />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
