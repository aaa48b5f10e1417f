import { TableDownload } from "@/components/charts/table-download";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RerunPage } from "@/lib/contracts/steering/simulator";
import type { Coefficient } from "@/lib/engine/budget";
import {
  prepareChangedExport,
  prepareRerun,
} from "@/lib/view-models/simulator/prepare-comparison-exports";
import { writeEuro } from "@/lib/view-models/simulator/prepare-effects";
import { writeBudgetParameter, writeBudgetUnit } from "@/lib/view-models/write-budget-parameter";
import type { Writer } from "@/lib/view-models/writer";

interface RerunTablesProps {
  readonly page: RerunPage;
  readonly writer: Writer;
}

/** The scenario on its own letter and on the newest, and where the difference comes from. */
export function RerunTables({ page, writer }: RerunTablesProps) {
  const text = (key: string) => writer.text(`simulator.${key}`);
  const write = (cents: number | null) =>
    cents === null ? text("table.withheld") : writeEuro(cents, writer);
  const { rows, table } = prepareRerun(page, writer);
  return (
    <>
      <div>
        <div className="flex justify-end">
          <TableDownload title={text("rerun.difference")} table={table} />
        </div>
        <Table caption={text("compare.caption")}>
          <thead>
            <tr>
              <HeaderCell>{text("compare.unit")}</HeaderCell>
              <HeaderCell isNumeric>
                {writer.text("simulator.rerun.beforeLetter", {
                  letter: page.scenario.current.letter.title,
                })}
              </HeaderCell>
              <HeaderCell isNumeric>
                {writer.text("simulator.rerun.afterLetter", { letter: page.newer.title })}
              </HeaderCell>
              <HeaderCell isNumeric>{text("rerun.difference")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, before, after }) => (
              <tr key={key}>
                <RowHeader className={key === "net" ? "font-semibold" : ""}>{name}</RowHeader>
                <Cell isNumeric>{write(before)}</Cell>
                <Cell isNumeric>{write(after)}</Cell>
                <Cell isNumeric>
                  {before === null || after === null ? "–" : writeEuro(after - before, writer)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <section>
        <SectionHead
          title={text("rerun.why")}
          aside={
            page.changed.length === 0 ? null : (
              <TableDownload title={text("rerun.why")} table={prepareChangedExport(page, writer)} />
            )
          }
        >
          {text("rerun.whyNote")}
        </SectionHead>
        {page.changed.length === 0 ? (
          <p className="mt-3 text-body text-muted">{text("rerun.same")}</p>
        ) : (
          <Changed page={page} writer={writer} />
        )}
      </section>
    </>
  );
}

function Changed({ page, writer }: RerunTablesProps) {
  const text = (key: string) => writer.text(`simulator.rerun.${key}`);
  const amount = (row: RerunPage["changed"][number]["before"]) =>
    row === null ? text("absent") : writeAmount(row, writer);
  const { kind, differenceCents, restCents } = page.total;
  return (
    <Table caption={text("why")}>
      <thead>
        <tr>
          <HeaderCell>{text("parameter")}</HeaderCell>
          <HeaderCell isNumeric>{text("before")}</HeaderCell>
          <HeaderCell isNumeric>{text("after")}</HeaderCell>
          <HeaderCell isNumeric>{text("alone")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {page.changed.map((row) => (
          <tr key={row.key}>
            <RowHeader>{writeBudgetParameter(row.key, writer)}</RowHeader>
            <Cell isNumeric>{amount(row.before)}</Cell>
            <Cell isNumeric>{amount(row.after)}</Cell>
            <Cell isNumeric>
              {row.effectCents === null ? "–" : writeEuro(row.effectCents, writer)}
            </Cell>
          </tr>
        ))}
        {restCents === null ? null : (
          <tr>
            <RowHeader>{text("rest")}</RowHeader>
            <Cell />
            <Cell />
            <Cell isNumeric>{writeEuro(restCents, writer)}</Cell>
          </tr>
        )}
        <tr className="border-t-2 border-ink">
          <RowHeader className="font-semibold">
            {writer.text("simulator.rerun.total", { kind })}
          </RowHeader>
          <Cell />
          <Cell />
          <Cell isNumeric className="font-semibold">
            {differenceCents === null ? "–" : writeEuro(differenceCents, writer)}
          </Cell>
        </tr>
      </tbody>
    </Table>
  );
}

function writeAmount({ amount, unit }: Coefficient, writer: Writer): string {
  if (unit === "eur-cents") return writer.figure(amount, "eur");
  return `${writer.number(amount)} ${writeBudgetUnit(unit, writer)}`.trim();
}
