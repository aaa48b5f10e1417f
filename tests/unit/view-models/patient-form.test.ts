import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerAt,
  answerLabel,
  prepareProgress,
} from "@/lib/view-models/patient-form/prepare-progress";
import {
  estimateMinutes,
  prepareQuestions,
  type AskedQuestionnaire,
} from "@/lib/view-models/patient-form/prepare-questions";

const item = (key: string, minimum: number, maximum: number) => ({
  key,
  minimum,
  maximum,
  codes: null,
  notApplicableCode: null,
  label: key,
  note: null,
  levels: [],
});
const questionnaire = (
  instrumentId: string,
  items: AskedQuestionnaire["items"],
): AskedQuestionnaire => ({
  instrumentId,
  title: null,
  introduction: null,
  attribution: null,
  isKeyOnly: true,
  items,
});
const two = [
  questionnaire("eq-5d-5l", [item("MO", 1, 5), item("VAS", 0, 100)]),
  questionnaire("koos-ps", [item("PS1", 0, 4)]),
];

describe("the questions of a form", () => {
  test("stand in one row over all questionnaires", () => {
    const questions = prepareQuestions(two);
    expect(questions.map(({ number, itemKey }) => [number, itemKey])).toEqual([
      [1, "MO"],
      [2, "VAS"],
      [3, "PS1"],
    ]);
    expect(questions[2]?.questionnaire).toMatchObject({ number: 2, total: 2, title: "KOOS-PS" });
  });

  test("are a choice up to eleven answers and a number beyond", () => {
    const kinds = prepareQuestions([questionnaire("x", [item("a", 0, 10), item("b", 0, 11)])]).map(
      ({ control }) => control.kind,
    );
    expect(kinds).toEqual(["choice", "number"]);
  });

  test("keep an answer of which the wording names only the others", () => {
    const named = { ...item("a", 1, 3), levels: [{ code: 1, label: "never" }] };
    const [question] = prepareQuestions([questionnaire("x", [named])]);
    expect(question?.control).toMatchObject({
      levels: [
        { code: 1, label: "never" },
        { code: 2, label: "2" },
        { code: 3, label: "3" },
      ],
    });
  });

  test("offer only the codes there are, and “does not apply” apart from them", () => {
    const steps = { ...item("a", 0, 6), codes: [0, 2, 4, 6], notApplicableCode: 8 };
    const [question] = prepareQuestions([questionnaire("x", [steps])]);
    expect(question?.control).toMatchObject({
      levels: [0, 2, 4, 6].map((code) => ({ code, label: String(code) })),
      notApplicable: { code: 8, label: null },
    });
  });

  test("set a scale of bare numbers in rows with the words of its ends, and one with words in a list", () => {
    const ended = { ...item("a", 0, 10), levels: [{ code: 10, label: "best" }] };
    const worded = {
      ...item("b", 0, 10),
      levels: Array.from({ length: 11 }, (_, code) => ({ code, label: `level ${code}` })),
    };
    const controls = prepareQuestions([questionnaire("x", [ended, worded])]).map(
      ({ control }) => control,
    );
    expect(controls[0]).toMatchObject({ scale: { lowest: null, highest: "best" } });
    expect(controls[0]).toHaveProperty("levels.10", { code: 10, label: "10" });
    expect(controls[1]).toMatchObject({ scale: null });
  });
});

describe("how far a form is", () => {
  const questions = prepareQuestions(two);

  test("tells a question that was skipped from one that was not seen", () => {
    const answers = { "eq-5d-5l": { MO: 3, VAS: null } };
    expect(questions.map((question) => answerAt(answers, question))).toEqual([
      3,
      "skipped",
      "unseen",
    ]);
    expect(prepareProgress(answers, questions)).toMatchObject({
      nextNumber: 3,
      isBegun: true,
      answered: 1,
    });
  });

  test("always adds up: every question is answered or named as unanswered", () => {
    const code = fc.option(fc.option(fc.integer({ min: 1, max: 4 })), { nil: undefined });
    fc.assert(
      fc.property(code, code, code, (mobility, vas, first) => {
        const given = (entries: Record<string, number | null | undefined>) =>
          Object.fromEntries(Object.entries(entries).filter(([, one]) => one !== undefined)) as {
            readonly [key: string]: number | null;
          };
        const answers = {
          "eq-5d-5l": given({ MO: mobility, VAS: vas }),
          "koos-ps": given({ PS1: first }),
        };
        const progress = prepareProgress(answers, questions);
        expect(progress.answered + progress.unanswered.length).toBe(questions.length);
        expect(progress.nextNumber === null).toBe(
          ![mobility, vas, first].some((one) => one === undefined),
        );
      }),
    );
  });

  test("says an answer in its own words", () => {
    const words = { ...item("a", 1, 2), levels: [{ code: 2, label: "sometimes" }] };
    const [question] = prepareQuestions([questionnaire("x", [words])]);
    expect(question && answerLabel(question, 2)).toBe("sometimes");
    expect(question && answerLabel(question, 1)).toBe("1");
  });
});

describe("the time that a form takes", () => {
  // Product brief D.9: "ongeveer 4 minuten, 12 vragen".
  test("is four minutes for twelve questions and never nothing", () => {
    expect(estimateMinutes(12)).toBe(4);
    expect(estimateMinutes(1)).toBe(1);
    expect(estimateMinutes(0)).toBe(1);
  });
});
