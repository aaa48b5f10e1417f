import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { OpenScenario } from "@/lib/contracts/steering/simulator";
import { Link } from "@/lib/i18n/navigation";
import {
  centsOfComponent,
  listMovedLevers,
} from "@/lib/view-models/simulator/prepare-comparison-exports";
import { writeEuro } from "@/lib/view-models/simulator/prepare-effects";
import { writeLevel } from "@/lib/view-models/simulator/prepare-levers";
import type { Writer } from "@/lib/view-models/writer";

interface ComparisonTableProps {
  readonly scenarios: readonly OpenScenario[];
  readonly hrefOf: (id: string) => string;
  readonly writer: Writer;
}

/** Scenarios side by side: what each does a year, and with which levers. */
export function ComparisonTable({ scenarios, hrefOf, writer }: ComparisonTableProps) {
  const text = (key: string) => writer.text(`simulator.${key}`);
  const write = (cents: number | null) =>
    cents === null ? text("table.withheld") : writeEuro(cents, writer);
  const components = scenarios[0]?.current.summary.components.map(({ key }) => key) ?? [];
  const columns = scenarios.length + 1;
  return (
    <Table caption={text("compare.caption")}>
      <thead>
        <tr>
          <HeaderCell>{text("compare.unit")}</HeaderCell>
          {scenarios.map(({ record, current }) => (
            <HeaderCell key={record.id} isNumeric>
              <Link href={hrefOf(record.id)} className="underline">
                {current.name}
              </Link>
              <span className="block font-normal text-muted">
                {record.letterKey} ·{" "}
                {writer.text("simulator.status.version", { version: current.version })}
              </span>
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        <GroupRow label={text("compare.effects")} columns={columns} />
        {components.map((key) => (
          <tr key={key}>
            <RowHeader>{text(`component.${key}`)}</RowHeader>
            {scenarios.map((scenario) => (
              <Cell key={scenario.record.id} isNumeric>
                {write(centsOfComponent(scenario, key))}
              </Cell>
            ))}
          </tr>
        ))}
        <tr className="border-t-2 border-ink">
          <th scope="row" className="border-b border-hairline py-2.5 text-left font-semibold">
            {text("table.net")}
          </th>
          {scenarios.map(({ record, current }) => (
            <Cell key={record.id} isNumeric className="font-semibold">
              {write(current.summary.netCents)}
            </Cell>
          ))}
        </tr>
        <tr>
          <RowHeader>{text("compare.markedRow")}</RowHeader>
          {scenarios.map(({ record, current }) => (
            <Cell key={record.id} isNumeric>
              {current.summary.unconfirmedCount > 0 ? "⚠ " : ""}
              {writer.number(current.summary.unconfirmedCount)}
            </Cell>
          ))}
        </tr>
        <GroupRow label={text("compare.levers")} columns={columns} />
        {listMovedLevers(scenarios).map((lever) => (
          <tr key={lever}>
            <RowHeader>{text(`lever.${lever}`)}</RowHeader>
            {scenarios.map(({ record, current }) => {
              const level = current.plan.levers[lever];
              return (
                <Cell key={record.id} isNumeric>
                  {level === undefined ? text("compare.unmoved") : writeLevel(lever, level, writer)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function GroupRow({ label, columns }: { readonly label: string; readonly columns: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns} className="eyebrow pt-5 pb-1 text-left">
        {label}
      </th>
    </tr>
  );
}
