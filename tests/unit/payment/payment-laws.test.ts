import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeBreakEven,
  computeSettlement,
  computeTargetPrices,
  describeModel,
  PAYMENT_KINDS,
  simulateLuck,
  simulateSettlement,
} from "@/lib/engine/payment";
import { caseOf, priceOf, termsOf, valueOf, years } from "./payment-support";

fc.configureGlobal({ seed: 20261122 });

const population = { persons: 1000, amountCents: 20_000 };
const targetKinds = PAYMENT_KINDS.filter((kind) => !kind.startsWith("pay-for"));
const anyTerms = fc
  .record({
    kind: fc.constantFrom(...targetKinds),
    minimumRate: fc.constantFrom(0, 0.02, 0.1),
    savingsShare: fc.constantFrom(0.1, 0.25, 0.4),
    lossShare: fc.constantFrom(0.1, 0.25, 0.4),
    capCents: fc.constantFrom(null, 900_000, 2_000_000),
  })
  .map(({ kind, capCents, ...rest }) =>
    termsOf(kind, {
      ...rest,
      prices: [priceOf(0, 700_000, capCents)],
      ...(kind === "population-amount" ? { population } : {}),
    }),
  );

describe("the settlement of a year", () => {
  it("is never negative in a one-sided model", () => {
    fc.assert(
      fc.property(years, fc.constantFrom(0, 0.05), (year, minimumRate) => {
        const terms = termsOf("shared-savings", { minimumRate });
        expect(valueOf(computeSettlement(year, terms)).settlementCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("doubles when both shares double, as long as no limit is reached", () => {
    fc.assert(
      fc.property(years, anyTerms, (year, terms) => {
        const once = valueOf(computeSettlement(year, terms)).settlementCents;
        const doubled = { savingsShare: terms.savingsShare * 2, lossShare: terms.lossShare * 2 };
        const twice = valueOf(computeSettlement(year, { ...terms, ...doubled })).settlementCents;
        expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("stays within stop-gain and stop-loss, while the real cost stays what it was", () => {
    fc.assert(
      fc.property(years, anyTerms, (year, terms) => {
        const limited = { ...terms, stopGain: 0.05, stopLoss: 0.03 };
        const free = valueOf(computeSettlement(year, terms));
        const settled = valueOf(computeSettlement(year, limited));
        expect(settled.settlementCents).toBeLessThanOrEqual(0.05 * settled.targetCents + 1);
        expect(settled.settlementCents).toBeGreaterThanOrEqual(-0.03 * settled.targetCents - 1);
        expect(settled.realCents).toBe(free.realCents);
      }),
    );
  });

  it("counts dear cases up to the cap and keeps what lies above in the real cost", () => {
    const terms = termsOf("episode-bundle", { prices: [priceOf(0, 500_000, 600_000)] });
    const settled = valueOf(computeSettlement([caseOf(1_000_000), caseOf(400_000)], terms));
    expect(settled).toMatchObject({ countedCents: 1_000_000, realCents: 1_400_000 });
    expect(settled).toMatchObject({ settlementCents: 0, aboveCapCents: 400_000 });
    expect(settled.marginCents).toBe(-400_000);
  });

  it("is nothing while the difference stays under the minimum rate, and from the first euro above it", () => {
    const terms = termsOf("shared-risk", { minimumRate: 0.02 });
    expect(valueOf(computeSettlement([caseOf(491_000)], terms))).toMatchObject({
      settlementCents: 0,
      limitedBy: "minimum-rate",
    });
    expect(valueOf(computeSettlement([caseOf(480_000)], terms)).settlementCents).toBe(20_000);
    expect(valueOf(computeSettlement([caseOf(520_000)], terms)).settlementCents).toBe(-20_000);
  });

  it("pays a gain by the step of quality that was reached, and a loss whatever the quality", () => {
    const qualitySteps = [
      { fromScore: 0.5, factor: 0.5 },
      { fromScore: 0.9, factor: 1 },
    ];
    const terms = termsOf("shared-risk", { qualitySteps });
    const half = [caseOf(400_000), caseOf(400_000, { hasReachedOutcome: false })];
    const none = half.map((one) => ({ ...one, hasReachedOutcome: false }));
    const unknown = half.map((one) => ({ ...one, hasReachedOutcome: null }));
    expect(valueOf(computeSettlement(half, terms))).toMatchObject({
      ...{ settlementCents: 100_000, qualityScore: 0.5, limitedBy: "quality" },
    });
    expect(valueOf(computeSettlement(none, terms)).settlementCents).toBe(0);
    expect(valueOf(computeSettlement(unknown, terms)).qualityScore).toBeNull();
    const dear = [caseOf(600_000, { hasReachedOutcome: false })];
    expect(valueOf(computeSettlement(dear, terms)).settlementCents).toBe(-100_000);
  });

  it("pays for reporting by reported cases and for performance by cases and step", () => {
    const cases = [caseOf(1), caseOf(1, { hasReported: false }), caseOf(1, { hasReported: null })];
    const reporting = termsOf("pay-for-reporting", { bonusPerCaseCents: 5_000 });
    expect(valueOf(computeSettlement(cases, reporting)).settlementCents).toBe(5_000);
    const performance = termsOf("pay-for-performance", {
      bonusPerCaseCents: 5_000,
      qualitySteps: [{ fromScore: 0.8, factor: 0.4 }],
    });
    expect(valueOf(computeSettlement(cases, performance)).settlementCents).toBe(6_000);
    const short = termsOf("pay-for-reporting", {
      bonusPerCaseCents: 5_000,
      qualitySteps: [{ fromScore: 0.8, factor: 1 }],
    });
    expect(valueOf(computeSettlement(cases, short)).settlementCents).toBe(0);
  });

  it("keeps what is paid today beside the settlement, and says nothing of a margin without it", () => {
    const terms = termsOf("shared-savings", { savingsShare: 0.5 });
    expect(valueOf(computeSettlement([caseOf(400_000)], terms)).marginCents).toBeNull();
    const paid = { ...terms, paidPerCaseCents: 450_000 };
    expect(valueOf(computeSettlement([caseOf(400_000)], paid)).marginCents).toBe(100_000);
  });

  it("refuses terms that cannot be, by name", () => {
    const refusals = [
      [{ savingsShare: 1.5 }, "savingsShare"],
      [{ lossShare: -0.1 }, "lossShare"],
      [{ minimumRate: 1 }, "minimumRate"],
      [{ stopGain: -1 }, "stopGain"],
      [{ stopLoss: Number.NaN }, "stopLoss"],
      [{ bonusPerCaseCents: -1 }, "bonusPerCaseCents"],
      [{ paidPerCaseCents: -1 }, "paidPerCaseCents"],
      [{ population: { persons: 0, amountCents: 1 } }, "population"],
      [{ prices: [priceOf(0, 0)] }, "prices"],
      [{ prices: [priceOf(1, 5), priceOf(1, 6)] }, "prices"],
      [
        {
          qualitySteps: [
            { fromScore: 0.9, factor: 1 },
            { fromScore: 0.8, factor: 1 },
          ],
        },
        "qualitySteps",
      ],
    ] as const;
    for (const [changes, detail] of refusals) {
      const refused = computeSettlement([caseOf(1)], termsOf("shared-risk", changes));
      expect(refused).toMatchObject({ reason: "outside-method-range", detail });
    }
    expect(computeSettlement([], termsOf("shared-risk"))).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeSettlement([caseOf(-1)], termsOf("shared-risk"))).toMatchObject({
      detail: "costCents",
    });
  });

  it("misses prices or a population by name", () => {
    for (const [terms, detail] of [
      [termsOf("episode-bundle", { prices: [] }), "prices"],
      [termsOf("episode-bundle", { prices: [priceOf(3, 100)] }), "prices"],
      [termsOf("population-amount"), "population"],
    ] as const) {
      expect(computeSettlement([caseOf(1)], terms)).toMatchObject({
        ...{ reason: "missing-parameter", detail },
      });
    }
  });
});

describe("a year drawn again from the hospital's own cases", () => {
  const draws = { draws: 200, seed: 7 };

  it("gives the same answer for the same seed, in whatever order the cases come", () => {
    fc.assert(
      fc.property(years, anyTerms, fc.integer(), (year, terms, seed) => {
        const rule = { draws: 20, seed };
        const once = simulateSettlement(year, terms, rule);
        expect(simulateSettlement(year, terms, rule)).toEqual(once);
        expect(simulateSettlement([...year].reverse(), terms, rule)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });

  it("settles the same amount every year when all cases are alike", () => {
    const alike = Array.from({ length: 40 }, () => caseOf(450_000));
    const terms = termsOf("shared-risk", { savingsShare: 0.5 });
    const { settlement, chanceOfGain, chanceOfLoss } = valueOf(
      simulateSettlement(alike, terms, draws),
    );
    expect(settlement).toMatchObject({ p5Cents: 1_000_000, p95Cents: 1_000_000 });
    expect(settlement.bins).toHaveLength(1);
    expect([chanceOfGain, chanceOfLoss]).toEqual([1, 0]);
  });

  it("has as many years in its bars as were drawn, and percentiles that rise", () => {
    fc.assert(
      fc.property(years, anyTerms, (year, terms) => {
        const { settlement } = valueOf(simulateSettlement(year, terms, { draws: 50, seed: 3 }));
        expect(settlement.bins.reduce((sum, { count }) => sum + count, 0)).toBe(50);
        const { p5Cents, p25Cents, medianCents, p75Cents, p95Cents } = settlement;
        const rising = [p5Cents, p25Cents, medianCents, p75Cents, p95Cents];
        expect([...rising].sort((a, b) => a - b)).toEqual(rising);
      }),
      { numRuns: 50 },
    );
  });

  it("leaves the number of people who fall ill to the hospital only in a population amount", () => {
    const alike = Array.from({ length: 100 }, () => caseOf(200_000));
    const bundle = termsOf("episode-bundle", { prices: [priceOf(0, 200_000)] });
    const whole = termsOf("population-amount", { population });
    expect(valueOf(simulateSettlement(alike, bundle, draws)).chanceOfLoss).toBe(0);
    const { chanceOfLoss, chanceOfRealLoss } = valueOf(simulateSettlement(alike, whole, draws));
    expect(chanceOfLoss).toBeGreaterThan(0.3);
    expect(chanceOfLoss).toBeLessThan(0.7);
    expect(chanceOfRealLoss).toBe(chanceOfLoss);
  });

  it("knows no chance of a real loss while nobody said what is paid today", () => {
    const drawn = valueOf(simulateSettlement([caseOf(1)], termsOf("shared-savings"), draws));
    expect([drawn.margin, drawn.chanceOfRealLoss]).toEqual([null, null]);
  });

  it("refuses a number of draws that cannot be", () => {
    for (const wrong of [0, 0.5, 100_001]) {
      const refused = simulateSettlement([caseOf(1)], termsOf("shared-savings"), {
        ...{ draws: wrong, seed: 1 },
      });
      expect(refused).toMatchObject({ reason: "outside-method-range", detail: "draws" });
    }
  });
});

describe("luck", () => {
  const mixed = Array.from({ length: 200 }, (_, place) => caseOf(300_000 + (place % 20) * 40_000));
  const terms = termsOf("shared-risk", { minimumRate: 0.02, savingsShare: 0.5, lossShare: 0.5 });
  const draws = { draws: 400, seed: 11 };

  it("pays small numbers of cases more often than large ones, at the same price and the same care", () => {
    const [few, many] = valueOf(simulateLuck(mixed, terms, [20, 2000], draws));
    if (!few || !many) throw new Error("a row for each volume");
    expect(few.chanceOfPayment).toBeGreaterThan(many.chanceOfPayment);
    expect(few.p95Cents - few.p5Cents).toBeGreaterThan(many.p95Cents - many.p5Cents);
  });

  it("never pays cases that are all alike, and never asks money back in a one-sided model", () => {
    const alike = Array.from({ length: 30 }, () => caseOf(123_457));
    const [row] = valueOf(simulateLuck(alike, terms, [30], draws));
    expect(row).toMatchObject({ chanceOfPayment: 0, chanceOfRepayment: 0 });
    const oneSided = { ...terms, kind: "shared-savings" } as const;
    const [other] = valueOf(simulateLuck(mixed, oneSided, [30], draws));
    expect(other?.chanceOfRepayment).toBe(0);
  });

  it("is not asked where no target is compared with cost, nor of numbers that cannot be", () => {
    expect(simulateLuck(mixed, termsOf("pay-for-reporting"), [10], draws)).toMatchObject({
      reason: "not-applicable",
    });
    expect(simulateLuck(mixed, terms, [0], draws)).toMatchObject({ detail: "volumes" });
    expect(simulateLuck([], terms, [5], draws)).toMatchObject({ reason: "no-denominator" });
  });
});

describe("prices from own cost", () => {
  const rule = { trendIndex: 1.1, discount: 0.1, outlierQuantile: null, minimumClassCount: 1 };

  it("are the mean of the base period, moved by the trend, less the discount", () => {
    const prices = valueOf(computeTargetPrices([caseOf(10_000), caseOf(30_000)], rule));
    expect(prices).toMatchObject([
      { severityClass: 0, priceCents: 19_800, capCents: null, baseMeanCents: 20_000 },
      { severityClass: 1, priceCents: 19_800, isPooled: false },
    ]);
  });

  it("give a class of few cases the price of all", () => {
    const base = [caseOf(100), caseOf(100), caseOf(900, { severityClass: 4 })];
    const [all, , severe] = valueOf(computeTargetPrices(base, { ...rule, minimumClassCount: 2 }));
    expect(severe).toMatchObject({ isPooled: true, priceCents: all?.priceCents, baseCount: 1 });
  });

  it("never exceed the prices without cutting off", () => {
    fc.assert(
      fc.property(years, (base) => {
        const free = computeTargetPrices(base, rule);
        const cut = computeTargetPrices(base, { ...rule, outlierQuantile: 0.9 });
        if (free.status !== "computed" || cut.status !== "computed") return;
        expect(cut.value[0]?.priceCents).toBeLessThanOrEqual(free.value[0]?.priceCents ?? 0);
      }),
    );
  });

  it("without discount and trend settle the base period itself at nothing", () => {
    fc.assert(
      fc.property(years, (base) => {
        const plain = { ...rule, trendIndex: 1, discount: 0, outlierQuantile: 0.9 };
        const prices = computeTargetPrices(base, plain);
        if (prices.status !== "computed") return;
        const terms = termsOf("shared-risk", { prices: prices.value });
        const settled = valueOf(computeSettlement(base, terms));
        // Prices are rounded to the cent: half a cent for each case.
        if (base.some(({ severityClass }) => severityClass === 0)) return;
        expect(Math.abs(settled.settlementCents)).toBeLessThanOrEqual(base.length);
      }),
    );
  });

  it("refuse a rule that cannot be, by name, and a base period without cost", () => {
    for (const [changes, detail] of [
      [{ trendIndex: 0 }, "trendIndex"],
      [{ discount: 1 }, "discount"],
      [{ outlierQuantile: 0 }, "outlierQuantile"],
      [{ minimumClassCount: 0 }, "minimumClassCount"],
    ] as const) {
      expect(computeTargetPrices([caseOf(1)], { ...rule, ...changes })).toMatchObject({ detail });
    }
    expect(computeTargetPrices([], rule)).toMatchObject({ reason: "no-denominator" });
    expect(computeTargetPrices([caseOf(0)], rule)).toMatchObject({ reason: "no-denominator" });
    expect(computeTargetPrices([caseOf(Number.NaN)], rule)).toMatchObject({ detail: "costCents" });
  });
});

describe("the mean cost on which a contract turns", () => {
  it("lies the minimum rate under and over the price", () => {
    const terms = termsOf("shared-risk", { prices: [priceOf(0, 1_000_000)], minimumRate: 0.02 });
    expect(valueOf(computeBreakEven([caseOf(900_000)], terms))).toMatchObject({
      ...{ receivesBelowCents: 980_000, paysAboveCents: 1_020_000, meanCountedCents: 900_000 },
    });
  });

  it("has no upper side in a one-sided model, and for a bonus says what the effort may cost", () => {
    const oneSided = valueOf(computeBreakEven([caseOf(1)], termsOf("shared-savings")));
    expect(oneSided.paysAboveCents).toBeNull();
    const bonus = termsOf("pay-for-reporting", { bonusPerCaseCents: 4_000 });
    const half = [caseOf(1), caseOf(1, { hasReported: false })];
    expect(valueOf(computeBreakEven(half, bonus)).effortCents).toBe(2_000);
    expect(computeBreakEven([], bonus)).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the place of a model on the maps", () => {
  const steps = [{ fromScore: 0.8, factor: 1 }];

  // HL7 Da Vinci VBPR 1.0.0, code system hcplan-framework: 2B pay for reporting; 2C pay for performance;
  // 3A shared savings with upside risk only; 3B episode-based payments with upside and downside risk;
  // 3N and 4N not linked to quality; 4A condition-specific; 4B comprehensive population-based payment.
  it("is the category of the HCP-LAN framework, with an N where quality decides nothing", () => {
    const categories = PAYMENT_KINDS.map((kind) => [
      describeModel(termsOf(kind, { qualitySteps: steps })).hcpLanCategory,
      describeModel(termsOf(kind)).hcpLanCategory,
    ]);
    expect(categories).toEqual([
      ...[
        ["2B", "2B"],
        ["2C", "2C"],
        ["3A", "3N"],
        ["3B", "3N"],
        ["3B", "3N"],
      ],
      ...[
        ["4A", "4N"],
        ["4B", "4N"],
      ],
    ]);
  });

  it("moves the risk of everything below Miller's level to the hospital", () => {
    const bearersOf = (kind: (typeof PAYMENT_KINDS)[number]) =>
      describeModel(termsOf(kind)).bearers;
    expect(bearersOf("pay-for-performance")["services-per-episode"]).toBe("payer");
    expect(bearersOf("shared-savings")["services-per-episode"]).toBe("gain-only");
    expect(bearersOf("shared-risk")["services-per-episode"]).toBe("shared");
    expect(bearersOf("episode-bundle")["services-per-episode"]).toBe("hospital");
    expect(bearersOf("episode-bundle")["episodes-per-patient"]).toBe("payer");
    expect(bearersOf("condition-bundle")["episodes-per-patient"]).toBe("hospital");
    expect(bearersOf("condition-bundle").incidence).toBe("payer");
    expect(bearersOf("population-amount").incidence).toBe("hospital");
    const part = describeModel(termsOf("episode-bundle", { savingsShare: 0.5 }));
    expect(part.bearers["services-per-episode"]).toBe("shared");
    const capped = termsOf("shared-risk", { prices: [priceOf(0, 5, 9)] });
    expect(describeModel(capped).bearers["dear-cases"]).toBe("payer");
  });
});
