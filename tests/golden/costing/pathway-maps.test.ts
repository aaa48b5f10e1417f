import { describe, expect, it } from "vitest";
import {
  computeImpliedShare,
  computeMapComparison,
  computeReconciliation,
  type MapSection,
} from "@/lib/engine/costing";
import { euroCents } from "@/lib/engine/shared/units";
import { perHour, perMinute } from "../../unit/costing/costing-support";
import {
  article,
  branch,
  centsOf,
  expectedCost,
  mapStep,
  pathwayMap,
  takes,
  variable,
} from "../../unit/costing/map-support";

const euro = (amount: number) => Math.round(amount * 100);

/** A published part of a cost of which no minutes are printed: a step with a price. */
const printed = (stepKey: string, amount: number, sectionKey: string | null = null) =>
  mapStep(stepKey, { sectionKey, consumables: [article(stepKey, euro(amount))] });

const printedMap = (parts: Readonly<Record<string, number>>) =>
  pathwayMap(Object.entries(parts).map(([key, amount]) => printed(key, amount)));

const totalOf = (parts: Readonly<Record<string, number>>) =>
  centsOf(expectedCost(printedMap(parts), {}).total);

describe("Nurse White and Patient Jones (Kaplan and Porter 2011)", () => {
  it("makes the visit 84.50, and 39.50 without the physician", () => {
    const map = pathwayMap([
      mapStep("check-in", { resources: [takes("administrator", 18)] }),
      mapStep("intake", { resources: [takes("nurse", 24)] }),
      mapStep("visit", { resources: [takes("dr-white", 9)] }),
    ]);
    const rates = { administrator: perHour(45), nurse: perHour(65), "dr-white": perHour(300) };
    const cost = expectedCost(map, rates);
    expect(cost.steps.map(({ total }) => centsOf(total))).toEqual([1350, 2600, 4500]);
    expect(centsOf(cost.total)).toBe(8450);
    expect(centsOf(cost.withoutPhysicians)).toBe(3950);
  });
});

describe("outpatient clinic (Demeere, Stouthuysen and Roodhooft 2009)", () => {
  it("registers for 1.38 or 2.76 in gastroenterology, for 0.91 or 1.82 in plastic surgery", () => {
    const map = pathwayMap(
      [mapStep("registration", { resources: [takes("secretary", "2 + 2 × [unknown patient]")] })],
      { variables: [variable("unknown_patient")] },
    );
    const costOf = (unknown: number, rate: number) =>
      centsOf(
        expectedCost(map, { secretary: perMinute(rate) }, { unknown_patient: unknown }).total,
      );
    expect([costOf(0, 0.6892), costOf(1, 0.6892)]).toEqual([138, 276]);
    expect([costOf(0, 0.4541), costOf(1, 0.4541)]).toEqual([91, 182]);
  });
});

describe("emergency triage (JACEP Open 2022)", () => {
  it("stacks three rates on 7.1 minutes: 9.44", () => {
    const rates = {
      nurse: perMinute(1.02),
      consumables: perMinute(0.09),
      overhead: perMinute(0.22),
    };
    const resources = Object.keys(rates).map((key) => takes(key, 7.1));
    expect(centsOf(expectedCost(pathwayMap([mapStep("triage", { resources })]), rates).total)).toBe(
      944,
    );
  });
});

describe("childbirth in Leuven (Dubron, Verschaeve and Roodhooft 2021)", () => {
  const births = (caesareans: number): readonly MapSection[] => [
    branch("vaginal", 1 - caesareans, "birth"),
    branch("caesarean", caesareans, "birth"),
  ];
  const steps = [
    printed("vaginal", 1_808.66, "vaginal"),
    printed("caesarean", 2_463.98, "caesarean"),
  ];

  it("implies 13.04 % caesareans", () => {
    const share = computeImpliedShare(euroCents(189_412), euroCents(180_866), euroCents(246_398));
    expect(centsOf(share)).toBeCloseTo(0.1304, 4);
  });

  it("has a mean within one cent of the printed 1,894.12 with that share", () => {
    const cost = expectedCost(pathwayMap(steps, { sections: births(0.1304) }), {});
    expect(centsOf(cost.total)).toBe(189_411);
  });
});

