import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { FunnelComparison, RiskReport } from "@/lib/contracts/steering/funnels";
import type { Writer } from "@/lib/view-models/writer";

interface StabilisedTableProps {
  readonly stabilised: RiskReport["stabilised"];
  readonly units: FunnelComparison["units"];
  readonly writer: Writer;
}

/** Ratios drawn towards 1, apart from the plain ones; nothing with fewer than three units. */
export function StabilisedTable({ stabilised, units, writer }: StabilisedTableProps) {
  if (stabilised.status !== "computed") return null;
  const title = writer.text("funnels.risk.stabilised");
  const nameOf = (key: string) =>
    key === "" ? writer.text("funnels.noUnit") : (units.find((u) => u.key === key)?.name ?? key);
  return (
    <Disclosure summary={title}>
      <p className="max-w-prose pb-2">{writer.text("funnels.risk.stabilisedNote")}</p>
      <Table caption={title}>
        <thead>
          <tr>
            <HeaderCell>{title}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.risk.weight")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.risk.stabilisedRatio")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {stabilised.value.map(({ key, weight, ratio }) => (
            <tr key={key}>
              <RowHeader>{nameOf(key)}</RowHeader>
              <Cell isNumeric>{writer.figure(weight, "ratio-whole")}</Cell>
              <Cell isNumeric>{writer.figure(ratio, "index")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
