import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import type { Writer } from "@/lib/view-models/writer";

interface RateTableProps {
  readonly rates: readonly RateRecord[];
  readonly writer: Writer;
}

/** What a minute of each resource costs, and the cost and the minutes that it is made of. */
export function RateTable({ rates, writer }: RateTableProps) {
  const head = (key: string) => writer.text(`costing-rates.column.${key}`);
  return (
    <Table caption={writer.text("costing-rates.caption")}>
      <thead>
        <tr>
          <HeaderCell>{head("resource")}</HeaderCell>
          <HeaderCell>{head("group")}</HeaderCell>
          <HeaderCell isNumeric>{head("cost")}</HeaderCell>
          <HeaderCell isNumeric>{head("capacity")}</HeaderCell>
          <HeaderCell isNumeric>{head("rate")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.resourceCode}>
            <RowHeader>{rate.name}</RowHeader>
            <Cell>{writer.text(`costing.group.${rate.resourceGroup}`)}</Cell>
            <Cell isNumeric>{writer.figure(rate.suppliedCostCents, "eur")}</Cell>
            <Cell isNumeric>{writer.figure(rate.practicalCapacityMinutes / 60, "count")}</Cell>
            <Cell isNumeric>{writer.figure(rate.centsPerMinute, "eur-per-minute")}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
