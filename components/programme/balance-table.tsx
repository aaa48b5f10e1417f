import { Badge } from "@/components/ui/badge";
import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { TooFewMark } from "@/components/ui/too-few-mark";
import type { BalanceRow } from "@/lib/contracts/programme/cockpit";
import type { Writer } from "@/lib/view-models/writer";

interface BalanceTableProps {
  readonly rows: readonly BalanceRow[];
  readonly minimum: number;
  readonly writer: Writer;
}

/** From this standardised difference on two groups differ (Austin 2009). */
const IMBALANCE_FROM = 0.1;

function Difference({
  row,
  minimum,
  writer,
}: {
  row: BalanceRow;
  minimum: number;
  writer: Writer;
}) {
  const { difference } = row;
  if (difference.status === "not-computable") {
    return difference.reason === "suppressed" ? (
      <TooFewMark minimum={minimum} />
    ) : (
      <NoFigure reason={difference.reason} isShort />
    );
  }
  const isLarge = Math.abs(difference.value) > IMBALANCE_FROM;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      {writer.signed(Math.round(difference.value * 100) / 100, "index")}
      {isLarge ? <Badge tone="warning">{writer.text("programme.differs")}</Badge> : null}
    </span>
  );
}

/** Who answered twice beside everyone who could be asked. */
export function BalanceTable({ rows, minimum, writer }: BalanceTableProps) {
  const write = (key: BalanceRow["key"], amount: number | null) => {
    if (amount === null) return <TooFewMark minimum={minimum} />;
    return key === "age"
      ? writer.number(Math.round(amount * 10) / 10)
      : writer.figure(amount, "ratio");
  };
  return (
    <Table caption={writer.text("programme.balance")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("programme.column.characteristic")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("programme.column.responders")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("programme.column.everyone")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("programme.column.difference")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHeader>{writer.text(`programme.characteristic.${row.key}`)}</RowHeader>
            <Cell isNumeric>{write(row.key, row.responders)}</Cell>
            <Cell isNumeric>{write(row.key, row.everyone)}</Cell>
            <Cell isNumeric>
              <Difference row={row} minimum={minimum} writer={writer} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
