import { CircleCheck, TriangleAlert } from "lucide-react";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { writeConfirmation, type CardRow } from "@/lib/view-models/budget/prepare-card-export";
import { unitOfParameter } from "@/lib/view-models/budget/unit-of-parameter";
import { writeBudgetParameter, writeBudgetUnit } from "@/lib/view-models/write-budget-parameter";
import { writeBudgetSource } from "@/lib/view-models/write-budget-source";
import type { Writer } from "@/lib/view-models/writer";
import { ParameterEditor } from "./parameter-editor";

/** A figure of the card with where it came from. */
export interface CardTableRow extends CardRow {
  readonly origin: "entered" | "letter" | "rule";
}

interface CardTableProps {
  readonly letterKey: string;
  readonly year: number;
  readonly rows: readonly CardTableRow[];
  /** Keys that the calculation needs and nobody gave. */
  readonly missing: readonly string[];
  readonly canWrite: boolean;
  readonly query: string;
  readonly writer: Writer;
}

const COLUMNS = ["range", "grade", "source", "state"] as const;

/** Every figure of the card; the missing ones first, then what is to be confirmed. */
export function CardTable(props: CardTableProps) {
  const { letterKey, year, rows, missing, canWrite, query, writer } = props;
  return (
    <Table caption={writer.text("budget.card")} maxHeight="46rem" className="sm:min-w-[60rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget.column.parameter")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget.column.amount")}</HeaderCell>
          {COLUMNS.map((column) => (
            <HeaderCell key={column} className="hidden sm:table-cell">
              {writer.text(`budget-card.column.${column}`)}
            </HeaderCell>
          ))}
          {canWrite ? (
            <HeaderCell className="sm:right-0 print:hidden">
              <span className="sr-only">{writer.text("budget-card.column.actions")}</span>
            </HeaderCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {missing.map((key) => (
          <tr key={key} className="bg-danger-soft">
            <RowHeader>
              <ParameterName parameter={key} writer={writer} />
              <span className="block text-danger sm:hidden">
                {writer.text("budget-card.missingRow")}
              </span>
            </RowHeader>
            <Cell isNumeric>–</Cell>
            <Cell colSpan={4} className="hidden text-danger sm:table-cell">
              {writer.text("budget-card.missingRow")}
            </Cell>
            {canWrite ? (
              <Cell isPinned className="print:hidden">
                <ParameterEditor
                  letterKey={letterKey}
                  parameter={key}
                  name={writeBudgetParameter(key, writer)}
                  start={{
                    ...{ amount: null, low: null, high: null, unit: unitOfParameter(key), year },
                    ...{ grade: "notified", source: "" },
                  }}
                  state={{ isEntered: false, isConfirmed: false, canConfirm: false }}
                  query={query}
                />
              </Cell>
            ) : null}
          </tr>
        ))}
        {rows.map((row) => (
          <FigureRow key={row.key} {...props} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function ParameterName({
  parameter,
  writer,
}: {
  readonly parameter: string;
  readonly writer: Writer;
}) {
  const name = writeBudgetParameter(parameter, writer);
  return (
    <>
      {name}
      {name === parameter ? null : <span className="block text-muted">{parameter}</span>}
    </>
  );
}

const rangeOf = ({ low = null, high = null }: CardTableRow) => ({ low, high });

function writeRange(row: CardTableRow, writer: Writer): string {
  const { low, high } = rangeOf(row);
  if (low === null && high === null) return "–";
  return [low, high].map((end) => (end === null ? "…" : writer.number(end))).join(" – ");
}

function FigureRow(props: CardTableProps & { readonly row: CardTableRow }) {
  const { letterKey, year, canWrite, query, writer, row } = props;
  const { key, amount, unit, grade, source, origin, isToConfirm, confirmation } = row;
  return (
    <tr>
      <RowHeader>
        <ParameterName parameter={key} writer={writer} />
        <span className="mt-1 block text-muted sm:hidden">
          {[writer.text(`budget.grade.${grade}`), writeBudgetSource(source, writer)].join(" · ")}
          <span className={isToConfirm ? "block text-warning" : "block"}>
            {writeConfirmation(row, writer)}
          </span>
        </span>
      </RowHeader>
      <Cell isNumeric>
        {writer.number(amount)} <span className="text-muted">{writeBudgetUnit(unit, writer)}</span>
      </Cell>
      <Cell className="hidden whitespace-nowrap sm:table-cell">{writeRange(row, writer)}</Cell>
      <Cell className="hidden sm:table-cell">{writer.text(`budget.grade.${grade}`)}</Cell>
      <Cell className="hidden max-w-[22rem] text-muted sm:table-cell">
        {writeBudgetSource(source, writer)}
        <span className="block">
          {writer.text(`budget-card.origin.${origin}`)} · {row.year ?? year}
        </span>
      </Cell>
      <Cell className={`hidden sm:table-cell ${isToConfirm ? "text-warning" : "text-muted"}`}>
        <span className="inline-flex items-baseline gap-1">
          {isToConfirm ? <TriangleAlert aria-hidden="true" size={13} /> : null}
          {confirmation ? <CircleCheck aria-hidden="true" size={13} /> : null}
          {writeConfirmation(row, writer)}
        </span>
      </Cell>
      {canWrite ? (
        <Cell isPinned className="print:hidden">
          <ParameterEditor
            letterKey={letterKey}
            parameter={key}
            name={writeBudgetParameter(key, writer)}
            start={{
              ...{ amount, unit, grade, year: row.year ?? year },
              source: writeBudgetSource(source, writer),
              ...rangeOf(row),
            }}
            state={{
              isEntered: origin === "entered",
              isConfirmed: Boolean(confirmation),
              canConfirm: isToConfirm,
            }}
            query={query}
          />
        </Cell>
      ) : null}
    </tr>
  );
}
