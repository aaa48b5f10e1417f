import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseStudyRate,
  chooseStudyRates,
  computeExpectedPathwayCost,
  computeIndexFactor,
  type DatedRate,
  type PriceStudy,
} from "@/lib/engine/costing";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { article, mapStep, pathwayMap, takes, TODAY } from "./map-support";

fc.configureGlobal({ seed: 20261122 });

const rateOf = (year: number, cents: number): DatedRate => ({
  validFrom: `${year}-01-01`,
  validTo: `${year + 1}-01-01`,
  rate: cents as EuroCentsPerMinute,
});
const study = (differences: Partial<PriceStudy> = {}): PriceStudy => ({
  today: TODAY,
  priceYear: null,
  indexations: [],
  ...differences,
});
const rise = { fromYear: 2025, share: 0.032, source: "Federaal Planbureau" };
const resource = (resourceKey: string, ...rates: readonly DatedRate[]) => ({
  resourceKey,
  resourceGroupKey: "nursing",
  isPhysician: false,
  rates,
});

describe("the rate of a study", () => {
  it("holds from its first day up to the day after its last", () => {
    const rates = [rateOf(2025, 80)];
    expect(chooseStudyRate(rates, study({ today: "2025-12-31" }))).toMatchObject({
      value: { rate: 80 },
    });
    expect(chooseStudyRate(rates, study({ today: "2026-01-01" }))).toMatchObject({
      reason: "expired",
      detail: "2025",
    });
  });

  it("is missing, not zero, for a resource that never had one", () => {
    expect(chooseStudyRate([], study())).toMatchObject({ reason: "missing-parameter" });
  });

  it("is that of the price year that somebody chose, also when it is over", () => {
    const rates = [rateOf(2024, 70), rateOf(2025, 80), rateOf(2026, 90)];
    expect(chooseStudyRate(rates, study({ priceYear: 2025 }))).toMatchObject({
      value: { rate: 80, indexation: null },
    });
    expect(chooseStudyRate(rates, study({ priceYear: 2026 }))).toMatchObject({
      value: { rate: 90 },
    });
  });

  it("is of the part of the year that holds today, else of the last part", () => {
    const half = { validFrom: "2026-07-01", validTo: "2027-01-01", rate: 95 as EuroCentsPerMinute };
    const first = { ...rateOf(2026, 90), validTo: "2026-07-01" };
    const chosen = (today: string) =>
      chooseStudyRate([first, half], study({ today, priceYear: 2026 }));
    expect(chosen("2026-03-01")).toMatchObject({ value: { rate: 90 } });
    expect(chosen("2027-03-01")).toMatchObject({ value: { rate: 95 } });
  });

  it("is refused for another year without an index, and 103.2 of 100 cents with 3.2 % stated", () => {
    const rates = [rateOf(2025, 100)];
    expect(chooseStudyRate(rates, study({ priceYear: 2026 }))).toMatchObject({
      reason: "expired",
      detail: "2025",
    });
    const indexed = chooseStudyRate(rates, study({ priceYear: 2026, indexations: [rise] }));
    if (indexed.status !== "computed") throw new Error(indexed.reason);
    expect(indexed.value.rate).toBeCloseTo(103.2, 9);
    expect(indexed.value.indexation).toEqual(rise);
  });
});

describe("the rates of a study together", () => {
  it("say which years they are of, newest first, and which may not be used", () => {
    const { resources, years } = chooseStudyRates(
      [
        resource("nurse", rateOf(2026, 90)),
        resource("room", rateOf(2025, 100)),
        resource("scanner", rateOf(2025, 200)),
        resource("robot", rateOf(2023, 300)),
        resource("bed"),
      ],
      study({ priceYear: 2026, indexations: [rise] }),
    );
    expect(years).toMatchObject([
      { year: 2026, resourceCount: 1, indexation: null },
      { year: 2025, resourceCount: 2, indexation: rise, from: "2025-01-01", until: "2026-01-01" },
    ]);
    expect(resources.map(({ otherYear }) => otherYear)).toEqual([null, null, null, 2023, null]);
    expect(resources.at(3)?.rate).toBeNull();
  });

  it("span the earliest to the latest day of one year", () => {
    const late = { validFrom: "2026-07-01", validTo: "2027-01-01", rate: 95 as EuroCentsPerMinute };
    const early = { ...rateOf(2026, 90), validTo: "2026-07-01" };
    for (const order of [
      [resource("a", late), resource("b", early)],
      [resource("b", early), resource("a", late)],
    ]) {
      const { years } = chooseStudyRates(order, study({ priceYear: 2026 }));
      expect(years).toMatchObject([{ from: "2026-01-01", until: "2027-01-01" }]);
    }
  });
});

describe("a map in prices of one year", () => {
  const map = pathwayMap([
    mapStep("theatre", {
      resources: [takes("room", 10)],
      consumables: [{ ...article("implant", 100_000), priceYear: 2025 }],
    }),
  ]);
  const costOf = (asked: PriceStudy) => {
    const { resources } = chooseStudyRates([resource("room", rateOf(2025, 100))], asked);
    const result = computeExpectedPathwayCost(map, { resources, study: asked, amounts: {} }, TODAY);
    if (result.status !== "computed") throw new Error(result.reason);
    return result.value;
  };

  it("is incomplete, not cheaper, while years differ without an index, and names the year", () => {
    const cost = costOf(study({ priceYear: 2026 }));
    expect(cost.total).toMatchObject({ status: "not-computable" });
    expect(cost.gaps.map(({ gap, gapDetail }) => [gap, gapDetail])).toEqual([
      ["other-price-year", "2025"],
      ["other-price-year", "2025"],
    ]);
  });

  it("rises as stated for minutes and goods alike", () => {
    // 10 min × 1.032 euro + 1,000 × 1.032.
    const cost = costOf(study({ priceYear: 2026, indexations: [rise] }));
    expect(cost.total).toMatchObject({ value: 104_232 });
    expect(costOf(study({ priceYear: 2025 })).total).toMatchObject({ value: 101_000 });
  });

  it("costs proportionally to the index, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (permille) => {
        const stated = { ...rise, share: permille / 1_000 };
        const { knownCents } = costOf(study({ priceYear: 2026, indexations: [stated] }));
        expect(Math.abs(knownCents - 101_000 * (1 + stated.share))).toBeLessThanOrEqual(0.51);
      }),
    );
  });
});

describe("a price of another year", () => {
  it("has no factor without an index", () => {
    expect(computeIndexFactor(2024, study({ indexations: [rise] }))).toMatchObject({
      reason: "missing-parameter",
      detail: "2024",
    });
    expect(computeIndexFactor(2026, study())).toMatchObject({ value: 1 });
    expect(computeIndexFactor(2025, study({ indexations: [rise] }))).toMatchObject({
      value: 1.032,
    });
  });
});
