import { describe, expect, it } from "vitest";
import {
  simulate,
  type CalibratedLetter,
  type ComponentKey,
  type Simulation,
  type SimulationPlan,
} from "@/lib/engine/budget";
import { valueOf } from "./budget-support";
import { letterOf, planOf, WHOLE } from "./simulation-support";

const withLists = {
  "case.listBStays": [120, "stays"],
  "case.dayShareListB": [0.2, "rate"],
  "b8.nationalSocialStays": [400_000, "stays"],
  "linearReduction.B1": [0.02, "rate"],
  "key.B5-100.justifiedBeds": [0.5, "rate"],
  "condition.B9-100": [0.5, "rate"],
  "b1.rerunDayCorrection": [1, "switch"],
  "b2.intensiveShare": [0.02, "rate"],
} as const;
type Changes = Parameters<typeof letterOf>[0];
const whole = (changes: Changes = {}) => letterOf({ ...withLists, ...changes }, WHOLE);

/** Every lever away from where it is, so that every formula asks for all of its figures. */
const EVERYTHING: SimulationPlan["levers"] = {
  ...{ dayShareListA: 0.3, dayShareListB: 0.4, lengthOfStayDays: 1.9, complicationRate: 0.04 },
  ...{ readmissionRate: 0.03, theatreMinutesPerStay: 90, stays: 1050, p4pScore: 65 },
  ...{ registrationCompleteness: 0.98, socialStays: 110, transfers: 30, avoidableDays: 90 },
  ...{ squareMetres: 200, decileSteps: 1 },
};
const run = (letter: CalibratedLetter, levers = EVERYTHING, rest: Partial<SimulationPlan> = {}) =>
  simulate(letter, planOf(levers, { followShare: 0.5, areConditionsMet: false, ...rest }));
const resultOf = ({ components }: Simulation, wanted: ComponentKey) =>
  components.find(({ key }) => key === wanted)?.result;

function centsOf(simulation: Simulation, key: ComponentKey): number {
  const found = resultOf(simulation, key);
  if (found?.status !== "computed") throw new Error(`${key} is not computed`);
  return found.value.cents;
}

describe("a figure that nobody gave", () => {
  it("stops every component that rests on it by name, and the net with it", () => {
    const full = run(whole());
    // Without these the formula is another, and says so; they are no part of any refusal.
    const optional =
      /^(linearReduction|b4\.p4p\.maximumScore|b8\.national|b2\.(intensive|supplem)|key|condition)/;
    for (const { key, result } of full.components) {
      for (const { key: parameter } of valueOf(result).used) {
        if (optional.test(parameter) || whole().parameters[parameter] === undefined) continue;
        const without = run(whole({ [parameter]: null }));
        const refused = resultOf(without, key);
        expect([key, parameter, refused?.status]).toEqual([key, parameter, "not-computable"]);
        expect(refused).toMatchObject({ reason: "missing-parameter" });
        expect(without.net.status).toBe("not-computable");
      }
    }
  });

  it("is named with its key", () => {
    const missing = (parameter: string, key: ComponentKey) =>
      resultOf(run(whole({ [parameter]: null })), key);
    const named = (detail: string) => ({ reason: "missing-parameter", detail });
    expect(missing("b2.occ.CD", "B2")).toMatchObject(named("b2.occ.CD"));
    expect(missing("b2.ownPoints", "B2")).toMatchObject(named("b2.ownPoints"));
    expect(missing("b1.laundry", "B1")).toMatchObject(named("b1.laundry"));
    expect(missing("b1.groupCostPerM2.heating", "B1")).toMatchObject(
      named("b1.groupCostPerM2.heating"),
    );
    expect(missing("b4.p4p.nationalSum", "B4")).toMatchObject(named("b4.p4p.nationalSum"));
    expect(missing("cost.cashableShare", "cost")).toMatchObject(named("cost.cashableShare"));
    expect(missing("outside.feesPerStay", "fees")).toMatchObject(named("outside.feesPerStay"));
  });

  it("leaves what does not rest on it", () => {
    const without = run(whole({ "cost.perWardDay": null }));
    expect(resultOf(without, "cost")).toMatchObject({ status: "not-computable" });
    expect(resultOf(without, "B2")).toEqual(resultOf(run(whole()), "B2"));
  });
});

