import { allocate } from "../../shared/allocate";
import { euroCents, type EuroCents } from "../../shared/units";

const PATTERN = /^(\d{4})-H([12])$/;

/** More columns than this help nobody. */
const MOST_HALF_YEARS = 10;

/** A half-year as a number that can be counted on; null for text that is none. */
function indexOf(halfYear: string): number | null {
  const match = PATTERN.exec(halfYear);
  return match ? Number(match[1]) * 2 + Number(match[2]) - 1 : null;
}

function keyOf(index: number): string {
  return `${Math.floor(index / 2)}-H${(index % 2) + 1}`;
}

/** Whether a text is a half-year, e.g. `2027-H1`. */
export function isHalfYear(text: string): boolean {
  return indexOf(text) !== null;
}

/** Where an effect stands in one half-year. */
export interface HalfYearAmount {
  readonly halfYear: string;
  readonly cents: EuroCents;
  /** Calendar year whose data decide this half-year; null for money that follows at once. */
  readonly dataYear: number | null;
}

/**
 * The part of an effect that is in force in a half-year.
 *
 * Budgets are set on 1 July: the second half of year Y and the first of Y + 1 rest on data of Y − lag.
 */
function placeOne(
  index: number,
  start: number,
  lagYears: number | null,
): { readonly share: number; readonly dataYear: number | null } {
  if (lagYears === null) return { share: index >= start ? 1 : 0, dataYear: null };
  const dataYear = Math.floor((index - 1) / 2) - lagYears;
  const halves = [dataYear * 2, dataYear * 2 + 1].filter((half) => half >= start).length;
  return { share: halves / 2, dataYear };
}

/**
 * The half-years that a scenario is shown for: from its start until every lagged line is at full
 * force.
 *
 * @param startHalfYear e.g. `2027-H1`. @param lags in years; null for money that follows at once.
 * @returns keys in order, at most ten; none when the start is no half-year.
 * Source: docs/methods/bfm-simulation.md (budget years run from July to June).
 * Example: a start in 2027-H1 with a lag of 2 runs until 2029-H2.
 */
export function listHalfYears(
  startHalfYear: string,
  lags: readonly (number | null)[],
): readonly string[] {
  const start = indexOf(startHalfYear);
  if (start === null) return [];
  const keys: string[] = [];
  for (let index = start; keys.length < MOST_HALF_YEARS; index += 1) {
    keys.push(keyOf(index));
    if (lags.every((lag) => placeOne(index, start, lag).share === 1)) break;
  }
  return keys;
}

/**
 * Lays a yearly effect on half-years.
 *
 * Formula: half of the year's amount × part of the data year in which the change was in force; the two
 * halves of a year add up to the year to the cent.
 *
 * @param yearlyCents at full force. @param halfYears of the screen. @param startHalfYear of the change.
 * @param lagYears whole years; null for money that follows at once.
 * @returns an amount for each half-year; 0 before it lands.
 * Source: domain report on the budget, 7 (periods) and 13 (lag).
 * Example: −100.00 from 2027-H1 with a lag of 2 is 0 until 2029-H1 and −50.00 in 2029-H2.
 */
export function placeInHalfYears(
  yearlyCents: number,
  halfYears: readonly string[],
  startHalfYear: string,
  lagYears: number | null,
): readonly HalfYearAmount[] {
  const start = indexOf(startHalfYear) ?? 0;
  const halves = allocate(euroCents(yearlyCents), [1, 1]);
  const [first, second] = halves.status === "computed" ? halves.value : [0, 0];
  return halfYears.map((halfYear) => {
    const index = indexOf(halfYear) ?? 0;
    const { share, dataYear } = placeOne(index, start, lagYears);
    const half = (index % 2 === 1 ? first : second) ?? 0;
    return { halfYear, cents: euroCents(Math.round(half * share)), dataYear };
  });
}
