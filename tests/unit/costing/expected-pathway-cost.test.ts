import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeExpectedPathwayCost,
  findMapFaults,
  listExpectedLines,
  listMapEdges,
  type MapResource,
  type PathwayMap,
} from "@/lib/engine/costing";
import { perMinute } from "./costing-support";
import {
  article,
  branch,
  centsOf,
  complication,
  expectedCost,
  mapStep,
  pathwayMap,
  resourcesOf,
  TODAY,
  takes,
  variable,
} from "./map-support";

fc.configureGlobal({ seed: 20261122 });

const rates = { nurse: perMinute(1), room: perMinute(5), "dr-house": perMinute(3) };

function faultsOf(map: PathwayMap): readonly string[] {
  return findMapFaults(map).map(({ code, sectionKey, stepKey, detail }) =>
    [code, sectionKey ?? stepKey, detail].filter((part) => part !== null).join(" "),
  );
}

function costOfUse(resource: MapResource): number {
  return centsOf(
    expectedCost(pathwayMap([mapStep("only", { resources: [resource] })]), rates).total,
  );
}

describe("the expected cost of a pathway", () => {
  it("multiplies by units in parallel, and divides by patients sharing and by the group", () => {
    expect(costOfUse(takes("nurse", 60, { unitsInParallel: 2.5 }))).toBe(15_000);
    expect(costOfUse(takes("dr-house", 60, { patientsSharing: 2 }))).toBe(9_000);
    expect(costOfUse(takes("nurse", 60, { groupSize: 8 }))).toBe(750);
  });

  it("weighs an optional step by its share and a repeated one by its mean count", () => {
    const steps = [
      mapStep("call", {
        occurrence: { kind: "optional", share: 0.15 },
        resources: [takes("nurse", 20)],
      }),
      mapStep("visit", {
        occurrence: { kind: "repeated", meanCount: 3.2 },
        resources: [takes("nurse", 10)],
      }),
    ];
    const cost = expectedCost(pathwayMap(steps), rates);
    expect(cost.steps.map(({ total, minutes }) => [centsOf(total), minutes])).toEqual([
      [300, 3],
      [3_200, 32],
    ]);
  });

  it("weighs a complication within a branch by both shares", () => {
    const bleeding = { ...complication("bleeding", 0.1), insideKey: "caesarean" };
    const map = pathwayMap(
      [mapStep("repair", { sectionKey: "bleeding", resources: [takes("room", 30)] })],
      {
        sections: [branch("vaginal", 0.8), branch("caesarean", 0.2), bleeding],
      },
    );
    // 30 minutes × 5.00 × 0.2 × 0.1
    expect(centsOf(expectedCost(map, rates).total)).toBe(300);
  });

  it("charges consumables at their price and without overhead, unless the map says otherwise", () => {
    const steps = [
      mapStep("theatre", {
        resources: [takes("room", 20)],
        consumables: [article("implant", 100_000)],
      }),
    ];
    const overhead = (isOnConsumables: boolean) =>
      expectedCost(pathwayMap(steps, { overhead: { markUp: 0.18, isOnConsumables } }), rates);
    expect(centsOf(expectedCost(pathwayMap(steps), rates).total)).toBe(110_000);
    expect(centsOf(overhead(false).total)).toBe(111_800);
    expect(centsOf(overhead(true).total)).toBe(129_800);
    expect(overhead(false).overhead).toEqual({ markUp: 0.18, isOnConsumables: false });
  });

  it("lets expected amounts of variables be asked anew", () => {
    const map = pathwayMap(
      [mapStep("registration", { resources: [takes("nurse", "2 + 2 * [unknown]")] })],
      { variables: [variable("unknown", { defaultAmount: 0.25 })] },
    );
    expect(centsOf(expectedCost(map, rates).total)).toBe(250);
    expect(centsOf(expectedCost(map, rates, { unknown: 1 }).total)).toBe(400);
  });

  it("totals what a step is to the patient", () => {
    const steps = [
      mapStep("visit", { resources: [takes("nurse", 30)] }),
      mapStep("waiting", { label: "waste", resources: [takes("room", 4)] }),
    ];
    const { byLabels, byGroups } = expectedCost(pathwayMap(steps), rates);
    expect(centsOf(byLabels["value-adding"].total)).toBe(3_000);
    expect(centsOf(byLabels.waste.total)).toBe(2_000);
    expect(centsOf(byLabels.necessary.total)).toBe(0);
    expect(
      byGroups.map(({ resourceGroupKey, knownCents }) => [resourceGroupKey, knownCents]),
    ).toEqual([
      ["nurse", 3_000],
      ["room", 2_000],
    ]);
  });

  it("names minutes whose date has passed and still counts them", () => {
    const estimate = (expiresOn: string) => ({
      provenance: { ...takes("nurse", 1).provenance, origin: "estimated" as const, expiresOn },
    });
    const resources = [
      takes("nurse", 10, estimate(TODAY)),
      takes("room", 10, estimate("2026-06-30")),
    ];
    const cost = expectedCost(pathwayMap([mapStep("visit", { resources })]), rates);
    expect(cost.expired).toEqual([
      { stepKey: "visit", useKey: "room", resourceKey: "room", expiredOn: "2026-06-30" },
    ]);
    expect(centsOf(cost.total)).toBe(6_000);
  });
});

