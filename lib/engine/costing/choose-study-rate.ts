import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { EuroCentsPerMinute } from "../shared/units";
import type { CostedResource } from "./costing-model";

export const METHOD: Method = {
  id: "tdabc-study-rate",
  version: "1.0.0",
  source:
    "One price year for each study; another year only with an index that is stated (tdabc research 1.2, 1.12)",
};

/** A rate with the days on which it holds, as ISO dates; `validTo` is the day after the last. */
export interface DatedRate {
  readonly validFrom: string;
  readonly validTo: string;
  readonly rate: EuroCentsPerMinute;
}

/** How prices of another year come to the price year of a study, as the hospital states it. */
export interface Indexation {
  readonly fromYear: number;
  /** Rise up to the price year, e.g. 0.032; negative for a fall. */
  readonly share: number;
  readonly source: string;
}

/** Of which year's prices a study speaks. */
export interface PriceStudy {
  /** ISO day. */
  readonly today: string;
  /** `null` when nobody chose: then rates must hold today. */
  readonly priceYear: number | null;
  readonly indexations: readonly Indexation[];
}

/** A resource with every rate that it ever had, superseded ones left out. */
export interface DatedResource extends Omit<CostedResource, "rate" | "otherYear"> {
  readonly rates: readonly DatedRate[];
}

/** Rates of one price year that a study rests on. */
export interface StudyRateYear {
  readonly year: number;
  /** First day of the earliest rate, and the day after the last of the latest. */
  readonly from: string;
  readonly until: string;
  readonly resourceCount: number;
  /** What was stated to bring them to the price year; `null` where they are of that year. */
  readonly indexation: Indexation | null;
}

/** Resources at the prices of a study, and where those come from. */
export interface StudyRates<R extends DatedResource = DatedResource> {
  readonly resources: readonly (R & CostedResource)[];
  /** Newest first; more than one when years are mixed by a stated index. */
  readonly years: readonly StudyRateYear[];
}

/** A rate as a study uses it. */
export interface StudyRate {
  readonly rate: EuroCentsPerMinute;
  readonly source: DatedRate;
  readonly indexation: Indexation | null;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The year whose prices a study speaks of. */
function targetOf({ today, priceYear }: PriceStudy): number {
  return priceYear ?? yearOf(today);
}

/**
 * Gives by how much a price of some year is multiplied to speak of the price year of a study.
 *
 * Formula: 1 for the same year, 1 + s for a year of which the rise s is stated.
 *
 * @param fromYear year of the price.
 * @param study price year, or else the year of today, and the rises that were stated.
 * @returns a factor; `missing-parameter` naming the year when no index is stated for it: years are
 *   never mixed in silence.
 * Source: see METHOD.
 * Example: from 2025 to 2026 with 3.2 % stated is 1.032; without it there is no factor.
 */
export function computeIndexFactor(fromYear: number, study: PriceStudy): Result {
  if (fromYear === targetOf(study)) return computed(1, "factor", 1, METHOD);
  const stated = study.indexations.find((one) => one.fromYear === fromYear);
  return stated
    ? computed(1 + stated.share, "factor", 1, METHOD)
    : notComputable("missing-parameter", METHOD, `${fromYear}`);
}

/** The rate of the price year itself; of several the one that holds today, else the newest. */
function findOwn(rates: readonly DatedRate[], { today, priceYear }: PriceStudy): DatedRate | null {
  const held = rates.find(({ validFrom, validTo }) => validFrom <= today && today < validTo);
  if (priceYear === null) return held ?? null;
  if (held && yearOf(held.validFrom) === priceYear) return held;
  return rates.find(({ validFrom }) => yearOf(validFrom) === priceYear) ?? null;
}

/**
 * Chooses the rate of a resource for a study.
 *
 * Rule: without a chosen price year the rate must hold today; with one it is the rate of that year.
 * Otherwise it is the newest rate of a year for which the hospital stated an index.
 *
 * @param rates current rates of one resource, in any order.
 * @param study price year and stated indices.
 * @returns the rate in prices of the study; `missing-parameter` when the resource never had one,
 *   `expired` naming the year of the newest rate when it is of another year and no index is stated:
 *   an old rate is never used in silence.
 * Source: see METHOD; every rate dated by its period in Kaplan and Anderson 2004.
 * Example: with one rate of 100 cents for 2025, a study of 2026 prices is refused, and is 103.2 cents
 *   once a rise of 3.2 % is stated.
 */
export function chooseStudyRate(rates: readonly DatedRate[], study: PriceStudy): Result<StudyRate> {
  const ordered = rates.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const [newest] = ordered;
  if (!newest) return notComputable("missing-parameter", METHOD);
  const own = findOwn(ordered, study);
  if (own) return told({ rate: own.rate, source: own, indexation: null });
  for (const source of ordered) {
    const indexation = study.indexations.find(
      ({ fromYear }) => fromYear === yearOf(source.validFrom),
    );
    if (indexation) {
      const rate = (source.rate * (1 + indexation.share)) as EuroCentsPerMinute;
      return told({ rate, source, indexation });
    }
  }
  return notComputable("expired", METHOD, `${yearOf(newest.validFrom)}`);
}

const told = (rate: StudyRate): Result<StudyRate> =>
  computed(rate, "eur-cents-per-minute", 1, METHOD);

/**
 * Prices all resources for a study, and says which years their rates are of.
 *
 * @param resources with their rates; none leaves the result empty.
 * @param study price year and stated indices.
 * @returns the resources in the order given, each with its rate or `null`; `otherYear` names the year
 *   of a rate that exists but may not be used.
 * Source: see {@link chooseStudyRate}.
 * Example: two resources with rates of 2025 and one of 2026, all of 2026 by a stated index: two years.
 */
export function chooseStudyRates<R extends DatedResource>(
  resources: readonly R[],
  study: PriceStudy,
): StudyRates<R> {
  const years = new Map<number, StudyRateYear>();
  const priced = resources.map((resource): R & CostedResource => {
    const chosen = chooseStudyRate(resource.rates, study);
    if (chosen.status === "computed") {
      addYear(years, chosen.value);
      return { ...resource, rate: chosen.value.rate, otherYear: null };
    }
    const isOther = chosen.reason === "expired";
    return { ...resource, rate: null, otherYear: isOther ? Number(chosen.detail) : null };
  });
  return { resources: priced, years: [...years.values()].toSorted((a, b) => b.year - a.year) };
}

function addYear(years: Map<number, StudyRateYear>, { source, indexation }: StudyRate): void {
  const year = yearOf(source.validFrom);
  const before = years.get(year);
  years.set(year, {
    year,
    from: before && before.from < source.validFrom ? before.from : source.validFrom,
    until: before && before.until > source.validTo ? before.until : source.validTo,
    resourceCount: (before?.resourceCount ?? 0) + 1,
    indexation,
  });
}
