import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { SubPartAttribution } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";

interface AttributionTableProps {
  readonly attribution: Result<SubPartAttribution>;
  readonly names: ReadonlyMap<string, string>;
  /** False where some pathways are outside what the reader may see. */
  readonly seesAllPathways: boolean;
  readonly writer: Writer;
}

/** A part spread over pathways and a rest; the rows add up to the notified amount to the cent. */
export function AttributionTable(props: AttributionTableProps) {
  const { attribution, names, seesAllPathways, writer } = props;
  if (attribution.status !== "computed") {
    return attribution.reason === "no-reference-for-group" ? (
      <p className="py-3 text-body">{writer.text("budget-parts.noAttribution")}</p>
    ) : (
      <NoFigure reason={attribution.reason} />
    );
  }
  const { byPathway, unallocatedCents, notifiedCents } = attribution.value;
  const share = (cents: number) =>
    notifiedCents === 0 ? "–" : writer.figure(cents / notifiedCents, "ratio");
  const rest = `${writer.text("budget-parts.unallocated")}${
    seesAllPathways ? "" : writer.text("budget-parts.outside")
  }`;
  const rows = [
    ...byPathway.map(({ pathwayKey, amountCents }) => ({
      key: pathwayKey,
      name: names.get(pathwayKey) ?? pathwayKey,
      cents: amountCents,
    })),
    { key: "rest", name: rest, cents: unallocatedCents },
  ];
  return (
    <Table caption={writer.text("budget-parts.attribution")} className="min-w-[30rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget-parts.column.pathway")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-parts.column.attributed")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-parts.column.share")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cents }) => (
          <tr key={key}>
            <RowHeader>{name}</RowHeader>
            <Cell isNumeric>{writer.figure(cents, "eur-exact")}</Cell>
            <Cell isNumeric>{share(cents)}</Cell>
          </tr>
        ))}
        <tr>
          <RowHeader className="font-semibold">{writer.text("budget-parts.total")}</RowHeader>
          <Cell isNumeric className="font-semibold">
            {writer.figure(notifiedCents, "eur-exact")}
          </Cell>
          <Cell />
        </tr>
      </tbody>
    </Table>
  );
}
