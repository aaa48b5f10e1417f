import type { StudyProtocol } from "@/lib/contracts/costing/pathway-map";
import type { MapPricing } from "@/lib/contracts/costing/workbench";
import { chooseStudyRates, type StudyRateYear } from "@/lib/engine/costing";
import type { Writer } from "../writer";

/**
 * Prices the resources again for a study whose price year or indices were just changed.
 *
 * @param pricing rates as the server gave them; every resource carries all its rates.
 * @param protocol of the map that is costed.
 * @returns the same with rates of the price year; `rate` is null where none may be used.
 * Source: requirement TDABC 1.12 (mixed price years are refused without an index).
 * Example: price year 2025 takes the rates of 2025, whatever today is.
 */
export function priceStudy(pricing: MapPricing, protocol: StudyProtocol): MapPricing {
  const { priceYear, indexations = [] } = protocol;
  const study = { today: pricing.study.today, priceYear, indexations };
  const { resources, years } = chooseStudyRates(pricing.resources, study);
  return { ...pricing, study, resources, rateYears: years };
}

/** On which prices totals rest, in words. */
export interface WrittenPrices {
  /** One sentence for each year of the rates; empty when no rate may be used. */
  readonly basis: readonly string[];
  /** What mixes years or has none that may be used; empty when all speak of one year. */
  readonly problems: readonly string[];
}

function writeYear(year: StudyRateYear, target: number, writer: Writer): string {
  const { indexation, resourceCount, from, until } = year;
  const span = {
    count: resourceCount,
    from: writer.date(from, "dayNumeric"),
    until: writer.date(until, "dayNumeric"),
  };
  if (indexation === null)
    return writer.text("pathway-maps.prices.own", { ...span, year: `${target}` });
  return writer.text("pathway-maps.prices.indexed", {
    ...span,
    old: `${year.year}`,
    year: `${target}`,
    share: writer.signed(indexation.share, "ratio"),
    source: indexation.source === "" ? writer.text("pathway-maps.unknown") : indexation.source,
  });
}

/**
 * Says of which year's prices the totals of a map speak, and where years do not fit together.
 *
 * @param pricing priced for the study (see {@link priceStudy}).
 * @param usedKeys resources that the map uses; only these can be a problem.
 * @param writer of the reader's language.
 * @returns sentences; an index is always named with its source, never applied in silence.
 * Source: requirement TDABC 1.12.
 * Example: rates of 2025 for a study of 2026 without index name 2025, 2026 and what to do.
 */
export function writeStudyPrices(
  pricing: MapPricing,
  usedKeys: ReadonlySet<string>,
  writer: Writer,
): WrittenPrices {
  const { study, rateYears, resources } = pricing;
  const target = study.priceYear ?? Number(study.today.slice(0, 4));
  const used = resources.filter(({ resourceKey }) => usedKeys.has(resourceKey));
  const others = used.flatMap(({ otherYear }) =>
    typeof otherYear === "number" ? [otherYear] : [],
  );
  const refused = [...new Set(others)].map((year) =>
    writer.text(
      study.priceYear === null ? "pathway-maps.prices.expired" : "pathway-maps.prices.other",
      { count: others.filter((one) => one === year).length, old: `${year}`, year: `${target}` },
    ),
  );
  const years = rateYears.map(({ year }) => year);
  const mixed =
    years.length > 1
      ? [writer.text("pathway-maps.prices.mixed", { years: years.join(", "), year: `${target}` })]
      : [];
  return {
    basis: rateYears.map((year) => writeYear(year, target, writer)),
    problems: [...refused, ...mixed],
  };
}
