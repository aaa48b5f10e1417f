import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import type { Writer } from "@/lib/view-models/writer";

interface SupersededRatesProps {
  readonly rates: readonly RateRecord[];
  readonly writer: Writer;
}

/** Every rate of the period that held before the one of now. */
export function SupersededRates({ rates, writer }: SupersededRatesProps) {
  const text = (key: string) => writer.text(`costing-rates.${key}`);
  if (rates.length === 0) {
    return <p className="text-small text-muted">{text("supersededNone")}</p>;
  }
  return (
    <Disclosure summary={`${text("superseded")} (${rates.length})`}>
      <p className="pb-2">{text("supersededLead")}</p>
      <Table caption={text("superseded")}>
        <thead>
          <tr>
            <HeaderCell>{text("column.resource")}</HeaderCell>
            <HeaderCell isNumeric>{text("column.version")}</HeaderCell>
            <HeaderCell isNumeric>{text("column.cost")}</HeaderCell>
            <HeaderCell isNumeric>{text("column.capacity")}</HeaderCell>
            <HeaderCell isNumeric>{text("column.rate")}</HeaderCell>
            <HeaderCell>{text("from")}</HeaderCell>
            <HeaderCell>{text("until")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={`${rate.resourceCode}/${rate.version}`}>
              <RowHeader>{rate.name}</RowHeader>
              <Cell isNumeric>{rate.version}</Cell>
              <Cell isNumeric>{writer.figure(rate.suppliedCostCents, "eur")}</Cell>
              <Cell isNumeric>{writer.figure(rate.practicalCapacityMinutes / 60, "count")}</Cell>
              <Cell isNumeric>{writer.figure(rate.centsPerMinute, "eur-per-minute")}</Cell>
              <Cell>{writer.date(rate.computedAt, "dayTime")}</Cell>
              <Cell>{rate.supersededAt ? writer.date(rate.supersededAt, "dayTime") : "–"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
