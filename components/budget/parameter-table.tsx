import { TriangleAlert } from "lucide-react";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Coefficient } from "@/lib/engine/budget";
import { writeBudgetParameter, writeBudgetUnit } from "@/lib/view-models/write-budget-parameter";
import { writeBudgetSource } from "@/lib/view-models/write-budget-source";
import type { Writer } from "@/lib/view-models/writer";

interface ParameterTableProps {
  readonly caption: string;
  readonly parameters: readonly (Pick<Coefficient, "amount" | "unit" | "grade" | "source"> & {
    readonly parameter: string;
  })[];
  readonly writer: Writer;
}

const CONFIRMED: ReadonlySet<string> = new Set(["notified", "published"]);

/** Figures of law and letter with unit, grade and source; what nobody confirmed looks so. */
export function ParameterTable({ caption, parameters, writer }: ParameterTableProps) {
  return (
    <Table caption={caption} maxHeight="28rem">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget.column.parameter")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget.column.amount")}</HeaderCell>
          <HeaderCell>{writer.text("budget.column.grade")}</HeaderCell>
          <HeaderCell>{writer.text("budget.column.source")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ parameter, amount, unit, grade, source }) => (
          <tr key={parameter}>
            <RowHeader>
              {writeBudgetParameter(parameter, writer)}{" "}
              <span className="whitespace-nowrap text-muted">{parameter}</span>
            </RowHeader>
            <Cell isNumeric>
              {writer.number(amount)}{" "}
              <span className="text-muted">{writeBudgetUnit(unit, writer)}</span>
            </Cell>
            <Cell className={CONFIRMED.has(grade) ? "" : "text-warning"}>
              <span className="inline-flex items-center gap-1">
                {CONFIRMED.has(grade) ? null : <TriangleAlert aria-hidden="true" size={13} />}
                {writer.text(`budget.grade.${grade}`)}
              </span>
            </Cell>
            <Cell className="text-muted">{writeBudgetSource(source, writer)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