describe("a figure that cannot be", () => {
  it("never becomes an amount that is no number, whichever it is", () => {
    const parameters = Object.entries(whole().parameters);
    for (const amount of [0, -1, 1e12]) {
      for (const [key, { unit }] of parameters) {
        const { components } = run(whole({ [key]: [amount, unit] }));
        for (const { result } of components) {
          if (result.status === "computed") {
            expect([key, amount, Number.isSafeInteger(result.value.cents)]).toEqual([
              ...[key, amount, true],
            ]);
          }
        }
      }
    }
  });

  it("is refused by name where a formula divides by it or takes a share of it", () => {
    const cases: readonly (readonly [string, number, ComponentKey, string])[] = [
      ["b2.occ.CD", 1.2, "B2", "b2.occ.CD"],
      ["b2.occ.CD", 0, "B2", "b2.occ.CD"],
      ["b2.orMinutes", 0, "B2", "b2.orMinutes"],
      ["b2.intensiveShare", 1.5, "B2", "b2.intensiveShare"],
      ["b1.rerunDayCorrection", 0.5, "B1", "b1.rerunDayCorrection"],
      ["b8.socialStays", 50, "B8", "b8.socialStays"],
      ["condition.B9-100", 1.5, "B9", "condition.B9-100"],
      ["outside.retrocessionShare", 1.4, "fees", "outside.retrocessionShare"],
      ["cost.cashableShare", -0.1, "cost", "cost.cashableShare"],
      ["b4.p4p.maximumScore", 60, "B4", "p4pScore"],
      ["case.dayShareListA", 1.1, "B2", "dayShareListA"],
    ];
    for (const [parameter, amount, key, detail] of cases) {
      const { unit = "rate" } = whole().parameters[parameter] ?? {};
      expect([parameter, resultOf(run(whole({ [parameter]: [amount, unit] })), key)]).toMatchObject(
        [parameter, { status: "not-computable", detail }],
      );
    }
    // A letter without own points has no relative change of its B2.
    expect(resultOf(run(whole({ "b2.ownPoints": [0, "points"] })), "B2")).toMatchObject({
      status: "not-computable",
    });
  });

  it("is refused where no amount in whole cents could hold it", () => {
    const fees = resultOf(run(whole({ "outside.feesPerStay": [1e16, "eur"] })), "fees");
    expect(fees).toMatchObject({ reason: "outside-method-range", detail: "levers" });
  });
});

describe("a line of the letter that follows a key", () => {
  // 435 days less at 80 % of 365 days are 1.489726 beds (report on the budget, 9.9: E5) of 272.
  const fewer = { dayShareListA: 0.4 };
  const base = { "case.listBStays": null, "case.dayShareListB": null } as const;
  const changeOf = (changes: Changes, levers: SimulationPlan["levers"] = fewer) =>
    centsOf(run(whole({ ...base, ...changes }), levers), "B5");

  it("moves with its weight, the relative change of the key and its own amount", () => {
    expect(changeOf({})).toBe(Math.round(124_000_000 * 0.5 * (-1.489726 / 272)));
  });

  it("follows admissions and points by the same rule", () => {
    const levers = { stays: 1200 };
    const ofAdmissions = changeOf(
      { "key.B5-100.justifiedBeds": null, "key.B5-100.admissions": [0.25, "rate"] },
      levers,
    );
    // 200 stays more, 20,000 admissions: one per cent of a quarter of 1,240,000 euro.
    expect(ofAdmissions).toBe(310_000);
    const points = {
      "key.B5-100.justifiedBeds": null,
      "key.B5-100.ownPoints": [1, "rate"],
    } as const;
    const half = { ...points, "key.B5-100.ownPoints": [0.5, "rate"] } as const;
    expect(changeOf(half, levers)).toBe(Math.round(changeOf(points, levers) / 2));
    expect(changeOf(points, levers)).toBeGreaterThan(0);
  });

  it("is refused where the hospital has nothing of the key", () => {
    expect(resultOf(run(whole({ "b4.p4p.beds": [0, "beds"] }), fewer), "B5")).toMatchObject({
      ...{ reason: "no-denominator", detail: "justifiedBeds" },
    });
  });
});

describe("B9 when its conditions are broken", () => {
  it("loses the part that a condition decides and nothing else", () => {
    expect(centsOf(run(whole(), {}), "B9")).toBe(-195_000_000);
    expect(centsOf(run(whole(), {}, { areConditionsMet: true }), "B9")).toBe(0);
  });

  it("is refused when no line says which part", () => {
    expect(resultOf(run(whole({ "condition.B9-100": null }), {}), "B9")).toMatchObject({
      ...{ reason: "missing-parameter", detail: "condition" },
    });
  });
});

describe("a price for a point from outside the letter", () => {
  const given = (changes: Changes) =>
    run(whole(changes), { dayShareListA: 0.4 }, { envelope: "given-point-value" });
  const only = { "case.listBStays": null, "case.dayShareListB": null } as const;

  it("is refused while nobody gave it", () => {
    expect(resultOf(given({}), "B2")).toMatchObject({ reason: "missing-parameter" });
  });

  it("holds in euro and in cents alike, less its linear reduction", () => {
    const inEuro = { ...only, "b2.givenPointValue": [35_000, "eur"] } as const;
    const cents = centsOf(given(inEuro), "B2");
    expect(cents).toBeLessThan(0);
    expect(centsOf(given({ ...only, "b2.givenPointValue": [3_500_000, "eur-cents"] }), "B2")).toBe(
      cents,
    );
    const reduced = centsOf(given({ ...inEuro, "linearReduction.B2": [0.1, "rate"] }), "B2");
    expect(Math.abs(reduced - cents * 0.9)).toBeLessThanOrEqual(1);
  });
});
