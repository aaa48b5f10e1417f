import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { CalibratedComponent, CalibrationState } from "@/lib/engine/budget";
import { writeBudgetParameter } from "@/lib/view-models/write-budget-parameter";
import type { Writer } from "@/lib/view-models/writer";

interface ComponentTableProps {
  readonly components: readonly CalibratedComponent[];
  readonly writer: Writer;
}

const TONES: Readonly<Record<CalibrationState, Tone>> = {
  missing: "danger",
  illustration: "warning",
  unconfirmed: "warning",
  confirmed: "better",
};

/** What can be computed with the card as it is, and what each gap costs in certainty. */
export function ComponentTable({ components, writer }: ComponentTableProps) {
  return (
    <Table caption={writer.text("budget-card.components")} className="sm:min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget-card.column.component")}</HeaderCell>
          <HeaderCell>{writer.text("budget-card.column.certainty")}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">
            {writer.text("budget-card.column.lacks")}
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {components.map((row) => (
          <tr key={row.component}>
            <RowHeader>
              {writer.text(`budget-card.component.${row.component}`)}
              {row.isMinimum ? (
                <span className="block text-muted">{writer.text("budget-card.minimum")}</span>
              ) : null}
              <span className="mt-1 block sm:hidden">
                <Lacks row={row} writer={writer} />
              </span>
            </RowHeader>
            <Cell>
              <Badge tone={TONES[row.state]}>{writer.text(`budget-card.state.${row.state}`)}</Badge>
            </Cell>
            <Cell className="hidden max-w-[34rem] sm:table-cell">
              <Lacks row={row} writer={writer} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What a gap costs; under the name on a narrow screen, in a column of its own on a wide one. */
function Lacks({ row, writer }: { readonly row: CalibratedComponent; readonly writer: Writer }) {
  const name = (keys: readonly string[]) =>
    keys.map((key) => writeBudgetParameter(key, writer)).join(", ");
  return (
    <>
      {writer.text(`budget-card.cost.${row.state}`)}
      {(["missing", "illustrative", "unconfirmed"] as const).map((list) =>
        row[list].length > 0 ? (
          <span key={list} className="block text-muted">
            {writer.text(`budget-card.list.${list}`, { names: name(row[list]) })}
          </span>
        ) : null,
      )}
    </>
  );
}
