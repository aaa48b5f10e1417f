import type { AttributedBudget } from "@/lib/contracts/steering/simulator";
import type { Simulation } from "@/lib/engine/budget";
import type { Writer } from "../writer";
import { writeMissing } from "./prepare-effects";

/** One way of looking at the money of the pathway. */
export interface Lens {
  readonly key: "attributed" | "marginal" | "cash";
  readonly title: string;
  /** Null where there is no amount; the text then says why. */
  readonly figure: string | null;
  readonly text: string;
  /** Amounts by part of the budget. */
  readonly lines: readonly string[];
}

const WORDS = "simulator.lenses";

function prepareAttributed(
  attributed: AttributedBudget | null,
  hasPathway: boolean,
  writer: Writer,
): Lens {
  const text = (key: string) => writer.text(`${WORDS}.attributed.${key}`);
  const common = { key: "attributed" as const, title: text("title") };
  if (attributed === null) {
    return { ...common, figure: null, text: text(hasPathway ? "absent" : "own"), lines: [] };
  }
  const computed = attributed.rows.flatMap(({ subPart, attributed: amount }) =>
    amount.status === "computed" ? [{ subPart, cents: amount.value }] : [],
  );
  const total = computed.reduce((sum, { cents }) => sum + cents, 0);
  return {
    ...common,
    figure: computed.length === 0 ? null : writer.figure(total, "eur"),
    text: writer.text(`${WORDS}.attributed.text`, {
      title: attributed.title,
      subParts: computed.map(({ subPart }) => subPart).join(", ") || text("none"),
    }),
    lines: attributed.rows.map(({ subPart, attributed: amount }) =>
      writer.text(`${WORDS}.attributed.line`, {
        subPart,
        amount: amount.status === "computed" ? writer.figure(amount.value, "eur") : text("none"),
      }),
    ),
  };
}

function prepareMarginal({ budget, components }: Simulation, writer: Writer): Lens {
  const text = (key: string) => writer.text(`${WORDS}.marginal.${key}`);
  const common = { key: "marginal" as const, title: text("title") };
  if (budget.status !== "computed") {
    return { ...common, figure: null, text: text("withheld"), lines: [] };
  }
  const { cents, halfYears } = budget.value;
  const first = halfYears?.find((one) => one.cents !== 0)?.halfYear;
  return {
    ...common,
    figure: writer.signed(cents, "eur"),
    text:
      first === undefined
        ? text("none")
        : writer.text(`${WORDS}.marginal.text`, { halfYear: first }),
    lines: components.flatMap(({ key, result }) =>
      key.startsWith("B") && result.status === "computed" && result.value.cents !== 0
        ? [`${key} ${writer.signed(result.value.cents, "eur")}`]
        : [],
    ),
  };
}

function prepareCash({ cash }: Simulation, writer: Writer): Lens {
  const common = { key: "cash" as const, title: writer.text(`${WORDS}.cash.title`), lines: [] };
  if (cash.status !== "computed") {
    const figure = writeMissing(cash.detail, writer);
    return { ...common, figure: null, text: writer.text(`${WORDS}.cash.absent`, { figure }) };
  }
  return {
    ...common,
    figure: writer.signed(cash.value.changeCents, "eur"),
    text: writer.text(`${WORDS}.cash.text`, {
      instalment: writer.figure(cash.value.instalmentCents, "eur"),
    }),
  };
}

/**
 * Three ways of looking at the same money, kept apart: what the pathway is attributed today, what the next
 * recalculations change, and when the money comes in this year.
 *
 * @param run of the simulator. @param attributed by the letter in force; null without one.
 * @param hasPathway false where the activity is typed. @param writer of the reader's language.
 * @returns three lenses in that order; one without an amount says why. No total is made of them.
 * Source: domain report on the budget, 9.1, principle 2.
 * Example: 10,000 cents of B1 and a B2 that cannot be attributed are € 100, told as B1 only.
 */
export function prepareLenses(
  run: Simulation,
  attributed: AttributedBudget | null,
  hasPathway: boolean,
  writer: Writer,
): readonly Lens[] {
  return [
    prepareAttributed(attributed, hasPathway, writer),
    prepareMarginal(run, writer),
    prepareCash(run, writer),
  ];
}
