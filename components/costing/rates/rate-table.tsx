import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { RateFlags } from "./rate-flags";

interface RateTableProps {
  readonly rates: readonly RateRecord[];
  /** Address of a resource's capacity; null where the reader may not open it. */
  readonly hrefOf: ((resourceCode: string) => string) | null;
  readonly writer: Writer;
}

/** What a minute of each resource costs, and the cost and the minutes that it is made of. */
export function RateTable({ rates, hrefOf, writer }: RateTableProps) {
  const head = (key: string) => writer.text(`costing-rates.column.${key}`);
  return (
    <Table caption={writer.text("costing-rates.caption")}>
      <thead>
        <tr>
          <HeaderCell>{head("resource")}</HeaderCell>
          <HeaderCell>{head("group")}</HeaderCell>
          <HeaderCell isNumeric>{head("cost")}</HeaderCell>
          <HeaderCell isNumeric>{head("support")}</HeaderCell>
          <HeaderCell isNumeric>{head("capacity")}</HeaderCell>
          <HeaderCell isNumeric>{head("rate")}</HeaderCell>
          <HeaderCell>{head("origin")}</HeaderCell>
          <HeaderCell isNumeric>{head("version")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <RateRow key={rate.resourceCode} rate={rate} hrefOf={hrefOf} writer={writer} />
        ))}
      </tbody>
    </Table>
  );
}

interface RateRowProps extends Pick<RateTableProps, "hrefOf" | "writer"> {
  readonly rate: RateRecord;
}

function RateRow({ rate, hrefOf, writer }: RateRowProps) {
  const { suppliedMinutes, practicalCapacityMinutes: practical } = rate;
  const share = suppliedMinutes ? practical / suppliedMinutes : null;
  return (
    <tr>
      <RowHeader className="min-w-48">
        {hrefOf ? (
          <Link href={hrefOf(rate.resourceCode)} className="text-accent hover:underline">
            {rate.name}
          </Link>
        ) : (
          rate.name
        )}
        <span className="flex flex-wrap gap-1.5 pt-1 empty:hidden">
          <RateFlags rate={rate} writer={writer} />
        </span>
      </RowHeader>
      <Cell>
        {writer.text(`costing.group.${rate.resourceGroup}`)}
        {rate.siteCode ? <span className="text-muted"> · {rate.siteCode}</span> : null}
      </Cell>
      <Cell isNumeric>{writer.figure(rate.suppliedCostCents, "eur")}</Cell>
      <Cell isNumeric className="text-muted">
        {writer.figure(rate.supportCostCents, "eur")}
      </Cell>
      <Cell isNumeric>
        {writer.figure(practical / 60, "count")}
        {share === null ? null : (
          <span className="text-muted"> · {writer.figure(share, "ratio-whole")}</span>
        )}
      </Cell>
      <Cell isNumeric className="font-semibold">
        {writer.figure(rate.centsPerMinute, "eur-per-minute")}
      </Cell>
      <Cell className="text-muted">{writer.text(`costing-rates.route.${rate.capacityRoute}`)}</Cell>
      <Cell isNumeric>{rate.version}</Cell>
    </tr>
  );
}
