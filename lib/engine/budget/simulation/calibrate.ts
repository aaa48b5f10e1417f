import { computed, notComputable, type Result } from "../../shared/result";
import { computeB1Core } from "../compute-b1-scenario";
import { computeB8Transition } from "../compute-b8-transition";
import { computeP4pAmount } from "../compute-p4p-scenario";
import { computePointValue } from "../compute-point-value";
import { roundToCents } from "../../shared/units";
import type { Coefficient } from "../coefficient";
import { isPayForPerformance, notifiedOf } from "./notified-of";
import { METHOD } from "./simulation-figures";
import type { CalibratedLetter } from "./simulation-model";

/** A part of the letter held against its own formula. */
export interface CalibratedPart {
  readonly part: "B1" | "B2" | "P4P" | "B8";
  readonly notifiedCents: number | null;
  /** What the formula gives from the figures of the card alone. */
  readonly formula: Result;
  /** Notified less formula; kept in every scenario, so that the base run is the letter to the cent. */
  readonly differenceCents: number | null;
}

/**
 * Holds the notified amounts against the formulas of their parts. A difference says that a figure of the card
 * is not the one that the letter was made with; the scenario keeps it.
 *
 * Formula: difference = notified − formula(card).
 *
 * @param letter calibrated.
 * @returns one row for each part with a formula; reasons of the formula where it has no amount.
 * Source: domain report on the budget, 9.1 (calibrate, then perturb) and 9.3.
 * Example: E1 to E6 of the report leave no difference.
 */
export function calibrateLetter(letter: CalibratedLetter): readonly CalibratedPart[] {
  const cents = (key: string) => inCents(letter.parameters[key] ?? null);
  const sum = (names: readonly string[]) => sumOf(names.map((name) => cents(`b1.${name}`)));
  const find = (key: string) => letter.parameters[key] ?? null;
  const b1 = computeB1Core({
    commonServices: sum(["general", "maintenance", "heating", "administration"]),
    hotelServices: sum(["laundry", "food"]),
    commonDayShare: find("b1.dayCorrectionShareDays"),
    hotelDayShare: find("b1.dayCorrectionShareHotel"),
    justifiedDays: find("b1.JD"),
    realisedDays: find("b1.RD"),
  });
  return [
    toPart("B1", notifiedOf(letter, "B1"), b1),
    toPart("B2", notifiedOf(letter, "B2"), computeB2(letter, cents("b2.envelope"))),
    toPart("P4P", notifiedOf(letter, "B4", isPayForPerformance), computeP4p(letter)),
    toPart(
      "B8",
      notifiedOf(letter, "B8"),
      computeB8Transition(cents("b8.old"), cents("b8.new"), find("b8.weightNew")),
    ),
  ];
}

function computeB2(letter: CalibratedLetter, envelope: Coefficient | null): Result {
  const price = computePointValue(envelope, letter.parameters["b2.nationalPoints"] ?? null);
  const own = letter.parameters["b2.ownPoints"];
  if (price.status !== "computed") return price;
  if (!own) return notComputable("missing-parameter", METHOD, "ownPoints");
  return computed(roundToCents(price.value * own.amount), "eur-cents", 1, METHOD);
}

function computeP4p(letter: CalibratedLetter): Result {
  const find = (key: string) => letter.parameters[`b4.p4p.${key}`] ?? null;
  const [score, beds] = [find("score"), find("beds")];
  if (!score || !beds) {
    return notComputable("missing-parameter", METHOD, score ? "beds" : "score");
  }
  const indicator = {
    indicatorKey: "total",
    budget: inCents(find("budget")),
    nationalSum: find("nationalSum"),
    score: score.amount,
  };
  return computeP4pAmount([indicator], beds.amount);
}

function toPart(
  part: CalibratedPart["part"],
  notified: Coefficient | null,
  formula: Result,
): CalibratedPart {
  const notifiedCents = notified?.amount ?? null;
  const isWhole = notifiedCents !== null && formula.status === "computed";
  return {
    part,
    notifiedCents,
    formula,
    differenceCents: isWhole ? notifiedCents - formula.value : null,
  };
}

function inCents(row: Coefficient | null): Coefficient | null {
  if (row === null || row.unit === "eur-cents") return row;
  return { ...row, amount: Math.round(row.amount * 100), unit: "eur-cents" };
}

function sumOf(parts: readonly (Coefficient | null)[]): Coefficient | null {
  const [first] = parts;
  if (!first || parts.includes(null)) return null;
  return { ...first, amount: parts.reduce((total, part) => total + (part?.amount ?? 0), 0) };
}
