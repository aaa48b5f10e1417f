import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CostBlock } from "@/lib/contracts/steering/review-contents";
import { prepareCostRows, type CostRow } from "@/lib/view-models/prepare-cost-rows";
import type { Writer } from "@/lib/view-models/writer";

interface CostTableProps {
  readonly block: CostBlock;
  readonly isWithPhysicians: boolean;
  readonly writer: Writer;
}

/** Steps left to right in time: minutes, euro and the change in a year, for each episode. */
export function CostTable({ block, isWithPhysicians, writer }: CostTableProps) {
  const rows = prepareCostRows(block, isWithPhysicians, writer);
  return (
    <Table caption={writer.text("costing.caption")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("costing.column.step")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.minutes")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.cost")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.change")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} writer={writer} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, writer }: { readonly row: CostRow; readonly writer: Writer }) {
  const isTotal = row.key === "total";
  const weight = isTotal ? "font-semibold" : undefined;
  return (
    <tr>
      <RowHeader className={weight}>
        {row.name}
        {row.valueLabel === "waste" ? (
          <span className="ml-2 text-[0.75rem] text-worse">
            {writer.text("costing.label.waste")}
          </span>
        ) : null}
      </RowHeader>
      <Cell isNumeric className={weight}>
        {row.minutes ?? "–"}
      </Cell>
      <Cell isNumeric className={weight}>
        {row.cost}
      </Cell>
      <Cell isNumeric className={weight}>
        {row.change ?? "–"}
      </Cell>
    </tr>
  );
}
