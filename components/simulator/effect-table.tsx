import { TriangleAlert } from "lucide-react";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ComponentEffect, Simulation } from "@/lib/engine/budget";
import type {
  EffectRow,
  EffectTable as EffectTableModel,
  TotalRow,
} from "@/lib/view-models/simulator/prepare-effects";
import type { Writer } from "@/lib/view-models/writer";
import { FormulaDrawer } from "./formula-drawer";

interface EffectTableProps {
  readonly table: EffectTableModel;
  readonly run: Simulation;
  readonly writer: Writer;
}

/** What the plan does, component by half-year, with range and data year. */
export function EffectTable({ table, run, writer }: EffectTableProps) {
  const text = (key: string) => writer.text(`simulator.table.${key}`);
  return (
    <Table
      caption={text("caption")}
      className="min-w-[44rem] print:min-w-0 [&_td]:pr-2 [&_td:last-child]:pl-3 [&_th]:pr-2 [&_th:last-child]:pl-3"
    >
      <thead>
        <tr>
          <HeaderCell>{text("component")}</HeaderCell>
          {table.halfYears.map((halfYear) => (
            <HeaderCell key={halfYear} isNumeric>
              <span className="whitespace-nowrap">{halfYear}</span>
            </HeaderCell>
          ))}
          <HeaderCell isNumeric>{text("structural")}</HeaderCell>
          <HeaderCell isNumeric>{text("dataYear")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <ComponentLine
            key={row.key}
            row={row}
            effect={run.components[index]}
            run={run}
            writer={writer}
            columns={table.halfYears.length}
          />
        ))}
        <tr>
          <RowHeader>{table.oneOff.name}</RowHeader>
          {table.halfYears.map((halfYear, index) => (
            <Cell key={halfYear} isNumeric>
              {index === 0 ? table.oneOff.first : "–"}
            </Cell>
          ))}
          <Cell isNumeric>
            <span className="text-muted">{text("notStructural")}</span>
          </Cell>
          <Cell isNumeric>–</Cell>
        </tr>
        <TotalLine total={table.budget} columns={table.halfYears.length} />
        <TotalLine total={table.net} columns={table.halfYears.length} isNet />
      </tbody>
    </Table>
  );
}

interface ComponentLineProps {
  readonly row: EffectRow;
  readonly effect: ComponentEffect | undefined;
  readonly run: Simulation;
  readonly writer: Writer;
  readonly columns: number;
}

function ComponentLine({ row, effect, run, writer, columns }: ComponentLineProps) {
  return (
    <tr data-component={row.key}>
      <RowHeader>
        <span className="flex items-start">
          {effect && row.absent === null ? (
            <FormulaDrawer effect={effect} run={run} writer={writer}>
              {row.name}
            </FormulaDrawer>
          ) : (
            row.name
          )}
          {row.isMarked ? <Mark label={writer.text("simulator.csv.mark")} /> : null}
        </span>
      </RowHeader>
      {row.absent !== null ? (
        <Cell colSpan={columns + 2} className="text-muted">
          {row.absent}
        </Cell>
      ) : (
        <>
          {row.halfYears.map((amount, index) => (
            <Cell key={run.halfYears[index] ?? index} isNumeric>
              {amount}
            </Cell>
          ))}
          <Cell isNumeric>
            <strong className="font-semibold">{row.structural}</strong>
            <Range text={row.range} />
            {row.unplaced ? <span className="block text-muted">{row.unplaced}</span> : null}
          </Cell>
          <Cell isNumeric>
            <span className="text-muted">{row.dataYear}</span>
          </Cell>
        </>
      )}
    </tr>
  );
}

/** Low and high under the amount, so that the table stays narrow. */
function Range({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span className="block text-[0.75rem] leading-4 text-muted">{text}</span>
  );
}

function Mark({ label }: { readonly label: string }) {
  return (
    <span className="ml-1.5 mt-0.5 shrink-0 text-warning" title={label}>
      <TriangleAlert aria-hidden="true" size={14} />
      <span className="sr-only">{label}</span>
    </span>
  );
}

interface TotalLineProps {
  readonly total: TotalRow;
  readonly columns: number;
  readonly isNet?: boolean;
}

function TotalLine({ total, columns, isNet = false }: TotalLineProps) {
  const weight = isNet ? "font-semibold" : "";
  return (
    <tr className={isNet ? "border-t-2 border-ink" : ""} data-total={isNet ? "net" : "budget"}>
      <RowHeader className={weight}>{total.name}</RowHeader>
      {total.isWithheld ? (
        <Cell colSpan={columns + 2} className="text-muted">
          {total.structural}
        </Cell>
      ) : (
        <>
          {total.halfYears.map((amount, index) => (
            <Cell key={index} isNumeric className={weight}>
              {amount}
            </Cell>
          ))}
          <Cell isNumeric data-structural="">
            <strong className="font-semibold">{total.structural}</strong>
            <Range text={total.range} />
          </Cell>
          <Cell />
        </>
      )}
    </tr>
  );
}
