import { describe, expect, it } from "vitest";
import { allocateSupport, type SupportMethod } from "@/lib/engine/costing";
import { euroCents } from "@/lib/engine/shared/units";

interface Example {
  readonly own: Readonly<Record<string, number>>;
  readonly drivers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Euro that each user ends with, in the order of the example. */
function allocated({ own, drivers }: Example, method: SupportMethod) {
  const result = allocateSupport(
    Object.entries(own).map(([centreKey, amount]) => ({
      centreKey,
      amountCents: euroCents(amount * 100),
      drivers: Object.entries(drivers[centreKey] ?? {}).map(([receiverKey, driver]) => ({
        receiverKey,
        driver,
      })),
    })),
    method,
  );
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  const totals: Record<string, number> = {};
  for (const { toKey, amountCents } of result.value) {
    totals[toKey] = (totals[toKey] ?? 0) + amountCents / 100;
  }
  return totals;
}

// Balco Inc. (README): electricity and water serve each other and two users. By hand: with
// E = 200,000 + 0.5 W and W = 300,000 + 0.1 E, E = 368,421.05 and W = 336,842.11.
const balco: Example = {
  own: { water: 300_000, electricity: 200_000 },
  drivers: {
    water: { electricity: 50, clear: 10, cream: 40 },
    electricity: { water: 10, clear: 30, cream: 60 },
  },
};

describe("electricity and water (Balco)", () => {
  it("are 0.6 E + 0.4 W = 355,789.47 and 144,210.53 by simultaneous equations", () => {
    const { clear, cream } = allocated(balco, "reciprocal");
    expect(cream).toBeCloseTo(355_789.47, 1);
    expect(clear).toBeCloseTo(144_210.53, 1);
  });

  it("are 353,333.33 for cream when water steps down first", () => {
    // Water: 150,000 to electricity, 120,000 to cream; electricity 350,000 × 60 / 90 = 233,333.33.
    expect(allocated(balco, "step-down")["cream"]).toBeCloseTo(353_333.33, 1);
  });

  it("are 373,333.33 for cream when they do not charge each other", () => {
    // 200,000 × 60 / 90 + 300,000 × 40 / 50.
    expect(allocated(balco, "direct")["cream"]).toBeCloseTo(373_333.33, 1);
  });
});

describe("four service departments that all serve each other", () => {
  it("give what exact fractions give", () => {
    // Python 3, fractions.Fraction, Gauss-Jordan on the percentages of the problem (README).
    const factory: Example = {
      own: { administration: 1_700_000, finance: 350_000, maintenance: 275_000, handling: 400_000 },
      drivers: {
        administration: {
          finance: 20,
          maintenance: 5,
          handling: 15,
          machining: 15,
          assembly: 30,
          finishing: 15,
        },
        finance: {
          administration: 15,
          maintenance: 10,
          handling: 25,
          machining: 20,
          assembly: 25,
          finishing: 5,
        },
        maintenance: {
          administration: 5,
          finance: 5,
          handling: 5,
          machining: 55,
          assembly: 20,
          finishing: 10,
        },
        handling: {
          administration: 15,
          finance: 5,
          maintenance: 5,
          machining: 40,
          assembly: 20,
          finishing: 15,
        },
      },
    };
    const totals = allocated(factory, "reciprocal");
    expect(totals["machining"]).toBeCloseTo(1_109_506.63, 1);
    expect(totals["assembly"]).toBeCloseTo(1_087_012.14, 1);
    expect(totals["finishing"]).toBeCloseTo(528_481.22, 1);
  });
});

describe("maintenance and food services (State College Community Hospital)", () => {
  it("leave 3,888,888 with food services when maintenance steps down first", () => {
    // Printed: one ninth of maintenance is 888,888, so 8,000,000 in ninths (1 food, 2 surgery, 3 obstetrics, 3 medicine), and
    // 3,888,888 of food services at 25, 18.75 and 56.25 %.
    const hospital: Example = {
      own: { maintenance: 8_000_000, food: 3_000_000 },
      drivers: {
        maintenance: { food: 1, surgery: 2, obstetrics: 3, medicine: 3 },
        food: { surgery: 25, obstetrics: 18.75, medicine: 56.25 },
      },
    };
    const totals = allocated(hospital, "step-down");
    expect(totals["surgery"]).toBeCloseTo((8_000_000 * 2) / 9 + 3_888_888.89 * 0.25, 1);
    expect(totals["obstetrics"]).toBeCloseTo((8_000_000 * 3) / 9 + 3_888_888.89 * 0.1875, 1);
    expect(totals["medicine"]).toBeCloseTo((8_000_000 * 3) / 9 + 3_888_888.89 * 0.5625, 1);
  });
});
