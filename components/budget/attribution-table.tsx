import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { SubPartAttribution } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import {
  listAttributionRows,
  prepareAttributionExport,
} from "@/lib/view-models/budget/prepare-letter-exports";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import type { Writer } from "@/lib/view-models/writer";

interface AttributionTableProps {
  readonly attribution: Result<SubPartAttribution>;
  readonly names: ReadonlyMap<string, string>;
  /** False where some pathways are outside what the reader may see. */
  readonly seesAllPathways: boolean;
  /** Whose figures, of which letter; goes with the export. */
  readonly provenance: Pick<ExportedTable, "origin" | "facts">;
  readonly writer: Writer;
}

/** A part spread over pathways and a rest; the rows add up to the notified amount to the cent. */
export function AttributionTable(props: AttributionTableProps) {
  const { attribution, names, seesAllPathways, provenance, writer } = props;
  if (attribution.status !== "computed") {
    return attribution.reason === "no-reference-for-group" ? (
      <p className="py-3 text-body">{writer.text("budget-parts.noAttribution")}</p>
    ) : (
      <NoFigure reason={attribution.reason} />
    );
  }
  const { notifiedCents } = attribution.value;
  const rows = listAttributionRows(attribution.value, { names, seesAllPathways }, writer);
  const title = writer.text("budget-parts.attribution");
  return (
    <>
      <div className="flex justify-end">
        <TableDownload title={title} table={prepareAttributionExport(rows, provenance, writer)} />
      </div>
      <Table caption={title} className="min-w-[30rem]">
        <thead>
          <tr>
            <HeaderCell>{writer.text("budget-parts.column.pathway")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget-parts.column.attributed")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget-parts.column.share")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cents, share }) => (
            <tr key={key}>
              <RowHeader>{name}</RowHeader>
              <Cell isNumeric>{writer.figure(cents, "eur-exact")}</Cell>
              <Cell isNumeric>{share === null ? "–" : writer.figure(share, "ratio")}</Cell>
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
    </>
  );
}
