import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { BudgetLetterLine } from "@/lib/contracts/steering/pages";
import type { Writer } from "@/lib/view-models/writer";

interface LetterTableProps {
  readonly lines: readonly BudgetLetterLine[];
  /** The name of the sum; the whole letter where it is left out. */
  readonly totalLabel?: string;
  readonly writer: Writer;
}

/** The lines of a budget letter as notified, with the sum of each part and of the whole. */
export function LetterTable({ lines, totalLabel, writer }: LetterTableProps) {
  const write = (cents: number | null): string =>
    cents === null ? "–" : writer.figure(cents, "eur");
  const total = lines.reduce((sum, line) => sum + line.notifiedCents, 0);
  return (
    <Table caption={writer.text("budget.lines")} className="min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget.column.part")}</HeaderCell>
          <HeaderCell>{writer.text("budget.column.line")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget.column.previous")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget.column.recalculated")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget.column.notified")}</HeaderCell>
          <HeaderCell>{writer.text("budget.column.kind")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineKey}>
            <RowHeader className="font-semibold">{line.subPart}</RowHeader>
            <Cell>
              {line.label} <span className="text-muted">{line.lineCode}</span>
            </Cell>
            <Cell isNumeric>{write(line.previousCents)}</Cell>
            <Cell isNumeric>{write(line.recalculatedCents)}</Cell>
            <Cell isNumeric className="font-semibold">
              {write(line.notifiedCents)}
            </Cell>
            <Cell className="text-muted">
              {line.isRecurrent ? writer.text("budget.recurrent") : writer.text("budget.oneOff")}
              {line.originYear === null ? null : ` · ${line.originYear}`}
            </Cell>
          </tr>
        ))}
        <tr>
          <RowHeader className="font-semibold">
            {totalLabel ?? writer.text("budget.total")}
          </RowHeader>
          <Cell />
          <Cell />
          <Cell />
          <Cell isNumeric className="font-semibold">
            {write(total)}
          </Cell>
          <Cell />
        </tr>
      </tbody>
    </Table>
  );
}