describe("what is not known makes the total incomplete, not cheaper", () => {
  const steps = [
    mapStep("visit", { resources: [takes("nurse", 10)] }),
    mapStep("surgery", { resources: [takes("room", 10), takes("robot", 10)] }),
  ];

  it("names the resource without rate and keeps the steps that do not need it", () => {
    const cost = expectedCost(pathwayMap(steps), rates);
    expect(cost.total).toMatchObject({ reason: "missing-parameter", detail: "robot" });
    expect(cost.gaps.map(({ stepKey, key, gap }) => [stepKey, key, gap])).toEqual([
      ["surgery", "robot", "missing-rate"],
    ]);
    expect(cost.steps.map(({ total }) => total.status)).toEqual(["computed", "not-computable"]);
    expect(cost.knownCents).toBe(6_000);
  });

  it("leaves the side without physicians whole when only a physician's rate is missing", () => {
    const map = pathwayMap([
      mapStep("visit", { resources: [takes("nurse", 10), takes("dr-who", 5)] }),
    ]);
    const cost = expectedCost(map, { ...rates, "dr-who": null });
    expect(cost.total.status).toBe("not-computable");
    expect(centsOf(cost.withoutPhysicians)).toBe(1_000);
    expect(expectedCost(map, rates).withoutPhysicians.status).toBe("not-computable");
  });

  it("asks for minutes, for prices and for the amounts of variables, and refuses negative minutes", () => {
    const resources = [takes("nurse", ""), takes("room", "2 * x"), takes("dr-house", "3 - 5")];
    const map = pathwayMap(
      [mapStep("visit", { resources, consumables: [article("stent", null)] })],
      {
        variables: [variable("x")],
      },
    );
    expect(
      expectedCost(map, rates).gaps.map(({ key, gap, gapDetail }) => [key, gap, gapDetail]),
    ).toEqual([
      ["nurse", "missing-minutes", null],
      ["room", "missing-amount", "x"],
      ["dr-house", "impossible-minutes", "minutes"],
      ["stent", "missing-price", null],
    ]);
  });

  it("holds for whichever rate is taken away", () => {
    const everyone = { ...rates, robot: perMinute(9) };
    fc.assert(
      fc.property(fc.constantFrom("nurse", "room", "robot"), (key) => {
        const cost = expectedCost(pathwayMap(steps), { ...everyone, [key]: null });
        expect(cost.total).toMatchObject({ reason: "missing-parameter", detail: key });
      }),
    );
  });
});

