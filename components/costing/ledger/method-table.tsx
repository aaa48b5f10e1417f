import { TableDownload } from "@/components/charts/table-download";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { AllocatedCentre, AllocationPage } from "@/lib/contracts/costing/allocation";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";

interface MethodTableProps {
  readonly page: AllocationPage;
  readonly writer: Writer;
}

/** Support that each centre would receive under each method, in euro, as it is exported. */
function toTable(
  page: AllocationPage,
  rows: readonly AllocatedCentre[],
  writer: Writer,
): ExportedTable {
  const text = (key: string) => writer.text(`costing-ledger.allocation.${key}`);
  const inEuro = (cents: number | null) => (cents === null ? null : cents / 100);
  const euro = (heading: string) => ({ heading, unit: "euro" as const });
  return {
    columns: [
      text("centre"),
      ...page.methods.map((method) => euro(text(`methodShort.${method}`))),
      euro(text("difference")),
    ],
    rows: rows.map((row) => [
      row.name,
      ...page.methods.map((method) => inEuro(row.byMethod[method] ?? null)),
      inEuro(differenceOf(row)),
    ]),
    ...prepareProvenance(
      {
        hospital: page.frame.hospital,
        period: page.period && writeCostPeriod(page.period, writer),
        sources: page.sources,
      },
      writer,
    ),
  };
}

/** The amount that differs most from the method in force, with its sign; 0 where none differs. */
function differenceOf({ byMethod, receivedCents }: AllocatedCentre): number {
  const gaps = Object.values(byMethod).map((cents) => (cents ?? receivedCents) - receivedCents);
  return gaps.reduce((most, gap) => (Math.abs(gap) > Math.abs(most) ? gap : most), 0);
}

/** What each centre would receive under each method; the largest difference first. */
export function MethodTable({ page, writer }: MethodTableProps) {
  const text = (key: string) => writer.text(`costing-ledger.allocation.${key}`);
  const rows = page.centres
    .filter(({ byMethod }) => page.methods.some((method) => byMethod[method]))
    .sort((a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)));
  return (
    <>
      <div className="flex justify-end">
        <TableDownload title={text("compare")} table={toTable(page, rows, writer)} />
      </div>
      <Table caption={text("compare")} maxHeight="28rem">
        <thead>
          <tr>
            <HeaderCell>{text("centre")}</HeaderCell>
            {page.methods.map((method) => (
              <HeaderCell
                key={method}
                isNumeric
                {...(method === page.rule?.settings.method ? { className: "text-ink" } : {})}
              >
                {text(`methodShort.${method}`)}
              </HeaderCell>
            ))}
            <HeaderCell isNumeric>{text("difference")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.centre}>
              <RowHeader>{row.name}</RowHeader>
              {page.methods.map((method) => {
                const cents = row.byMethod[method];
                return (
                  <Cell
                    key={method}
                    isNumeric
                    className={method === page.rule?.settings.method ? "font-semibold" : undefined}
                  >
                    {cents === null ? "–" : writer.figure(cents, "eur")}
                  </Cell>
                );
              })}
              <Cell isNumeric>{writer.signed(differenceOf(row), "eur")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
