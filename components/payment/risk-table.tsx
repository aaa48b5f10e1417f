import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ModelDescription } from "@/lib/engine/payment";
import type { Writer } from "@/lib/view-models/writer";

interface RiskTableProps {
  readonly description: ModelDescription;
  readonly writer: Writer;
}

/** Who bears what when care turns out dearer than thought. */
export function RiskTable({ description, writer }: RiskTableProps) {
  return (
    <Table caption={writer.text("payment.risks.title")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("payment.risks.risk")}</HeaderCell>
          <HeaderCell>{writer.text("payment.risks.bearer")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {Object.entries(description.bearers).map(([risk, bearer]) => (
          <tr key={risk}>
            <RowHeader>{writer.text(`payment.risk.${risk}`)}</RowHeader>
            <Cell className={bearer === "payer" ? "text-muted" : "font-semibold"}>
              {writer.text(`payment.bearer.${bearer}`)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
