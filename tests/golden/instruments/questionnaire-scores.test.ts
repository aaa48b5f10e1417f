import { describe, expect, it } from "vitest";
import { scoreInstrument, type Answers, type InstrumentId } from "@/lib/engine/instruments";
import { answersAtEnd, answersInOrder } from "@/tests/support/answers";

function figuresOf(id: InstrumentId, answers: Answers): Record<string, number | string> {
  const { scores } = scoreInstrument(id, answers);
  return Object.fromEntries(
    Object.entries(scores).map(([key, result]) => {
      if (result.status === "not-computable") return [key, result.reason];
      return [key, typeof result.value === "number" ? result.value : result.value];
    }),
  );
}

function expectFigures(
  found: Record<string, number | string>,
  expected: Record<string, number>,
  decimals: number,
) {
  for (const [key, figure] of Object.entries(expected)) {
    expect(found[key], key).toBeTypeOf("number");
    expect(Number(found[key]), key).toBeCloseTo(figure, decimals);
  }
}

// awell-health/awell-score @c37843e (MIT for code): answers and expected numbers of its own tests.
describe("scores that awell-score expects in its own tests", () => {
  it("are the same for KOOS, to the printed decimal", () => {
    const answers = answersInOrder(
      "koos",
      [
        [2, 3, 1, 4, 2, 1, 3],
        [3, 2, 1, 2, 3, 4, 1, 2, 3],
        [2, 3, 1, 2, 4, 1, 3, 2, 3, 1, 2, 3, 4, 1, 2, 3, 2],
        [3, 4, 3, 2, 4],
        [3, 2, 3, 2],
      ].flat(),
    );
    const expected = {
      pain: 41.7,
      symptoms: 42.9,
      "daily-living": 42.6,
      sport: 20,
      "quality-of-life": 37.5,
    };
    expectFigures(figuresOf("koos", answers), expected, 1);
  });

  it("are the same for HOOS", () => {
    const answers = answersInOrder(
      "hoos",
      [
        [4, 0, 4, 1, 0],
        [0, 2, 1, 2, 1, 2, 1, 1, 2, 1],
        [1, 2, 3, 2, 1, 2, 1, 0, 1, 1, 2, 2, 1, 2, 1, 1, 2],
        [3, 1, 0, 1],
        [1, 1, 1, 1],
      ].flat(),
    );
    const expected = {
      symptoms: 55,
      pain: 67.5,
      "daily-living": 63.24,
      sport: 68.75,
      "quality-of-life": 75,
    };
    expectFigures(figuresOf("hoos", answers), expected, 2);
  });

  it("are the same for the domains of KCCQ-12", () => {
    const answers = answersInOrder("kccq-12", [1, 2, 3, 2, 4, 1, 3, 1, 2, 2, 4, 5]);
    const expected = {
      "physical-limit": 25,
      "symptom-frequency": 31.25,
      "quality-of-life": 12.5,
      "social-limit": 66.67,
    };
    expectFigures(figuresOf("kccq-12", answers), expected, 2);
  });

  it("differ for the KCCQ-12 summary, which it takes from rounded domains: 33.85, not 33.86", () => {
    // By hand: (25 + 31.25 + 12.5 + 66 2/3) / 4 = 33.854.
    const answers = answersInOrder("kccq-12", [1, 2, 3, 2, 4, 1, 3, 1, 2, 2, 4, 5]);
    expect(figuresOf("kccq-12", answers)["summary"]).toBeCloseTo(33.8542, 4);
  });

  // Its file stores fatigue and emotional problems with 5 = best; here 1 is none, so 6 minus its code.
  it.each([
    ["best", [5, 5, 5, 5, 5, 5, 0, 6 - 5, 5, 6 - 5], [20, 67.7, 20, 67.6]],
    ["middle", [3, 3, 3, 3, 3, 3, 5, 6 - 3, 3, 6 - 3], [12, 39.8, 12, 43.5]],
    ["worst", [1, 1, 1, 1, 1, 1, 10, 6 - 1, 1, 6 - 1], [4, 16.2, 4, 21.2]],
    ["random", [2, 3, 2, 1, 1, 2, 4, 6 - 2, 5, 6 - 1], [9, 32.4, 6, 28.4]],
  ])("are the same for PROMIS Global-10, %s answers", (_, codes, expected) => {
    const found = figuresOf("promis-global-10", answersInOrder("promis-global-10", codes));
    expect([
      found["physical-raw"],
      found["physical-t"],
      found["mental-raw"],
      found["mental-t"],
    ]).toEqual(expected);
  });

  it.each([
    ["phq-9", [3, 0, 1, 2, 0, 0, 1, 0, 3], 10],
    ["phq-2", [3, 0], 3],
    ["phq-2", [2, 1], 3],
  ] as const)("are the same for %s", (id, codes, total) => {
    expect(figuresOf(id, answersInOrder(id, codes))["total"]).toBe(total);
  });
});

describe("PROMIS Global-10", () => {
  // HealthMeasures scoring manual: standard errors at raw 4, 12 and 20.
  it.each([
    ["worst", 4.8, 4.6],
    ["best", 5.9, 5.3],
  ] as const)("gives the standard errors of the %s answers", (end, physical, mental) => {
    const found = figuresOf("promis-global-10", answersAtEnd("promis-global-10", end));
    expect([found["physical-se"], found["mental-se"]]).toEqual([physical, mental]);
  });

  // The scoring manual: 0 → 5, 1 to 3 → 4, 4 to 6 → 3, 7 to 9 → 2, 10 → 1; the rest of the sum is 15.
  it.each(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((pain) => [
      pain,
      [5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1][pain],
    ]),
  )("counts pain %d as %d", (pain, points) => {
    const codes = [5, 5, 5, 5, 5, 5, pain ?? 0, 1, 5, 1];
    const found = figuresOf("promis-global-10", answersInOrder("promis-global-10", codes));
    expect(found["physical-raw"]).toBe(15 + (points ?? 0));
  });
});

