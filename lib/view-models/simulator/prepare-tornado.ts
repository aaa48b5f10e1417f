import type { Coefficient, Simulation } from "@/lib/engine/budget";
import type { ChartHeading } from "../charts/chart-heading";
import type { TornadoModel } from "../charts/tornado-model";
import { writeBudgetParameter } from "../write-budget-parameter";
import type { Writer } from "../writer";

/** What the heading of a chart of the simulator carries besides its title. */
export type SimulatorHeading = Pick<
  ChartHeading,
  "period" | "source" | "dataAsOf" | "unitLabel" | "originNote"
>;

/**
 * What drives the result: each uncertain figure alone.
 *
 * @param run of the simulator. @param heading period, source and unit in words.
 * @param writer of the reader's language.
 * @returns bars around the net, or around the budget while the net is withheld; null when no
 *   uncertain figure changes anything.
 * Source: design brief D.5 (tornado of drivers).
 * Example: a cashable share from 0.2 to 0.8 is one bar on both sides of the net.
 */
export function prepareTornado(
  run: Simulation,
  heading: SimulatorHeading,
  writer: Writer,
): TornadoModel | null {
  const total = run[run.totalKind];
  const [widest] = run.tornado;
  if (total.status !== "computed" || !widest) return null;
  const unconfirmed = new Set(run.unconfirmed.map(({ key }) => key));
  const write = (row: Coefficient) => writer.number(row.amount);
  return {
    kind: "tornado",
    isSigned: true,
    heading: {
      ...heading,
      title: writer.text("simulator.tornado.title"),
      verdict: writer.text(`simulator.tornado.verdict.${run.totalKind}`),
      description: writer.text("simulator.tornado.description", {
        count: run.tornado.length,
        widest: writeBudgetParameter(widest.parameter, writer),
      }),
    },
    unit: "eur",
    base: {
      amount: total.value.cents,
      label: writer.text(`simulator.tornado.base.${run.totalKind}`),
    },
    words: {
      figure: writer.text("simulator.tornado.figure"),
      atLow: writer.text("simulator.tornado.atLow"),
      atHigh: writer.text("simulator.tornado.atHigh"),
    },
    rows: run.tornado.map(({ parameter, low, high, atLowCents, atHighCents }) => ({
      key: parameter,
      label: writeBudgetParameter(parameter, writer),
      lowText: write(low),
      highText: write(high),
      atLow: atLowCents,
      atHigh: atHighCents,
      isUnconfirmed: unconfirmed.has(parameter),
    })),
  };
}
