import { describe, expect, it } from "vitest";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { ValueGroup } from "@/lib/contracts/steering/value";
import {
  prepareLuckExport,
  prepareModelsExport,
  preparePricesExport,
} from "@/lib/view-models/payment/prepare-payment-exports";
import {
  prepareGroupsExport,
  prepareIntervalsExport,
} from "@/lib/view-models/value/prepare-group-exports";
import type { ValueInput } from "@/lib/view-models/value/prepare-value-heading";
import { writerFor } from "./writer-for-tests";

const writer = await writerFor("nl");
const frame = { hospital: { name: "Test", dataKind: "own", source: null, licence: null } };
const computed = (value: unknown) => ({ status: "computed", value, warnings: [] });
const suppressed = { status: "not-computable", reason: "suppressed" };

const group = {
  ...{ variant: "", patientCount: 40, pairedCount: 30 },
  response: { responseRate: computed(0.75), maturity: computed(1) },
  spread: computed({ medianCents: 1_234, p90Cents: 2_000, coefficientOfVariation: 0.4 }),
  costPerOutcome: computed({ lowerCents: 100, upperCents: 300 }),
  drawnCostPerOutcome: computed({ lower: 110, upper: 290 }),
  chanceOverPrevious: computed(0.6),
};
const hidden = {
  ...{ variant: "", patientCount: null, pairedCount: null },
  response: { responseRate: suppressed, maturity: suppressed },
  ...{ spread: suppressed, costPerOutcome: suppressed, drawnCostPerOutcome: suppressed },
  chanceOverPrevious: null,
};

const inputOf = (grouping: "period" | "variant") =>
  ({
    page: { frame, choices: { grouping, isWithPhysicians: true } },
    comparison: {
      ...{ groups: [group, hidden] as unknown as readonly ValueGroup[], draws: 1_000, sources: [] },
      outcome: { kind: "gain", instrumentId: "HOOS-PS", scoreKey: "total", moment: "M12" },
      period: { precision: "year", from: "2025-07-01", until: "2026-07-01" },
    },
  }) as unknown as ValueInput;

describe("the tables of value as exports", () => {
  it("tell who is behind a group, and nothing of a group that the screen hides", () => {
    const { rows } = prepareGroupsExport(inputOf("variant"), writer);
    expect(rows[0]?.slice(1)).toEqual([40, 30, 0.75, 1, 12.34, 20, 0.4]);
    expect(rows[1]?.slice(1)).toEqual([null, null, null, null, null, null, null]);
  });

  it("tell both intervals in euro, and the chance only where quarters follow each other", () => {
    expect(prepareIntervalsExport(inputOf("variant"), writer).rows[0]?.slice(1)).toEqual([
      1, 3, 1.1, 2.9,
    ]);
    const { rows } = prepareIntervalsExport(inputOf("period"), writer);
    expect(rows[0]?.at(-1)).toBe(0.6);
    expect(rows[1]?.slice(1)).toEqual([null, null, null, null, null]);
  });
});

const description = { millerLevel: "episode", hcpLanCategory: "4A" };
const price = { capCents: null, priceCents: 800_000, baseCount: 50, baseMeanCents: 790_000 };
const page = {
  ...{ frame, pathway: null, contract: null, base: null, sources: [] },
  input: {
    model: "episode-bundle",
    numbers: { price1: null, price2: 9_000, price3: null, price4: null },
  },
  comparison: [
    {
      ...{ model: "episode-bundle", description },
      settlement: computed({ settlementCents: -12_345 }),
      distribution: computed({
        settlement: { p5Cents: -20_000, p95Cents: 1_000 },
        chanceOfLoss: 0.9,
      }),
    },
    {
      ...{ model: "pay-for-performance", description },
      ...{ settlement: suppressed, distribution: suppressed },
    },
  ],
  prices: computed([
    { ...price, severityClass: 1, isPooled: false },
    { ...price, severityClass: 2, isPooled: true },
  ]),
  luck: computed([
    { cases: 40, chanceOfPayment: 0.5, chanceOfRepayment: 0.4, p5Cents: -500, p95Cents: 700 },
  ]),
} as unknown as PaymentPage;

describe("the tables of payment models as exports", () => {
  it("tell what a model settles in euro, and leave empty what may not be told", () => {
    const { rows } = prepareModelsExport(page, writer);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ["4A", -123.45, -200, 10, 0.9],
      ["4A", null, null, null, null],
    ]);
  });

  it("hide count and mean of a class that is too small, and say that a price was typed", () => {
    const rows = preparePricesExport(page, writer)?.rows ?? [];
    expect(rows[0]?.slice(1)).toEqual([50, 7_900, null, 8_000, ""]);
    expect(rows[1]?.slice(1, 5)).toEqual([null, null, null, 9_000]);
    expect(rows[1]?.[5]).toContain(writer.text("payment.prices.typed"));
  });

  it("tell luck for each number of cases", () => {
    expect(prepareLuckExport(page, writer)?.rows).toEqual([[40, 0.5, 0.4, -5, 7]]);
  });
});