describe("EORTC QLQ-C30", () => {
  // Scoring manual: every item 1, global items 7.
  it("gives functions, global and summary 100 and symptoms 0 for the best answers", () => {
    const found = figuresOf("qlq-c30", answersAtEnd("qlq-c30", "best"));
    for (const key of ["global-health", "physical", "role", "emotional", "cognitive", "social"]) {
      expect(found[key]).toBe(100);
    }
    for (const key of ["fatigue", "nausea", "pain", "dyspnoea", "insomnia", "financial"]) {
      expect(found[key]).toBe(0);
    }
    expect(found["summary"]).toBe(100);
  });

  // Answers of awell-score @c37843e; scores by hand with the manual's formula, e.g. physical
  // functioning: mean (2+1+3+4+2)/5 = 2.4, (1 − 1.4/3) × 100 = 53.33.
  it("gives the scores of the manual's formulas for a mixed completion", () => {
    const answers = answersInOrder(
      "qlq-c30",
      [
        [2, 1, 3, 4, 2, 1, 3, 3, 4, 2, 2, 1, 1, 2, 3],
        [4, 3, 2, 3, 1, 2, 2, 3, 1, 1, 2, 1, 1, 3, 5],
      ].flat(),
    );
    const expected = {
      "global-health": 50,
      physical: 53.33,
      role: 66.67,
      emotional: 66.67,
      cognitive: 100,
      social: 83.33,
      fatigue: 22.22,
      nausea: 50,
      pain: 83.33,
      dyspnoea: 66.67,
      insomnia: 33.33,
      appetite: 0,
      constipation: 100,
      diarrhoea: 66.67,
      financial: 0,
      // (370 of the functions + 377.78 of 100 minus the eight symptoms) / 13.
      summary: 57.52,
    };
    expectFigures(figuresOf("qlq-c30", answers), expected, 2);
  });
});

describe("EORTC QLQ-BR23", () => {
  // awell-score @c37843e: hair loss does not apply at the best answers (item 4 = 1), enjoyment not at
  // the worst (item 15 = 1); every other scale is at its end.
  it("leaves out the two questions that do not apply", () => {
    const best = figuresOf("qlq-br23", answersAtEnd("qlq-br23", "best"));
    expect(best).toEqual({
      "body-image": 100,
      "sexual-function": 100,
      "sexual-enjoyment": 100,
      future: 100,
      systemic: 0,
      breast: 0,
      arm: 0,
      "hair-loss": "not-applicable",
    });
    const worst = figuresOf("qlq-br23", answersAtEnd("qlq-br23", "worst"));
    expect(worst).toEqual({
      "body-image": 0,
      "sexual-function": 0,
      "sexual-enjoyment": "not-applicable",
      future: 0,
      systemic: 100,
      breast: 100,
      arm: 100,
      "hair-loss": 100,
    });
  });

  // Answers of awell-score; by hand: body image (4+4+1+1)/4 = 2.5, 50; sexual functioning (4+2)/2 = 3,
  // a high answer is good, 66.67; systemic (1+2+3+3+2+2+3)/7 = 2.2857, 42.86.
  it("turns the sexual scales, where a high answer is good", () => {
    const answers = answersInOrder(
      "qlq-br23",
      [1, 2, 3, 3, 4, 2, 2, 3, 4, 4, 1, 1, 2, 4, 2, 3, 1, 1, 2, 3, 4, 4, 3],
    );
    const expected = {
      "body-image": 50,
      "sexual-function": 66.67,
      "sexual-enjoyment": 66.67,
      future: 66.67,
      systemic: 42.86,
      breast: 83.33,
      arm: 11.11,
      "hair-loss": 100,
    };
    expectFigures(figuresOf("qlq-br23", answers), expected, 2);
  });
});

describe("questionnaires with a sum", () => {
  // By hand with the published rule of each.
  it.each([
    // Avery 2004: 4 + 2 + 7.
    ["iciq-ui-sf", [4, 2, 7], { total: 13 }],
    // Jorge and Wexner 1993: 1 + 2 + 3 + 0 + 4.
    ["wexner", [1, 2, 3, 0, 4], { total: 10 }],
    // Cox 1987, answers as points: 0+1+2+3+0+1+2+3+0+1.
    ["epds", [0, 1, 2, 3, 0, 1, 2, 3, 0, 1], { total: 13 }],
    // Hollins Martin 2014: agreeing with everything is 6 × 4 + 4 × 0; stress items 1 and 9 of 1, 2, 7, 9.
    [
      "bss-r",
      new Array(10).fill(4),
      { total: 24, stress: 8, attributes: 0, "quality-of-care": 16 },
    ],
    // Stark 2013: fifteen times 8.
    ["qor-15", new Array(15).fill(8), { total: 120 }],
    // O'Connor 1996: turned answers 1, 2, 2, 1, 3 with mean 1.8; 1.8 × 25 − 25 = 20.
    ["decision-regret", [1, 4, 2, 5, 3], { regret: 20 }],
  ] as const)("gives %s its sum", (id, codes, expected) => {
    expectFigures(figuresOf(id, answersInOrder(id, codes)), expected, 9);
  });
});
