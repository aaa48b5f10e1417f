import { describe, expect, it } from "vitest";
import {
  computeB1Core,
  computeB8Transition,
  computeP4pAmount,
  simulate,
  type CalibratedLetter,
} from "@/lib/engine/budget";
import { computeInteraction, judgeOutcomes } from "@/lib/engine/budget/simulation/judge-scenario";
import {
  listHalfYears,
  placeInHalfYears,
} from "@/lib/engine/budget/simulation/place-in-half-years";
import { coefficient, valueOf } from "./budget-support";
import { letterOf, planOf, WHOLE } from "./simulation-support";

const fewer = planOf({ dayShareListA: 0.4 }, { envelope: "price-taker" });
const b2Of = (letter: CalibratedLetter) => {
  const found = simulate(letter, fewer).components.find(({ key }) => key === "B2");
  if (!found) throw new Error("B2 is a component");
  return found;
};

describe("a figure with a range", () => {
  it("gives the same span whether the rules or the hospital give its ends", () => {
    const ofRules = letterOf({ "range.b2.dayFactor.low": [0.81, "justified-days-per-stay"] });
    const plain = letterOf();
    const dayFactor = plain.parameters["b2.dayFactor"];
    if (!dayFactor) throw new Error("the card has a day factor");
    const parameters = { ...plain.parameters, "b2.dayFactor": { ...dayFactor, low: 0.81 } };
    expect(b2Of({ ...plain, parameters }).span).toEqual(b2Of(ofRules).span);
    expect(b2Of(ofRules).span?.lowCents).toBeLessThan(b2Of(ofRules).span?.highCents ?? 0);
  });

  it("changes nothing where the figure itself is not on the card", () => {
    const stray = letterOf({ "range.b2.unknown.low": [1, "factor"] });
    expect(b2Of(stray)).toEqual(b2Of(letterOf()));
  });

  it("leaves the span open where an end cannot be computed, never a false end", () => {
    const impossible = letterOf({ "range.b2.occ.CD.high": [1.4, "rate"] });
    expect(b2Of(impossible).result.status).toBe("computed");
    expect(b2Of(impossible).span).toBeNull();
  });

  it("spans each single end where there are too many figures for every combination", () => {
    const names = [
      ...[
        "b2.dayFactor",
        "b2.pointValueFactor",
        "b2.occ.CD",
        "b2.daysPerYear",
        "b2.pointsPerBed.CD",
      ],
      ...["b2.supplementaryPointsPerBed.CD", "case.stays", "case.justifiedDaysPerStay"],
    ];
    const base = letterOf();
    const ranged = Object.fromEntries(
      names.map((name) => {
        const { amount = 1, unit = "" } = base.parameters[name] ?? {};
        return [`range.${name}.low`, [amount * 0.97, unit] as const];
      }),
    );
    const span = b2Of(letterOf(ranged)).span;
    for (const name of names) {
      const { amount = 1, unit = "" } = base.parameters[name] ?? {};
      const moved = valueOf(b2Of(letterOf({ [name]: [amount * 0.97, unit] })).result).cents;
      expect(span?.lowCents).toBeLessThanOrEqual(moved);
      expect(span?.highCents).toBeGreaterThanOrEqual(moved);
    }
  });
});

describe("the half-years of an effect", () => {
  it("are none for a start that is no half-year", () => {
    expect(listHalfYears("2027", [1])).toEqual([]);
  });

  it("hold money that follows at once from the start and not before", () => {
    const placed = placeInHalfYears(10_000, ["2026-H2", "2027-H1"], "2027-H1", null);
    expect(placed).toEqual([
      { halfYear: "2026-H2", cents: 0, dataYear: null },
      { halfYear: "2027-H1", cents: 5_000, dataYear: null },
    ]);
  });

  it("are not known for a line of which nobody gave the lag, and the yearly amount stays", () => {
    for (const lag of [null, [1.5, "years"], [-1, "years"]] as const) {
      const found = b2Of(letterOf({ "lag.b2": lag }));
      expect(found.halfYears).toMatchObject({ reason: "missing-parameter", detail: "lag.b2" });
      expect(found.result.status).toBe("computed");
    }
  });
});

describe("what several levers do to each other", () => {
  const plan = planOf({ dayShareListA: 0.4, stays: 1100 });

  it("is the joint run less the single ones, to the cent", () => {
    const found = valueOf(computeInteraction(letterOf({}, WHOLE), plan, "net"));
    const sum = found.single.reduce((total, { cents }) => total + cents, 0);
    expect(found.sumCents).toBe(sum);
    expect(found.interactionCents).toBe(found.jointCents - sum);
  });

  it("is not told where a total is withheld", () => {
    const without = letterOf({ "cost.perWardDay": null }, WHOLE);
    expect(computeInteraction(without, plan, "net")).toMatchObject({ detail: "joint" });
  });
});

describe("the outcome guard", () => {
  const letter = letterOf({}, WHOLE);
  const goals = [{ lever: "complicationRate", target: 0.03 }] as const;
  const judge = (complicationRate: number) =>
    judgeOutcomes(letter, planOf({ complicationRate }), goals).map(({ kind }) => kind);

  it("speaks when a clinical level gets worse or stays over its target, and is silent else", () => {
    expect(judge(0.06)).toEqual(["worse-than-now"]);
    expect(judge(0.04)).toEqual(["misses-target"]);
    expect(judge(0.02)).toEqual([]);
    expect(judge(0.05)).toEqual([]);
    expect(judgeOutcomes(letterOf(), planOf({ complicationRate: 0.1 }), goals)).toEqual([]);
  });
});

describe("amounts that no number of cents can hold", () => {
  it("are refused, not rounded", () => {
    const huge = coefficient("huge", 1e18);
    const half = coefficient("half", 0.5);
    const refused = { status: "not-computable", reason: "outside-method-range" };
    expect(computeB8Transition(huge, huge, half)).toMatchObject(refused);
    const indicator = { indicatorKey: "total", budget: huge, nationalSum: half, score: 1 };
    expect(computeP4pAmount([indicator], 10)).toMatchObject(refused);
    const core = computeB1Core({
      ...{ commonServices: huge, hotelServices: huge, commonDayShare: half, hotelDayShare: half },
      ...{ justifiedDays: coefficient("JD", 10), realisedDays: coefficient("RD", 10) },
    });
    expect(core).toMatchObject(refused);
  });
});