describe("a map that contradicts itself is refused by name", () => {
  const one = mapStep("birth", { sectionKey: "vaginal", resources: [takes("nurse", 10)] });

  it("says 0.97 when branches do not add up to 1", () => {
    const map = pathwayMap([one], {
      sections: [branch("vaginal", 0.6), branch("caesarean", 0.37)],
    });
    expect(faultsOf(map)).toEqual(["branch-sum choice 0.97"]);
    const question = { resources: resourcesOf(rates), amounts: {} };
    expect(computeExpectedPathwayCost(map, question, TODAY)).toMatchObject({
      reason: "outside-method-range",
      detail: "branch-sum:choice",
    });
  });

  it("accepts branches that differ from 1 by binary rounding only", () => {
    const sections = Array.from({ length: 10 }, (_, index) => branch(`b${index}`, 0.1));
    expect(faultsOf(pathwayMap([], { sections }))).toEqual([]);
  });

  it("finds shares, counts, keys and figures that cannot be", () => {
    const wrong = pathwayMap(
      [
        mapStep("a", { occurrence: { kind: "optional", share: 1.2 } }),
        mapStep("a", { occurrence: { kind: "repeated", meanCount: -1 }, follows: ["z"] }),
        mapStep("b", {
          sectionKey: "nowhere",
          resources: [takes("nurse", "2 +", { groupSize: 0 })],
        }),
        mapStep("c", { consumables: [article("stent", -1), article("stent", 1)] }),
      ],
      { overhead: { markUp: -1, isOnConsumables: false }, sections: [complication("leak", NaN)] },
    );
    expect(faultsOf(wrong)).toEqual([
      "overhead-outside -1",
      "count-outside leak NaN",
      "duplicate-step a",
      "share-outside a 1.2",
      "count-outside a -1",
      "unknown-step a z",
      "unknown-section b nowhere",
      "impossible-figure b nurse",
      "equation b unexpected-end",
      "duplicate-use c",
      "impossible-figure c stent",
    ]);
  });

  it("finds sections that lie in themselves, twice, or nowhere", () => {
    const sections = [
      { ...complication("x", 1), insideKey: "y" },
      { ...complication("y", 1), insideKey: "x" },
      { ...branch("z", 1.5), insideKey: "gone" },
      complication("z", 1),
    ];
    expect(faultsOf(pathwayMap([], { sections }))).toEqual([
      "duplicate-section z",
      "section-cycle x",
      "section-cycle y",
      "share-outside z 1.5",
      "unknown-section z gone",
      "branch-sum choice 1.5",
    ]);
  });

  it("does not add up to an amount that nobody can write", () => {
    const map = pathwayMap([mapStep("a", { resources: [takes("room", "9".repeat(300))] })]);
    const question = { resources: resourcesOf(rates), amounts: {} };
    expect(computeExpectedPathwayCost(map, question, TODAY)).toMatchObject({ detail: "total" });
  });
});

