import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { LineChange } from "@/lib/engine/budget";
import type { Writer } from "@/lib/view-models/writer";

interface ChangeTableProps {
  readonly lines: readonly LineChange[];
  readonly titles: { readonly before: string; readonly after: string };
  readonly writer: Writer;
}

/** Lines of two letters with what became of each. */
export function ChangeTable({ lines, titles, writer }: ChangeTableProps) {
  const write = (cents: number | null) => (cents === null ? "–" : writer.figure(cents, "eur"));
  return (
    <Table caption={writer.text("budget-letters.compare")} className="min-w-[52rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget.column.part")}</HeaderCell>
          <HeaderCell>{writer.text("budget.column.line")}</HeaderCell>
          <HeaderCell isNumeric>{titles.before}</HeaderCell>
          <HeaderCell isNumeric>{titles.after}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.change")}</HeaderCell>
          <HeaderCell isNumeric>%</HeaderCell>
          <HeaderCell>{writer.text("budget-letters.column.fate")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.subPart}|${line.lineCode}|${line.originYear ?? ""}`}>
            <RowHeader className="font-semibold">{line.subPart}</RowHeader>
            <Cell>
              {line.label} <span className="text-muted">{line.lineCode}</span>
              {line.originYear === null ? null : (
                <span className="text-muted"> · {line.originYear}</span>
              )}
              {line.carriedOverCents === null ? null : (
                <span className="block text-warning">
                  {writer.text("budget-letters.carriedOver", {
                    amount: writer.figure(line.carriedOverCents, "eur"),
                  })}
                </span>
              )}
            </Cell>
            <Cell isNumeric>{write(line.beforeCents)}</Cell>
            <Cell isNumeric>{write(line.afterCents)}</Cell>
            <Cell isNumeric className="font-semibold">
              {line.changeCents === 0 ? "–" : writer.signed(line.changeCents, "eur")}
            </Cell>
            <Cell isNumeric>
              {line.changeShare === null || line.changeCents === 0
                ? "–"
                : writer.signed(line.changeShare, "ratio")}
            </Cell>
            <Cell>
              <Badge tone={line.fate === "same" ? "plain" : "accent"}>
                {writer.text(`budget-letters.fate.${line.fate}`)}
              </Badge>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
