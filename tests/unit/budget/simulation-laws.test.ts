import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COMPONENT_KEYS,
  LEVER_KEYS,
  levelParameterOf,
  simulate,
  type LeverKey,
  type Simulation,
} from "@/lib/engine/budget";
import { valueOf } from "./budget-support";
import { letterOf, planOf, WHOLE } from "./simulation-support";

fc.configureGlobal({ seed: 20261122 });

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const LEVEL: Readonly<Record<LeverKey, fc.Arbitrary<number>>> = {
  dayShareListA: share,
  dayShareListB: share,
  lengthOfStayDays: fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10),
  complicationRate: share,
  readmissionRate: share,
  theatreMinutesPerStay: fc.integer({ min: 0, max: 300 }),
  stays: fc.integer({ min: 200, max: 3000 }),
  p4pScore: fc.integer({ min: 0, max: 80 }),
  registrationCompleteness: share,
  socialStays: fc.integer({ min: 0, max: 400 }),
  transfers: fc.integer({ min: 0, max: 200 }),
  avoidableDays: fc.integer({ min: 0, max: 500 }),
  squareMetres: fc.integer({ min: 0, max: 2000 }),
  decileSteps: fc.integer({ min: -2, max: 2 }),
};
const levers = fc.record(LEVEL, { requiredKeys: [] });
const withLists = {
  "case.listBStays": [120, "stays"],
  "case.dayShareListB": [0.2, "rate"],
} as const;
const whole = (changes: Parameters<typeof letterOf>[0] = {}) =>
  letterOf({ ...withLists, ...changes }, WHOLE);

function amountsOf(run: Simulation): readonly number[] {
  return run.components.map(({ result }) => valueOf(result).cents);
}

describe("a scenario that moves nothing", () => {
  it("changes no component, in any envelope, whoever follows, moved to today's level or not at all", () => {
    const now = Object.fromEntries(
      LEVER_KEYS.map((key) => {
        const parameter = levelParameterOf(key);
        return [key, parameter === null ? 0 : (whole().parameters[parameter]?.amount ?? 0)];
      }),
    );
    for (const envelope of ["closed", "price-taker", "given-point-value"] as const) {
      for (const moved of [{}, now]) {
        const run = simulate(whole(), planOf(moved, { envelope, followShare: 0.5 }));
        expect(amountsOf(run)).toEqual(COMPONENT_KEYS.map(() => 0));
        expect(valueOf(run.net).cents).toBe(0);
      }
    }
  });
});

