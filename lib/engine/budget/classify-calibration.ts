import { isConfirmed, type Coefficient } from "./coefficient";

/** What a part of the calculation needs of the calibration card. */
export interface CalibrationNeed {
  /** E.g. `b2-price`. */
  readonly component: string;
  /** Keys of the figures; all of them are needed. */
  readonly parameters: readonly string[];
  /** True where the whole card is little worth without it: the minimum to start. */
  readonly isMinimum: boolean;
}

const BED_INDICES = ["CD", "E", "M", "G"] as const;

/** The calibration card: which figures each part of the calculation rests on. Source: BFM report 9.2 and 9.3. */
export const CALIBRATION_NEEDS: readonly CalibrationNeed[] = [
  need("b2-price", ["b2.ownPoints"], true),
  need("b2-envelope", ["b2.ownPoints", "b2.nationalPoints", "b2.envelope"]),
  need(
    "b2-beds",
    [
      ...BED_INDICES.map((index) => `b2.JD.${index}`),
      ...BED_INDICES.map((index) => `b2.occ.${index}`),
      ...BED_INDICES.map((index) => `b2.pointsPerBed.${index}`),
      "b2.daysPerYear",
    ],
    true,
  ),
  need("b2-intensive", [
    "b2.intensiveShare",
    "b2.intensiveMinimumBeds",
    "b2.pointsPerBed.intensive",
  ]),
  need("b2-supplementary", ["b2.supplementaryPointsPerBed.CD"]),
  need("b2-theatre", ["b2.orPoints", "b2.orMinutes"]),
  need("b2-emergency", ["b2.edPoints"]),
  need("b2-products", ["b2.productPoints"]),
  need("b2-day-surgery", ["b2.dayFactor", "b2.pointsPerBed.CD", "b2.occ.CD"]),
  need("b1-core", [
    ...["general", "maintenance", "heating", "administration", "laundry", "food"].map(
      (name) => `b1.${name}`,
    ),
    "b1.RD",
    "b1.JD",
    "b1.rerunDayCorrection",
  ]),
  need(
    "b1-surface",
    ["general", "maintenance", "heating"].map((name) => `b1.groupCostPerM2.${name}`),
  ),
  need("b4-p4p", [
    "b4.p4p.budget",
    "b4.p4p.score",
    "b4.p4p.maximumScore",
    "b4.p4p.nationalSum",
    "b4.p4p.beds",
  ]),
  need("b8", ["b8.old", "b8.new", "b8.weightNew"]),
  need("cash", ["pay.variableShare", "pay.referenceAdmissions", "pay.referenceDays"]),
];

function need(
  component: string,
  parameters: readonly string[],
  isMinimum = false,
): CalibrationNeed {
  return { component, parameters, isMinimum };
}

/** How sure a part of the calculation can be. */
export type CalibrationState = "missing" | "illustration" | "unconfirmed" | "confirmed";

/** A part of the calculation with what it lacks. */
export interface CalibratedComponent extends CalibrationNeed {
  readonly state: CalibrationState;
  /** Keys without figure: the part is not computed. */
  readonly missing: readonly string[];
  /** Keys whose figure is an example: the part shows an illustration. */
  readonly illustrative: readonly string[];
  /** Keys that nobody checked: the part carries a mark. */
  readonly unconfirmed: readonly string[];
}

function stateOf(missing: number, illustrative: number, unconfirmed: number): CalibrationState {
  if (missing > 0) return "missing";
  if (illustrative > 0) return "illustration";
  return unconfirmed > 0 ? "unconfirmed" : "confirmed";
}

/**
 * Says of every part of the calculation how sure it can be with the figures that are there.
 *
 * Formula: missing when a figure is absent, else illustration when one is an unchecked example, else
 * unconfirmed when nobody checked one, else confirmed.
 *
 * @param find a figure by key; `null` when the letter and the rules have none.
 * @returns one row for each part, in the order of the card, each key in at most one of its lists.
 * Source: BFM report 9.2 (calibration card) and 9.1, principle 3.
 * Example: without `b2.ownPoints` the price of a point is missing and B2 is not computed.
 */
export function classifyCalibration(
  find: (parameter: string) => Coefficient | null,
): readonly CalibratedComponent[] {
  return CALIBRATION_NEEDS.map((row) => {
    const missing = row.parameters.filter((key) => find(key) === null);
    const open = row.parameters.filter((key) => {
      const figure = find(key);
      return figure !== null && !isConfirmed(figure);
    });
    const illustrative = open.filter((key) => find(key)?.grade === "illustration");
    const unconfirmed = open.filter((key) => !illustrative.includes(key));
    const state = stateOf(missing.length, illustrative.length, unconfirmed.length);
    return { ...row, state, missing, illustrative, unconfirmed };
  });
}
