import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ClosurePage } from "@/lib/contracts/costing/closure";
import type { ClosureRow } from "@/lib/engine/costing";
import { CLOSURE_COLUMNS } from "@/lib/view-models/costing/prepare-closure-export";
import type { SortLink } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";

interface ClosureTableProps {
  readonly page: ClosurePage;
  /** The cost centres in the order in which they are read. */
  readonly rows: readonly ClosureRow[];
  readonly total: ClosureRow;
  readonly sortOf: (column: string) => SortLink;
  readonly writer: Writer;
}

/** Where the ledger of every cost centre is; the last row is all of them. */
export function ClosureTable({ page, rows, total, sortOf, writer }: ClosureTableProps) {
  const text = (key: string) => writer.text(`costing-ledger.closure.${key}`);
  return (
    <Table caption={text("caption")} className="min-w-5xl">
      <thead>
        <tr>
          <HeaderCell sort={sortOf("centre")}>{text("column.centre")}</HeaderCell>
          {CLOSURE_COLUMNS.map(({ key }) => (
            <HeaderCell key={key} isNumeric sort={sortOf(key)}>
              {text(`column.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.centreKey}
            name={page.centreNames[row.centreKey] ?? row.centreKey}
            row={row}
            writer={writer}
          />
        ))}
        <Row name={text("total")} row={total} writer={writer} isTotal />
      </tbody>
    </Table>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: ClosureRow;
  readonly isTotal?: boolean;
  readonly writer: Writer;
}

function Row({ name, row, isTotal = false, writer }: RowProps) {
  return (
    <tr className={isTotal ? "font-semibold" : undefined}>
      <RowHeader className={isTotal ? "font-semibold" : undefined}>{name}</RowHeader>
      {CLOSURE_COLUMNS.map(({ key, amountOf }) => {
        const cents = amountOf(row);
        const isOverload = key === "idle" && cents < 0;
        return (
          <Cell key={key} isNumeric className={isOverload ? "text-worse" : undefined}>
            {cents === 0 ? "–" : writer.figure(cents, "eur")}
            {isOverload ? (
              <span className="sr-only">{writer.text("costing-ledger.closure.overload")}</span>
            ) : null}
          </Cell>
        );
      })}
    </tr>
  );
}