describe("whatever is moved", () => {
  it("the closed envelope never raises a gain of B2 over price-taker, nor deepens a loss", () => {
    fc.assert(
      fc.property(levers, share, (moved, followShare) => {
        const b2 = (envelope: "closed" | "price-taker") => {
          const run = simulate(whole(), planOf(moved, { envelope, followShare }));
          const found = run.components.find(({ key }) => key === "B2");
          return found?.result.status === "computed" ? found.result.value.cents : 0;
        };
        const [closed, taker] = [b2("closed"), b2("price-taker")];
        expect(Math.abs(closed)).toBeLessThanOrEqual(Math.abs(taker) + 1);
        expect(closed * taker).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("the net is the sum of its components, and lies inside its own span", () => {
    const ranged = {
      "range.b2.dayFactor.low": [0.81, "justified-days-per-stay"],
      "range.b2.pointValueFactor.low": [0.95, "factor"],
      "range.b2.pointValueFactor.high": [1.05, "factor"],
      "range.b1.rerunDayCorrection.high": [1, "switch"],
    } as const;
    fc.assert(
      fc.property(levers, (moved) => {
        const run = simulate(whole(ranged), planOf(moved));
        const net = valueOf(run.net);
        expect(net.cents).toBe(amountsOf(run).reduce((a, b) => a + b, 0));
        expect(net.span?.lowCents).toBeLessThanOrEqual(net.cents);
        expect(net.span?.highCents).toBeGreaterThanOrEqual(net.cents);
        for (const { span, result } of run.components) {
          expect(span?.lowCents).toBeLessThanOrEqual(valueOf(result).cents);
          expect(span?.highCents).toBeGreaterThanOrEqual(valueOf(result).cents);
        }
      }),
    );
  });

  it("levers one by one and their interaction are the joint run", () => {
    fc.assert(
      fc.property(levers, (moved) => {
        const run = simulate(whole(), planOf(moved));
        const found = valueOf(run.interaction);
        const single = found.single.reduce((sum, { cents }) => sum + cents, 0);
        expect(single + found.interactionCents).toBe(valueOf(run.net).cents);
      }),
    );
  });

  it("the last year of the screen is the structural amount, a one-off is only in the first half-year", () => {
    fc.assert(
      fc.property(levers, fc.constantFrom("2027-H1", "2027-H2"), (moved, startHalfYear) => {
        const plan = planOf(moved, { startHalfYear });
        const plain = simulate(whole(), plan);
        const paid = simulate(whole({ "cost.oneOff": [50_000, "eur"] }), plan);
        const net = valueOf(plain.net);
        const last = net.halfYears?.at(-1)?.cents ?? 0;
        // Two halves of each component differ by a cent at most.
        expect(Math.abs(2 * last - net.cents)).toBeLessThanOrEqual(COMPONENT_KEYS.length);
        expect(valueOf(paid.net).cents).toBe(net.cents);
        const differences = paid.halfYears.map(
          (_, index) =>
            (valueOf(paid.net).halfYears?.[index]?.cents ?? 0) -
            (net.halfYears?.[index]?.cents ?? 0),
        );
        expect(differences).toEqual([-5_000_000, ...paid.halfYears.slice(1).map(() => 0)]);
      }),
    );
  });

  it("never pays for what everyone does: B2 and P4P then stay", () => {
    fc.assert(
      fc.property(levers, (moved) => {
        const run = simulate(whole(), planOf(moved, { followShare: 1 }));
        const amount = (key: string) => {
          const found = run.components.find((one) => one.key === key);
          return found?.result.status === "computed" ? found.result.value.cents : 0;
        };
        expect(Math.abs(amount("B2"))).toBeLessThanOrEqual(1);
        // The notified P4P of the example is rounded to a cent.
        expect(Math.abs(amount("B4"))).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("what is not known", () => {
  it("withholds its component by name, and the net, never as zero", () => {
    fc.assert(
      fc.property(
        levers,
        fc.constantFrom(...Object.keys(WHOLE).filter((key) => !key.startsWith("lag."))),
        (moved, gone) => {
          const run = simulate(whole({ [gone]: null }), planOf(moved));
          const withheld = run.components.filter(({ result }) => result.status !== "computed");
          expect(run.net.status === "computed").toBe(withheld.length === 0);
          for (const { result } of withheld) {
            expect(result.status === "not-computable" && result.reason).toBe("missing-parameter");
          }
        },
      ),
    );
  });

  it("is no reason to invent a half-year: a line without lag lands nowhere", () => {
    const run = simulate(whole({ "lag.b2": null }), planOf({ dayShareListA: 0.4 }));
    const b2 = run.components.find(({ key }) => key === "B2");
    expect(b2?.result.status).toBe("computed");
    expect(b2?.halfYears).toMatchObject({ status: "not-computable", detail: "lag.b2" });
    expect(valueOf(run.net).halfYears).toBeNull();
  });

  it("refuses levels that cannot be", () => {
    for (const moved of [{ dayShareListA: 1.2 }, { stays: -1 }, { p4pScore: 81 }]) {
      const run = simulate(whole(), planOf(moved));
      expect(run.net).toMatchObject({ status: "not-computable", reason: "outside-method-range" });
    }
  });
});

describe("what must be said out loud", () => {
  it("that fewer justified days lower B2", () => {
    expect(simulate(whole(), planOf({ dayShareListA: 0.4 })).warnings).toContain(
      "fewer-days-lower-b2",
    );
    expect(simulate(whole(), planOf({ dayShareListB: 0.9 })).warnings).not.toContain(
      "fewer-days-lower-b2",
    );
  });

  it("that a scenario harms a clinical goal", () => {
    const guard = (rate: number) =>
      simulate(whole(), planOf({ complicationRate: rate }), [
        { lever: "complicationRate", target: 0.03 },
      ]).guard.map(({ kind }) => kind);
    expect(guard(0.06)).toEqual(["worse-than-now"]);
    expect(guard(0.04)).toEqual(["misses-target"]);
    expect(guard(0.03)).toEqual([]);
    expect(simulate(whole(), planOf({})).guard).toEqual([]);
  });

  it("that a broken condition of B9 costs its lines, once", () => {
    const letter = whole({ "condition.B9-100": [0.5, "rate"] });
    const run = simulate(letter, planOf({ transfers: 10 }, { areConditionsMet: false }));
    const b9 = run.components.find(({ key }) => key === "B9");
    expect(b9 && valueOf(b9.result).cents).toBe(-195_000_000);
    expect(valueOf(run.interaction).interactionCents).toBe(0);
  });

  it("that half of B5 follows beds when the letter says so", () => {
    const letter = whole({
      "key.B5-100.justifiedBeds": [0.5, "rate"],
      "case.listBStays": null,
    });
    const run = simulate(letter, planOf({ dayShareListA: 0.4 }));
    const b5 = run.components.find(({ key }) => key === "B5");
    // 1,240,000 × 0.5 × −1.489726 / 272: beds of E2 (9.6), beds of E5 (9.9).
    expect(b5 && valueOf(b5.result).cents / 100).toBeCloseTo(
      (1_240_000 * 0.5 * -1.489726) / 272,
      1,
    );
  });
});