describe("knee and hip replacement", () => {
  // Chen et al. 2015: pre-operative, admission and theatre staff, consumables, ward, overhead.
  const london = { preOp: 163, staff: 658, consumables: 1_862, ward: 910, overhead: 1_651 };

  it("adds the printed parts of London up to 5,244 and shows the 178 that they do not explain", () => {
    expect(totalOf(london)).toBe(euro(5_244));
    const parts = [{ partKey: "map", amountCents: euroCents(totalOf(london)) }];
    expect(computeReconciliation(euroCents(euro(5_422)), parts)).toMatchObject({
      value: { restCents: euro(178), isClosed: false },
    });
  });

  it("has 174 and 196 outside the stay in Denmark", () => {
    // Husted et al. 2018: ward 777 of 951, day unit 746 of 942.
    expect(totalOf({ stay: 777, outside: 174 })).toBe(euro(951));
    expect(totalOf({ stay: 746, outside: 196 })).toBe(euro(942));
  });
});

describe("cataract, Kensington Eye (Sadri et al. 2021)", () => {
  // 34.40 %, 23.702 %, 11.69 % and 30.27 % of 545.28: printed shares that add up to 100.062 %.
  const parts = { consumables: 187.58, space: 129.24, staff: 63.74, overhead: 165.06 };

  it("shows that the printed shares explain 34 cents too much, and spreads nothing", () => {
    expect(totalOf(parts)).toBe(euro(545.62));
    const explained = [{ partKey: "map", amountCents: euroCents(totalOf(parts)) }];
    expect(computeReconciliation(euroCents(euro(545.28)), explained)).toMatchObject({
      value: { restCents: -34, isClosed: false },
    });
  });
});

describe("imaging, radiotherapy and the virtual clinic", () => {
  const change = (before: number, after: number) => {
    const costed = (amount: number) => {
      const map = printedMap({ care: amount });
      return { map, cost: expectedCost(map, {}) };
    };
    return computeMapComparison(costed(before), costed(after));
  };

  it("saves 20 % and 35 % of rectal radiotherapy in the most efficient scenario", () => {
    // Hanly et al. 2015: 2,080 to 1,660 (5 fractions), 3,609 to 2,354 (25 fractions).
    expect(centsOf(change(2_080, 1_660).relativeChange)).toBeCloseTo(-0.2, 2);
    expect(centsOf(change(3_609, 2_354).relativeChange)).toBeCloseTo(-0.35, 2);
  });

  it("costs 13.97 less a patient in the virtual fracture clinic", () => {
    // Anderson et al. 2017: classic 36.81, virtual 22.84 pounds.
    expect(centsOf(change(36.81, 22.84).difference)).toBe(-1_397);
  });

  it("weighs the trainee's first reading of a CT by 60 % and the call about a finding by 15 %", () => {
    // Anzai et al. 2017 print the shares, not the minutes: any minutes must obey them.
    for (const minutes of [1, 8, 12.5]) {
      const map = pathwayMap([
        mapStep("trainee", {
          occurrence: { kind: "optional", share: 0.6 },
          resources: [takes("dr-a", minutes)],
        }),
        mapStep("call", {
          occurrence: { kind: "optional", share: 0.15 },
          resources: [takes("dr-b", minutes)],
        }),
      ]);
      const cost = expectedCost(map, { "dr-a": perMinute(1), "dr-b": perMinute(1) });
      expect(cost.minutes).toBeCloseTo(0.75 * minutes, 9);
    }
  });

  it("compares 411.76 + 234.01 seconds of automated ultrasound with 419.62 of hand-held", () => {
    // Güldogan et al. 2023; at one rate the automated way takes 226.15 seconds more.
    const seconds = (...all: readonly number[]) =>
      pathwayMap([
        mapStep("scan", {
          resources: all.map((s, index) => takes("staff", `${s} / 60`, { useKey: `${index}` })),
        }),
      ]);
    const minutesOf = (...all: readonly number[]) =>
      expectedCost(seconds(...all), { staff: perMinute(1) }).minutes;
    expect((minutesOf(411.76, 234.01) - minutesOf(419.62)) * 60).toBeCloseTo(226.15, 6);
  });
});
