import type { Coefficient } from "../coefficient";
import {
  componentsOf,
  evaluateComponents,
  sumOf,
  type Evaluation,
  type TotalKind,
} from "./evaluate-components";
import {
  COMPONENT_KEYS,
  type CalibratedLetter,
  type ComponentKey,
  type SimulationPlan,
} from "./simulation-model";

const RANGE = /^range\.(.+)\.(low|high)$/;

/** Every corner doubles the work; more uncertain figures than this are taken one at a time. */
const MOST_CORNERS_OF = 7;

/** A figure that is uncertain, with both ends of what it can be. */
export interface UncertainFigure {
  readonly parameter: string;
  readonly low: Coefficient;
  readonly high: Coefficient;
}

/** What an uncertain figure alone does to the total. */
export interface TornadoBar {
  readonly parameter: string;
  readonly atLowCents: number;
  readonly atHighCents: number;
  readonly low: Coefficient;
  readonly high: Coefficient;
}

/** Smallest and largest amount over the ends of all uncertain figures. */
export interface AmountSpan {
  readonly lowCents: number;
  readonly highCents: number;
}

/** Spans by component and of the total; null where an end cannot be computed. */
export interface ExploredRanges {
  readonly byComponent: Readonly<Record<ComponentKey, AmountSpan | null>>;
  readonly total: AmountSpan | null;
  readonly budget: AmountSpan | null;
  readonly tornado: readonly TornadoBar[];
  readonly evaluations: number;
}

/**
 * The figures of a letter that are given with a range.
 *
 * @param letter calibrated; `range.<parameter>.low` and `.high` stand beside the parameter,
 *   or the parameter has a low and high of its own.
 * @returns parameters in order, each with its ends; an end that is absent is the figure itself.
 * Source: domain report on the budget, 9.1 (ranges of day factor, point value, operation 8).
 * Example: a day factor of 0.95 with a low end of 0.81 ranges from 0.81 to 0.95.
 */
export function listUncertainFigures(letter: CalibratedLetter): readonly UncertainFigure[] {
  const names = Object.entries(letter.parameters).map(([key, row]) =>
    isRanged(row) ? key : RANGE.exec(key)?.[1],
  );
  const unique = [...new Set(names.filter((name) => name !== undefined))].sort();
  return unique.flatMap((parameter) => {
    const base = letter.parameters[parameter];
    if (!base) return [];
    const end = (which: "low" | "high"): Coefficient => {
      // What the hospital typed as range wins over that of the rules.
      const own = base[which];
      if (typeof own === "number") return { ...base, amount: own };
      const found = letter.parameters[`range.${parameter}.${which}`];
      return found ? { ...found, key: parameter, unit: base.unit } : base;
    };
    return [{ parameter, low: end("low"), high: end("high") }];
  });
}

function isRanged({ low, high }: Coefficient): boolean {
  return typeof low === "number" || typeof high === "number";
}

function withFigures(letter: CalibratedLetter, figures: readonly Coefficient[]): CalibratedLetter {
  const changed = Object.fromEntries(figures.map((row) => [row.key, row]));
  return { ...letter, parameters: { ...letter.parameters, ...changed } };
}

/** All ends together, or one at a time when there are too many figures for that. */
function listCorners(uncertain: readonly UncertainFigure[]): readonly (readonly Coefficient[])[] {
  if (uncertain.length > MOST_CORNERS_OF) {
    return uncertain.flatMap(({ low, high }) => [[low], [high]]);
  }
  return uncertain.reduce<readonly (readonly Coefficient[])[]>(
    (corners, { low, high }) =>
      corners.flatMap((corner) => [
        [...corner, low],
        [...corner, high],
      ]),
    [[]],
  );
}

function spanOf(amounts: readonly (number | null)[]): AmountSpan | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length || known.length === 0) return null;
  return { lowCents: Math.min(...known), highCents: Math.max(...known) };
}

/**
 * Gives the low and high of every component and of the total, and what each uncertain figure does
 * alone.
 *
 * Formula: smallest and largest over every combination of ends (with more than seven figures: over one end
 * at a time), the base run included; tornado bars move one figure and keep the others.
 *
 * @param letter calibrated. @param plan of the scenario. @param base the run without a moved figure.
 * @param kind of the total.
 * @returns spans and bars, widest bar first; a bar that changes nothing is left out.
 * Source: docs/methods/bfm-simulation.md.
 * Example: −62,196.88 at f = 0.95 is −68,202.24 at f = 0.81.
 */
export function exploreRanges(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  base: Evaluation,
  kind: TotalKind,
): ExploredRanges {
  const uncertain = listUncertainFigures(letter);
  const run = (figures: readonly Coefficient[]) =>
    evaluateComponents(withFigures(letter, figures), plan);
  const corners = [base, ...listCorners(uncertain).map(run)];
  const spanOfComponent = (key: ComponentKey): AmountSpan | null =>
    spanOf(
      corners.map((one) => {
        const result = one[key];
        return result.status === "computed" ? result.value.cents : null;
      }),
    );
  const totalOf = (one: Evaluation) => sumOf(one, componentsOf(kind));
  const tornado = uncertain
    .map(({ parameter, low, high }) => ({
      parameter,
      low,
      high,
      atLowCents: totalOf(run([low])),
      atHighCents: totalOf(run([high])),
    }))
    .filter((bar): bar is TornadoBar => bar.atLowCents !== null && bar.atHighCents !== null)
    .filter(({ atLowCents, atHighCents }) => atLowCents !== atHighCents)
    .sort((a, b) => widthOf(b) - widthOf(a) || (a.parameter < b.parameter ? -1 : 1));
  return {
    byComponent: Object.fromEntries(
      COMPONENT_KEYS.map((key) => [key, spanOfComponent(key)]),
    ) as Record<ComponentKey, AmountSpan | null>,
    total: spanOf(corners.map(totalOf)),
    budget: spanOf(corners.map((one) => sumOf(one, componentsOf("budget")))),
    tornado,
    evaluations: corners.length + 2 * uncertain.length,
  };
}

function widthOf({ atLowCents, atHighCents }: TornadoBar): number {
  return Math.abs(atHighCents - atLowCents);
}
