import "server-only";
import type { AmountRange } from "@/lib/contracts/steering/review-contents";
import {
  B1_METHOD,
  computeB1Scenario,
  computeB2Scenario,
  computeChangeRange,
  toProvenance,
  type BudgetChange,
  type Coefficient,
} from "@/lib/engine/budget";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { computePointsOf, daysOf, justifiedDaysOf } from "./attribute-budget";
import type { BudgetInputs } from "./load-budget-inputs";

/** What a year's change of activity does at the next recalculation, and what that rests on. */
export interface Effect {
  readonly range: Result<AmountRange>;
  readonly used: readonly Coefficient[];
  readonly lag: Coefficient | null;
}

/** The range over the variants, with every coefficient that any of them used. */
function toEffect(
  variants: readonly Result<BudgetChange>[],
  also: readonly Coefficient[],
  lag: Coefficient | null,
): Effect {
  const range = computeChangeRange(variants);
  if (range.status !== "computed") return { range, used: [], lag };
  const { baseCents, lowCents, highCents, provenance } = range.value;
  const { coefficients } = toProvenance([...provenance.coefficients, ...also]);
  return {
    range: { ...range, value: { baseCents, lowCents, highCents } },
    used: coefficients,
    lag,
  };
}

function notifiedOf(inputs: BudgetInputs, subPart: string): Coefficient | null {
  const lines = inputs.lines.filter((line) => line.subPart === subPart && line.isRecurrent);
  if (lines.length === 0) return null;
  return {
    key: `notified.${subPart}`,
    amount: lines.reduce((sum, line) => sum + line.notifiedCents, 0),
    unit: "eur-cents",
    year: Number(inputs.letter.budgetFrom.slice(0, 4)),
    grade: inputs.letter.grade,
    source: inputs.letter.title,
  };
}

/**
 * B2 follows the points of the pathway. The base is the closed envelope; the range adds the case in
 * which the hospital is too small to move the value of the point.
 */
export function computeB2Effect(inputs: BudgetInputs): Effect {
  const lag = inputs.find("lag.b2");
  const now = computePointsOf(inputs, inputs.now, inputs.pathwayCode);
  const before = computePointsOf(inputs, inputs.before, inputs.pathwayCode);
  if (now.status !== "computed") return { range: now, used: [], lag };
  if (before.status !== "computed") return { range: before, used: [], lag };
  const calibration = {
    notified: notifiedOf(inputs, "B2"),
    ownPoints: inputs.find("b2.ownPoints"),
    nationalPoints: inputs.find("b2.nationalPoints"),
  };
  const change = {
    ownPoints: now.value.totalPoints - before.value.totalPoints,
    othersPoints: 0,
  };
  const variants = [
    computeB2Scenario(calibration, change, { kind: "closed" }),
    computeB2Scenario(calibration, change, { kind: "price-taker" }),
  ];
  return toEffect(variants, now.value.provenance.coefficients, lag);
}

/** B1 follows days only if the day correction is run again; that is not confirmed, hence the range. */
export function computeB1Effect(inputs: BudgetInputs): Effect {
  const lag = inputs.find("lag.b1");
  const rerun = inputs.find("b1.rerunDayCorrection");
  if (!rerun) {
    return {
      range: notComputable("missing-parameter", B1_METHOD, "b1.rerunDayCorrection"),
      used: [],
      lag,
    };
  }
  const sumOf = (keys: readonly string[]): Coefficient | null => {
    const parts = keys.map((key) => inputs.find(`b1.${key}`));
    const [first] = parts;
    if (!first || parts.some((part) => part === null)) return null;
    // The card is in euro, the engine in cents.
    const amount = parts.reduce((sum, part) => sum + Math.round((part?.amount ?? 0) * 100), 0);
    return { ...first, key: `b1.${keys.join("+")}`, amount, unit: "eur-cents" };
  };
  const drivers = {
    commonServices: sumOf(["general", "maintenance", "heating", "administration"]),
    hotelServices: sumOf(["laundry", "food"]),
    commonDayShare: inputs.find("b1.dayCorrectionShareDays"),
    hotelDayShare: inputs.find("b1.dayCorrectionShareHotel"),
    justifiedDays: inputs.find("b1.JD"),
    realisedDays: inputs.find("b1.RD"),
  };
  const { pathwayCode, now, before } = inputs;
  const change = {
    justifiedDays: justifiedDaysOf(now, pathwayCode) - justifiedDaysOf(before, pathwayCode),
    realisedDays: daysOf(now, pathwayCode) - daysOf(before, pathwayCode),
    squareMetres: 0,
  };
  const scenario = (isDayCorrectionRerun: boolean): Result<BudgetChange> =>
    computeB1Scenario(
      {
        notified: notifiedOf(inputs, "B1"),
        drivers,
        isDayCorrectionRerun,
        costsPerSquareMetre: [],
      },
      change,
    );
  const isRerun = rerun.amount === 1;
  return toEffect([scenario(isRerun), scenario(!isRerun)], [rerun], lag);
}
