import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ReconciledGroup, ReconciledLetter } from "@/lib/engine/budget";
import { meaningOfGroup } from "@/lib/view-models/budget/prepare-reconciliation-export";
import type { Writer } from "@/lib/view-models/writer";

interface ReconciliationTableProps {
  readonly reconciled: ReconciledLetter;
  readonly writer: Writer;
}

const COLUMNS = ["part", "notified", "formula", "rest", "meaning"] as const;
const NUMERIC: ReadonlySet<string> = new Set(["notified", "formula", "rest"]);

/** Columns that a narrow screen puts under the name. */
const WIDE: ReadonlySet<string> = new Set(["formula", "meaning"]);

/** The letter held against the formulas: every row and the sum close to the cent. */
export function ReconciliationTable({ reconciled, writer }: ReconciliationTableProps) {
  const words = (key: string) => writer.text(`budget-card.calibration.${key}`);
  const cents = (amount: number) => writer.figure(amount, "eur-exact");
  return (
    <Table caption={words("title")} className="sm:min-w-[52rem]">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeaderCell
              key={column}
              isNumeric={NUMERIC.has(column)}
              className={WIDE.has(column) ? "hidden sm:table-cell" : ""}
            >
              {words(`column.${column}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {reconciled.groups.map((group) => (
          <GroupRow
            key={[group.subPart, group.formulaOf, group.isRecurrent].join(" ")}
            group={group}
            writer={writer}
          />
        ))}
        <tr className="font-semibold">
          <RowHeader className="font-semibold">{words("total")}</RowHeader>
          <Cell isNumeric>{cents(reconciled.notifiedCents)}</Cell>
          <Cell isNumeric className="hidden sm:table-cell">
            {cents(reconciled.explainedCents)}
          </Cell>
          <Cell isNumeric>{cents(reconciled.restCents)}</Cell>
          <Cell className="hidden sm:table-cell" />
        </tr>
      </tbody>
    </Table>
  );
}

function GroupRow({ group, writer }: { readonly group: ReconciledGroup; readonly writer: Writer }) {
  const { subPart, formulaOf, isRecurrent, lines, notifiedCents, formula, restCents } = group;
  const words = (key: string) => writer.text(`budget-card.calibration.${key}`);
  const cents = (amount: number) => writer.figure(amount, "eur-exact");
  const [only] = lines;
  const name =
    lines.length === 1 && only
      ? nameOf(only.label, subPart, writer)
      : writer.text("budget-card.calibration.lines", { count: lines.length });
  return (
    <tr>
      <RowHeader className="max-w-[18rem]">
        <span className="font-semibold">{subPart}</span> {name}
        {isRecurrent ? null : <span className="block text-muted">{words("oneOff")}</span>}
        {lines.length > 1 ? (
          <span className="block text-muted">{lines.map(({ label }) => label).join(" · ")}</span>
        ) : null}
        <span className="mt-1 block text-muted sm:hidden">
          {words("column.formula")}: <Formula formula={formula} cents={cents} />.{" "}
          {words(`meaning.${meaningOfGroup(group)}`)}
        </span>
      </RowHeader>
      <Cell isNumeric>{cents(notifiedCents)}</Cell>
      <Cell isNumeric className="hidden sm:table-cell">
        <Formula formula={formula} cents={cents} />
      </Cell>
      <Cell isNumeric>{cents(restCents)}</Cell>
      <Cell className="hidden max-w-[20rem] text-muted sm:table-cell">
        {words(`meaning.${meaningOfGroup(group)}`)}
        {formulaOf ? <span className="block">{words(`formulaOf.${formulaOf}`)}</span> : null}
      </Cell>
    </tr>
  );
}

/** Who has only the sum of a part reads the name of the part. */
function nameOf(label: string, subPart: string, writer: Writer): string {
  return label === subPart ? writer.text(`budget-parts.${subPart}.name`) : label;
}

interface FormulaProps {
  readonly formula: ReconciledGroup["formula"];
  readonly cents: (amount: number) => string;
}

function Formula({ formula, cents }: FormulaProps) {
  if (formula === null) return "–";
  return formula.status === "computed" ? (
    cents(formula.value)
  ) : (
    <NoFigure reason={formula.reason} />
  );
}
