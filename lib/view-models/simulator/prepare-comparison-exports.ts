import type { ComparisonPage, OpenScenario, RerunPage } from "@/lib/contracts/steering/simulator";
import type { Coefficient, ComponentKey, LeverKey } from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import { writeBudgetParameter, writeBudgetUnit } from "../write-budget-parameter";
import type { Writer } from "../writer";
import { writeLevel } from "./prepare-levers";

type Cell = ExportedTable["rows"][number][number];

const euro = (heading: string) => ({ heading, unit: "euro-cents" as const });
const inEuro = (cents: number | null): number | null => (cents === null ? null : cents / 100);

/**
 * The levers that at least one scenario moves.
 *
 * @param scenarios side by side. @returns each lever once, in the order in which it is first met.
 * Source: design brief D.5 (scenarios side by side).
 * Example: two scenarios that both move the length of stay list it once.
 */
export function listMovedLevers(scenarios: readonly OpenScenario[]): readonly LeverKey[] {
  const keys = scenarios.flatMap(({ current }) => Object.keys(current.plan.levers));
  return [...new Set(keys)] as LeverKey[];
}

/**
 * What a component does in a saved scenario.
 *
 * @param scenario that is open. @param key of the component.
 * @returns euro cents a year; null where it was withheld.
 * Source: design brief D.5.
 * Example: a component that the version does not hold is null.
 */
export function centsOfComponent({ current }: OpenScenario, key: ComponentKey): number | null {
  return current.summary.components.find((one) => one.key === key)?.cents ?? null;
}

/**
 * Scenarios side by side as an export: effects in euro a year, then where the levers stand.
 *
 * @param page the compared scenarios. @param writer of the reader's language.
 * @returns one column for each scenario; an amount that was withheld says so, never 0.
 * Source: requirement D.0 (exports).
 * Example: −6,219,688 cents is −62196.88.
 */
export function prepareComparisonExport(
  { frame, scenarios }: ComparisonPage,
  writer: Writer,
): ExportedTable {
  const text = (key: string) => writer.text(`simulator.${key}`);
  const withheld = (cents: number | null): Cell => inEuro(cents) ?? text("table.withheld");
  const components = scenarios[0]?.current.summary.components ?? [];
  const row = (name: string, cellOf: (scenario: OpenScenario) => Cell) => [
    name,
    ...scenarios.map(cellOf),
  ];
  const letters = new Set(scenarios.map(({ current }) => current.letter.title));
  return {
    columns: [
      text("compare.unit"),
      ...scenarios.map(({ record, current: { name, version } }) => {
        const written = writer.text("simulator.status.version", { version });
        return euro(`${name} · ${record.letterKey} · ${written}`);
      }),
    ],
    rows: [
      ...components.map(({ key }) =>
        row(text(`component.${key}`), (one) => withheld(centsOfComponent(one, key))),
      ),
      row(text("table.net"), ({ current }) => withheld(current.summary.netCents)),
      row(text("compare.markedRow"), ({ current }) =>
        writer.number(current.summary.unconfirmedCount),
      ),
      ...listMovedLevers(scenarios).map((lever) =>
        row(text(`lever.${lever}`), ({ current }) => {
          const level = current.plan.levers[lever];
          return level === undefined ? text("compare.unmoved") : writeLevel(lever, level, writer);
        }),
      ),
    ],
    ...prepareProvenance(
      {
        hospital: frame.hospital,
        definition: text("compare.caption"),
        rules: [...letters].join("; "),
      },
      writer,
    ),
  };
}

const rerunProvenance = ({ frame, scenario, newer }: RerunPage, writer: Writer) =>
  prepareProvenance(
    { hospital: frame.hospital, rules: `${scenario.current.letter.title} → ${newer.title}` },
    writer,
  );

/** Rows of a scenario on two letters: every component, then the net; in euro cents. */
function listRerunRows({ before, after }: RerunPage, writer: Writer) {
  return [
    ...before.components.map(({ key, cents }) => ({
      key: key,
      name: writer.text(`simulator.component.${key}`),
      before: cents,
      after: after.components.find((one) => one.key === key)?.cents ?? null,
    })),
    {
      key: "net",
      name: writer.text("simulator.table.net"),
      before: before.netCents,
      after: after.netCents,
    },
  ];
}

/**
 * The rows of a scenario on its own letter and on the newest, on screen and in the export.
 *
 * @param page the scenario on both letters. @param writer of the reader's language.
 * @returns rows with cents a year, null where withheld, and the export of the same rows in euro.
 * Source: requirement D.0 (exports).
 * Example: 300 cents before and 500 after differ by 2 euro.
 */
export function prepareRerun(page: RerunPage, writer: Writer) {
  const text = (key: string, letter: string) => writer.text(`simulator.rerun.${key}`, { letter });
  const rows = listRerunRows(page, writer);
  const withheld = writer.text("simulator.table.withheld");
  const table: ExportedTable = {
    columns: [
      writer.text("simulator.compare.unit"),
      euro(text("beforeLetter", page.scenario.current.letter.title)),
      euro(text("afterLetter", page.newer.title)),
      euro(writer.text("simulator.rerun.difference")),
    ],
    rows: rows.map(({ name, before, after }) => [
      name,
      inEuro(before) ?? withheld,
      inEuro(after) ?? withheld,
      before === null || after === null ? null : (after - before) / 100,
    ]),
    ...rerunProvenance(page, writer),
  };
  return { rows, table };
}

/** A figure and its unit; an amount of money in euro. */
function figureCells(row: Coefficient | null, writer: Writer): readonly [Cell, string] {
  if (row === null) return [writer.text("simulator.rerun.absent"), ""];
  if (row.unit === "eur-cents") return [row.amount / 100, writeBudgetUnit("eur", writer)];
  return [row.amount, writeBudgetUnit(row.unit, writer)];
}

/**
 * Where the difference between two letters comes from as an export.
 *
 * @param page the scenario on both letters. @param writer of the reader's language.
 * @returns one row for each changed figure with what it does alone in euro, then what they do together
 *   and the whole difference.
 * Source: requirement D.0 (exports).
 * Example: a figure that the old letter lacks says "ontbreekt".
 */
export function prepareChangedExport(page: RerunPage, writer: Writer): ExportedTable {
  const text = (key: string) => writer.text(`simulator.rerun.${key}`);
  const { kind, differenceCents, restCents } = page.total;
  return {
    columns: [
      text("parameter"),
      text("before"),
      text("after"),
      writer.text("simulator.file.column.unit"),
      euro(text("alone")),
    ],
    rows: [
      ...page.changed.map((row) => {
        const [before, unitBefore] = figureCells(row.before, writer);
        const [after, unitAfter] = figureCells(row.after, writer);
        const name = writeBudgetParameter(row.key, writer);
        return [name, before, after, unitAfter || unitBefore, inEuro(row.effectCents)];
      }),
      ...(restCents === null ? [] : [[text("rest"), null, null, null, restCents / 100]]),
      [
        writer.text("simulator.rerun.total", { kind }),
        ...[null, null, null, inEuro(differenceCents)],
      ],
    ],
    ...rerunProvenance(page, writer),
  };
}
