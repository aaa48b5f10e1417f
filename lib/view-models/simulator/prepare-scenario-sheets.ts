import type {
  CalibratedLetter,
  Coefficient,
  LeverKey,
  Simulation,
  SimulationPlan,
} from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import { writeBudgetParameter, writeBudgetUnit } from "../write-budget-parameter";
import type { Writer } from "../writer";
import { prepareExplanation, writeSource } from "./prepare-explanation";
import { MAIN_LEVERS, OTHER_LEVERS, prepareLever, writeLevel } from "./prepare-levers";

type Sheet = NonNullable<ExportedTable["sheets"]>[number];

const CENTS = "eur-cents";

/** Every figure that a run rests on, each once, in the order of the components. */
function listUsed({ components }: Simulation): readonly Coefficient[] {
  const used = components.flatMap(({ result }) =>
    result.status === "computed" ? result.value.used : [],
  );
  return [...new Map(used.map((row) => [row.key, row])).values()];
}

/** Cents are written in euro, like every amount of the file. */
function toPlainUnit({ amount, low, high, unit }: Coefficient) {
  const scale = unit === CENTS ? 0.01 : 1;
  const scaled = (one: number | null | undefined) =>
    one === null || one === undefined ? null : one * scale;
  return {
    amount: amount * scale,
    low: scaled(low),
    high: scaled(high),
    unit: unit === CENTS ? "eur" : unit,
  };
}

/**
 * The figures under a scenario: value, unit, year, source and how sure, with the mark of what nobody
 * confirmed.
 *
 * @param run of the simulator. @param writer of the reader's language.
 * @returns one row for each figure that an amount rests on; low and high are empty where nobody gave them.
 * Source: requirement R102; design brief D.5 (every parameter in the export).
 * Example: the day factor of 0.95 that was only claimed ends on "Te bevestigen".
 */
export function prepareParameterSheet(run: Simulation, writer: Writer): Sheet {
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  const heads = ["parameter", "key", "amount", "low", "high", "unit", "year", "source", "grade"];
  return {
    name: writer.text("simulator.file.parameters"),
    columns: [
      ...heads.map((key) => writer.text(`simulator.file.column.${key}`)),
      writer.text("simulator.csv.mark"),
    ],
    rows: listUsed(run).map((row) => {
      const { amount, low, high, unit } = toPlainUnit(row);
      return [
        writeBudgetParameter(row.key, writer),
        row.key,
        ...[amount, low, high],
        writeBudgetUnit(unit, writer),
        row.year,
        writeSource(row, writer),
        writer.text(`budget.grade.${row.grade}`),
        unconfirmed.has(row.key) ? writer.text("simulator.csv.mark") : null,
      ];
    }),
  };
}

/**
 * Every amount as the formula that made it, in words with its numbers.
 *
 * @param run of the simulator. @param writer of the reader's language.
 * @returns one row for each line of each formula, in the order of the calculation.
 * Source: design brief D.5, rule 6 (explain this amount).
 * Example: "ΔVD dagchirurgie" is "300 × (0,95 ⚠ − 2,4)" is "−435 dagen".
 */
export function prepareFormulaSheet(run: Simulation, writer: Writer): Sheet {
  return {
    name: writer.text("simulator.file.formulas"),
    columns: ["component", "line", "formula", "outcome"].map((key) =>
      writer.text(`simulator.file.column.${key}`),
    ),
    rows: run.components.flatMap((effect) =>
      prepareExplanation(effect, run, writer).lines.map((line) => [
        writer.text(`simulator.component.${effect.key}`),
        ...[line.label, line.formula, line.outcome],
      ]),
    ),
  };
}

/**
 * Where every lever stands: now and in the scenario.
 *
 * @param letter with typed figures. @param plan that was run. @param writer of the reader's language.
 * @returns one row for each lever and for each choice; a lever that stays has no level in the scenario.
 * Source: design brief D.5.
 * Example: "Aandeel dagchirurgie, lijst A", "nu 8 %", "25 %".
 */
export function prepareLeverSheet(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  writer: Writer,
): Sheet {
  const text = (key: string) => writer.text(`simulator.${key}`);
  const follow = `simulator.follow.${String(plan.followShare).replace(".", "_")}`;
  const row = (lever: LeverKey) => {
    const { label, nowText } = prepareLever(lever, letter, plan, writer);
    const level = plan.levers[lever];
    return [label, nowText, level === undefined ? null : writeLevel(lever, level, writer)];
  };
  return {
    name: text("levers"),
    columns: [text("file.column.lever"), text("file.column.now"), text("csv.plan")],
    rows: [
      ...[...MAIN_LEVERS, ...OTHER_LEVERS].map(row),
      [text("envelope"), null, text(`envelopeChoice.${plan.envelope}`)],
      [text("others"), null, writer.has(follow) ? writer.text(follow) : String(plan.followShare)],
      [text("start"), null, plan.startHalfYear],
      [text("bedIndex"), null, plan.bedIndex],
    ],
  };
}
