import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import { Link } from "@/lib/i18n/navigation";
import type { SortLink } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";
import { RateFlags } from "./rate-flags";

interface RateTableProps {
  readonly rates: readonly RateRecord[];
  /** Address of a resource's capacity; null where the reader may not open it. */
  readonly hrefOf: ((resourceCode: string) => string) | null;
  readonly sortOf: (column: string) => SortLink;
  readonly writer: Writer;
}

/** What a minute of each resource costs, and the cost and the minutes that it is made of. */
export function RateTable({ rates, hrefOf, sortOf, writer }: RateTableProps) {
  const most = Math.max(1, ...rates.map(({ centsPerMinute }) => centsPerMinute));
  const head = (key: string) => writer.text(`costing-rates.column.${key}`);
  return (
    <Table caption={writer.text("costing-rates.caption")} className="min-w-4xl">
      <thead>
        <tr>
          <HeaderCell sort={sortOf("resource")}>{head("resource")}</HeaderCell>
          <HeaderCell sort={sortOf("group")}>{head("group")}</HeaderCell>
          <HeaderCell isNumeric sort={sortOf("cost")}>
            {head("cost")}
          </HeaderCell>
          <HeaderCell isNumeric sort={sortOf("support")}>
            {head("support")}
          </HeaderCell>
          <HeaderCell isNumeric sort={sortOf("capacity")}>
            {head("capacity")}
          </HeaderCell>
          <HeaderCell isNumeric sort={sortOf("rate")}>
            {head("rate")}
          </HeaderCell>
          <HeaderCell sort={sortOf("origin")}>{head("origin")}</HeaderCell>
          <HeaderCell isNumeric sort={sortOf("version")}>
            {head("version")}
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <RateRow
            key={rate.resourceCode}
            rate={rate}
            shareOfMost={rate.centsPerMinute / most}
            hrefOf={hrefOf}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RateRowProps extends Pick<RateTableProps, "hrefOf" | "writer"> {
  readonly rate: RateRecord;
  /** The rate against the dearest minute of the table, 0 to 1, for the bar in the cell. */
  readonly shareOfMost: number;
}

function RateRow({ rate, shareOfMost, hrefOf, writer }: RateRowProps) {
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
        <span aria-hidden="true" className="mt-1 block h-1.5 min-w-24 rounded-full bg-hairline">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${Math.max(1, Math.round(shareOfMost * 100))}%` }}
          />
        </span>
      </Cell>
      <Cell className="text-muted">{writer.text(`costing-rates.route.${rate.capacityRoute}`)}</Cell>
      <Cell isNumeric>{rate.version}</Cell>
    </tr>
  );
}