describe("laws of the expected cost", () => {
  const anyStep = fc
    .record({
      label: fc.constantFrom("value-adding" as const, "necessary" as const, "waste" as const),
      minutes: fc.integer({ min: 0, max: 4_000 }).map((n) => n / 8),
      key: fc.constantFrom("nurse", "room", "dr-house"),
      share: fc.integer({ min: 0, max: 64 }).map((n) => n / 64),
      price: fc.nat(1_000_000),
    })
    .map(({ label, minutes, key, share, price }) =>
      mapStep("step", {
        label,
        occurrence: { kind: "optional", share },
        resources: [takes(key, minutes)],
        consumables: [article("good", price)],
      }),
    );
  const anyMap = fc
    .array(anyStep, { maxLength: 12 })
    .map((steps) => steps.map((step, index) => ({ ...step, stepKey: `s${index}` })));

  it("the order of steps does not matter", () => {
    fc.assert(
      fc.property(anyMap, (steps) => {
        const forward = expectedCost(pathwayMap(steps), rates);
        const backward = expectedCost(pathwayMap([...steps].reverse()), rates);
        expect(backward.cells).toEqual(forward.cells);
        expect(backward.total).toMatchObject({ value: centsOf(forward.total) });
      }),
    );
  });

  it("steps, groups, labels and perspectives add up to the total, to the cent", () => {
    fc.assert(
      fc.property(anyMap, fc.nat(40), (steps, percent) => {
        const overhead = { markUp: percent / 100, isOnConsumables: percent % 2 === 0 };
        const cost = expectedCost(pathwayMap(steps, { overhead }), rates);
        const total = centsOf(cost.total);
        const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
        expect(sum(cost.steps.map((step) => centsOf(step.total)))).toBe(total);
        expect(sum(cost.byGroups.map((group) => group.knownCents))).toBe(total);
        expect(sum(Object.values(cost.byLabels).map((label) => centsOf(label.total)))).toBe(total);
        const physicians = cost.cells.filter(({ isPhysician }) => isPhysician);
        expect(centsOf(cost.withoutPhysicians)).toBe(
          total - sum(physicians.map(({ amountCents }) => amountCents)),
        );
      }),
    );
  });

  it("two branches cost what their weighted mean costs", () => {
    fc.assert(
      fc.property(fc.nat(64), fc.nat(1_000), fc.nat(1_000), (of64, first, second) => {
        const share = of64 / 64;
        const map = pathwayMap(
          [
            mapStep("one", { sectionKey: "one", resources: [takes("nurse", first)] }),
            mapStep("two", { sectionKey: "two", resources: [takes("nurse", second)] }),
          ],
          { sections: [branch("one", share), branch("two", 1 - share)] },
        );
        const mean = (share * first + (1 - share) * second) * 100;
        expect(Math.abs(centsOf(expectedCost(map, rates).total) - mean)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it("splitting a use in two equal halves changes no cost", () => {
    fc.assert(
      fc.property(fc.nat(4_000), (eighths) => {
        const whole = [takes("nurse", eighths / 8)];
        const half = String(eighths / 16);
        const halves = [takes("nurse", half), takes("nurse", half, { useKey: "second" })];
        const costOf = (resources: readonly MapResource[]) =>
          centsOf(expectedCost(pathwayMap([mapStep("a", { resources })]), rates).total);
        expect(costOf(halves)).toBe(costOf(whole));
      }),
    );
  });
});

describe("lines and arrows", () => {
  it("keep minutes, multiplier and rate apart for every use", () => {
    const map = pathwayMap([
      mapStep("visit", {
        occurrence: { kind: "optional", share: 0.4 },
        resources: [takes("nurse", 30, { unitsInParallel: 2 })],
      }),
    ]);
    expect(listExpectedLines(map, { resources: resourcesOf(rates), amounts: {} })).toMatchObject([
      { key: "nurse", equationMinutes: 30, multiplier: 0.8, minutes: 24, unroundedCents: 2_400 },
    ]);
  });

  it("fork at a choice and meet again, and follow what a step says", () => {
    const steps = [
      mapStep("intake"),
      mapStep("vaginal", { sectionKey: "vaginal" }),
      mapStep("caesarean", { sectionKey: "caesarean" }),
      mapStep("suture", { sectionKey: "caesarean" }),
      mapStep("maternity"),
      mapStep("home", { follows: ["intake", "maternity"] }),
    ];
    const map = pathwayMap(steps, { sections: [branch("vaginal", 0.9), branch("caesarean", 0.1)] });
    expect(listMapEdges(map).map(({ fromKey, toKey }) => `${fromKey}>${toKey}`)).toEqual([
      "intake>vaginal",
      "intake>caesarean",
      "caesarean>suture",
      "vaginal>maternity",
      "suture>maternity",
      "intake>home",
      "maternity>home",
    ]);
  });

  it("leave the main line for a complication and come back to it", () => {
    const steps = [
      mapStep("surgery"),
      mapStep("bleeding", { sectionKey: "bleeding" }),
      mapStep("repair", { sectionKey: "bleeding" }),
      mapStep("ward"),
    ];
    const map = pathwayMap(steps, { sections: [complication("bleeding", 0.1)] });
    expect(listMapEdges(map).map(({ fromKey, toKey }) => `${fromKey}>${toKey}`)).toEqual([
      "surgery>bleeding",
      "bleeding>repair",
      "surgery>ward",
      "repair>ward",
    ]);
  });
});
