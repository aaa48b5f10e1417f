import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CapacityRow } from "@/lib/contracts/costing/capacity";
import { Link } from "@/lib/i18n/navigation";
import type { SortLink } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";
import { UseBar } from "./use-bar";

interface CapacityTableProps {
  readonly rows: readonly CapacityRow[];
  readonly hrefOf: (resourceCode: string) => string;
  readonly sortOf: (column: string) => SortLink;
  readonly writer: Writer;
}

const COLUMNS = ["practical", "used", "rate"] as const;
const MONEY = ["usedCost", "standBy", "idle"] as const;

/** What every resource offered and where it went. */
export function CapacityTable({ rows, hrefOf, sortOf, writer }: CapacityTableProps) {
  const head = (key: string) => writer.text(`costing-capacity.column.${key}`);
  return (
    <Table caption={writer.text("costing-capacity.caption")}>
      <thead>
        <tr>
          <HeaderCell sort={sortOf("resource")}>{head("resource")}</HeaderCell>
          {COLUMNS.map((key) => (
            <HeaderCell key={key} isNumeric sort={sortOf(key)}>
              {head(key)}
            </HeaderCell>
          ))}
          <HeaderCell className="min-w-36">{head("bar")}</HeaderCell>
          {MONEY.map((key) => (
            <HeaderCell key={key} isNumeric sort={sortOf(key)}>
              {head(key)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.resourceCode} row={row} href={hrefOf(row.resourceCode)} writer={writer} />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  readonly row: CapacityRow;
  readonly href: string;
  readonly writer: Writer;
}

function Row({ row, href, writer }: RowProps) {
  const { practicalMinutes, usedMinutes, use, idleReason } = row;
  const hours = (spent: number) => writer.figure(spent / 60, "count");
  const rate = practicalMinutes === null ? null : usedMinutes / practicalMinutes;
  const written = rate === null ? "–" : writer.figure(rate, "ratio-whole");
  return (
    <tr>
      <RowHeader className="min-w-48">
        <Link href={href} className="text-accent hover:underline">
          {row.name}
        </Link>
        {idleReason ? (
          <span className="block text-[0.75rem] text-muted">
            {writer.text(`costing-capacity.reason.${idleReason.code}`)}
          </span>
        ) : null}
      </RowHeader>
      <Cell isNumeric>{practicalMinutes === null ? "–" : hours(practicalMinutes)}</Cell>
      <Cell isNumeric>{hours(usedMinutes)}</Cell>
      <Cell isNumeric>
        {written}
        {rate !== null && rate > 1 ? (
          <span className="block text-[0.75rem] text-worse">
            {writer.text("costing-capacity.overload")}
          </span>
        ) : null}
      </Cell>
      <Cell>
        <UseBar row={row} label={`${row.name}: ${written}`} />
      </Cell>
      <MoneyCells use={use} writer={writer} />
    </tr>
  );
}

function MoneyCells({
  use,
  writer,
}: {
  readonly use: CapacityRow["use"];
  readonly writer: Writer;
}) {
  if (use?.status !== "computed") {
    return (
      <Cell colSpan={MONEY.length} className="text-right text-muted">
        {writer.text("costing-capacity.noCost")}
      </Cell>
    );
  }
  const { usedCents, standByCents, idleCents } = use.value;
  return [usedCents, standByCents, idleCents].map((cents, place) => (
    <Cell key={MONEY[place]} isNumeric className={cents < 0 ? "text-worse" : undefined}>
      {cents === 0 ? "–" : writer.figure(cents, "eur")}
    </Cell>
  ));
}
