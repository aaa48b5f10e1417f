import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  INSTRUMENT_IDS,
  INSTRUMENTS,
  scoreInstrument,
  type Answers,
  type InstrumentId,
  type InstrumentItem,
} from "@/lib/engine/instruments";
import { answersAtEnd, answersInOrder } from "@/tests/support/answers";

const SCALED = INSTRUMENT_IDS.filter(
  (id) => INSTRUMENTS[id].scoring !== null || id === "promis-global-10",
);

const codesOf = ({ minimum, maximum, codes }: InstrumentItem) =>
  codes ?? Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);

const anyAnswers = (id: InstrumentId) =>
  fc
    .tuple(...INSTRUMENTS[id].items.map((item) => fc.constantFrom(...codesOf(item))))
    .map((codes) => answersInOrder(id, codes));

function figure(id: InstrumentId, key: string, answers: Answers): number | null {
  const result = Object.entries(scoreInstrument(id, answers).scores).find(([k]) => k === key)?.[1];
  return result?.status === "computed" ? Number(result.value) : null;
}

describe.each(SCALED)("the scores of %s", (id) => {
  const { scores, items } = INSTRUMENTS[id];

  it("stay within their declared range for every possible completion", () => {
    fc.assert(
      fc.property(anyAnswers(id), (answers) => {
        for (const { key, minimum, maximum } of scores) {
          const found = figure(id, key, answers);
          if (found === null) continue;
          expect(found).toBeGreaterThanOrEqual((minimum ?? -Infinity) - 1e-9);
          expect(found).toBeLessThanOrEqual((maximum ?? Infinity) + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("reach the good end with the best answers and the bad end with the worst", () => {
    for (const { key, minimum, maximum, direction } of scores) {
      if (direction === null) continue;
      const isHigherBetter = direction === "higher-is-better";
      const best = figure(id, key, answersAtEnd(id, "best"));
      const worst = figure(id, key, answersAtEnd(id, "worst"));
      if (best !== null)
        expect(best, `${key} best`).toBeCloseTo((isHigherBetter ? maximum : minimum) ?? 0, 9);
      if (worst !== null)
        expect(worst, `${key} worst`).toBeCloseTo((isHigherBetter ? minimum : maximum) ?? 0, 9);
      expect(best ?? worst, `${key} is scored at one end at least`).not.toBeNull();
    }
  });

  it("never get worse when one answer gets better", () => {
    fc.assert(
      fc.property(anyAnswers(id), fc.nat(items.length - 1), (answers, position) => {
        const item = items[position];
        if (item === undefined) return;
        const better = item.direction === "higher-is-better" ? item.maximum : item.minimum;
        const improved = { ...answers, [item.key]: better };
        for (const { key, direction } of scores) {
          if (direction === null) continue;
          const before = figure(id, key, answers);
          const after = figure(id, key, improved);
          if (before === null || after === null) continue;
          const gain = direction === "higher-is-better" ? after - before : before - after;
          expect(gain, key).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("do not exist without answers, nor with a code that does not exist", () => {
    for (const result of Object.values(scoreInstrument(id, {}).scores)) {
      expect(result).toMatchObject({ status: "not-computable", reason: "missing-answer" });
    }
    const impossible = Object.fromEntries(items.map(({ key }) => [key, 1000]));
    for (const result of Object.values(scoreInstrument(id, impossible).scores)) {
      expect(result).toMatchObject({ status: "not-computable", reason: "invalid-answer" });
    }
  });
});

/** The first `count` items of a scale unanswered, everything else at its lowest code. */
function without(id: InstrumentId, gone: readonly string[]): Answers {
  return Object.fromEntries(
    INSTRUMENTS[id].items.map(({ key, minimum }) => [key, gone.includes(key) ? null : minimum]),
  );
}

describe("the rule for missing answers", () => {
  // HOOS/KOOS and EORTC manuals: half of the items of a scale; KCCQ-12 instructions: 2 of 3, 2 of 4, 1 of 2, 2 of 3.
  it.each([
    ["koos", "pain", ["P1", "P2", "P3", "P4"], ["P5"]],
    ["koos", "symptoms", ["S1", "S2", "S3"], ["S4"]],
    ["koos", "sport", ["SP1", "SP2"], ["SP3"]],
    ["hoos", "quality-of-life", ["Q1", "Q2"], ["Q3"]],
    ["qlq-c30", "emotional", ["Q21", "Q22"], ["Q23"]],
    ["qlq-c30", "fatigue", ["Q10"], ["Q12"]],
    ["qlq-c30", "role", ["Q6"], ["Q7"]],
    ["qlq-br23", "systemic", ["BR1", "BR2", "BR3"], ["BR4"]],
    ["kccq-12", "physical-limit", ["K1a"], ["K1b"]],
    ["kccq-12", "symptom-frequency", ["K2", "K3"], ["K4"]],
    ["kccq-12", "quality-of-life", ["K6"], ["K7"]],
    ["kccq-12", "social-limit", ["K8a"], ["K8b"]],
    ["decision-regret", "regret", ["DRS1"], ["DRS2"]],
  ] as const)("lets %s score %s without %j and not also without %j", (id, key, some, more) => {
    const partly = Object.entries(scoreInstrument(id, without(id, some)).scores);
    expect(partly.find(([k]) => k === key)?.[1]).toMatchObject({
      status: "computed",
      warnings: ["part-answered"],
    });
    const less = Object.entries(scoreInstrument(id, without(id, [...some, ...more])).scores);
    expect(less.find(([k]) => k === key)?.[1]).toMatchObject({ reason: "missing-answer" });
  });

  // Domain rule: all items.
  it.each([
    ["epds", "EPDS10"],
    ["phq-2", "PHQ2"],
    ["phq-9", "PHQ9"],
    ["iciq-ui-sf", "amount"],
    ["wexner", "gas"],
    ["bss-r", "BSS1"],
    ["qor-15", "QOR15"],
  ] as const)("gives %s no total without %s", (id, key) => {
    const total = scoreInstrument(id, without(id, [key])).scores.total;
    expect(total).toMatchObject({ reason: "missing-answer", detail: key });
  });

  it("gives PROMIS Global-10 no T score from three of four items, which would be too low", () => {
    const { scores } = scoreInstrument(
      "promis-global-10",
      without("promis-global-10", ["Global06"]),
    );
    expect(scores["physical-t"]).toMatchObject({ reason: "missing-answer", detail: "Global06" });
    expect(scores["physical-se"]).toMatchObject({ reason: "missing-answer" });
    expect(scores["mental-t"]).toMatchObject({ status: "computed" });
  });

  it("takes the KCCQ-12 summary from the domains that exist, one at least", () => {
    const onlyLife = answersInOrder("kccq-12", [6, 6, 6, null, null, null, null, 5, 3, 6, 6, 6]);
    const { scores } = scoreInstrument("kccq-12", onlyLife);
    expect(scores["physical-limit"]).toMatchObject({ reason: "missing-answer" });
    // By hand: (5 + 3) / 2 = 4, (4 − 1) / 4 × 100.
    expect(scores.summary).toMatchObject({ status: "computed", value: 75 });
    expect(scoreInstrument("kccq-12", {}).scores.summary).toMatchObject({
      reason: "missing-answer",
    });
  });

  it("needs all thirteen scales for the QLQ-C30 summary, but not the financial item", () => {
    const noFinancial = scoreInstrument(
      "qlq-c30",
      without("qlq-c30", ["Q28", "Q29", "Q30"]),
    ).scores;
    expect(noFinancial.summary).toMatchObject({ status: "computed" });
    const noSleep = scoreInstrument("qlq-c30", without("qlq-c30", ["Q11"])).scores;
    expect(noSleep.summary).toMatchObject({ reason: "missing-answer", detail: "insomnia" });
  });

  it("says of an impossible code that it is invalid, also in the summary", () => {
    const answers = { ...without("qlq-c30", []), Q11: 7 };
    const { scores } = scoreInstrument("qlq-c30", answers);
    expect(scores.summary).toMatchObject({ reason: "invalid-answer", detail: "insomnia" });
  });
});

describe("items with codes of their own", () => {
  it.each([1, 3, 5])("refuse an amount of urine of %d, which the form does not have", (amount) => {
    const answers = { frequency: 1, amount, interference: 0 };
    expect(scoreInstrument("iciq-ui-sf", answers).scores.total).toMatchObject({
      reason: "invalid-answer",
      detail: "amount",
    });
  });

  it("let upset by hair loss wait for the question whether there was any", () => {
    const { scores } = scoreInstrument("qlq-br23", { BR5: 3 });
    expect(scores["hair-loss"]).toMatchObject({ reason: "missing-answer", detail: "BR4" });
  });
});
