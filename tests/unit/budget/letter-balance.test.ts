import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyCalibration,
  computeLetterChanges,
  computeLetterGaps,
  SUB_PARTS,
  type ComparedLine,
} from "@/lib/engine/budget";
import { coefficient } from "./budget-support";

const line = (subPart: (typeof SUB_PARTS)[number], notifiedCents: number) => ({
  subPart,
  notifiedCents,
});

const compared = (lineCode: string, notifiedCents: number, more: Partial<ComparedLine> = {}) => ({
  ...{ subPart: "B2", lineCode, label: lineCode, previousCents: null, notifiedCents },
  ...{ isRecurrent: true, originYear: null, ...more },
});

describe("a letter and the sums that it prints", () => {
  it("shows the gap between the printed total and the lines", () => {
    const { stated, isClosed } = computeLetterGaps(
      [line("B1", 6000), line("B2", 3000)],
      [{ subPart: null, statedCents: 10_000 }],
    );
    expect(stated).toEqual([
      { subPart: null, statedCents: 10_000, sumCents: 9000, gapCents: 1000 },
    ]);
    expect(isClosed).toBe(false);
  });

  it("does not close on sub-totals alone: the total has to be stated", () => {
    const { isClosed } = computeLetterGaps([line("B1", 5)], [{ subPart: "B1", statedCents: 5 }]);
    expect(isClosed).toBe(false);
  });

  it("does not close when two faults cancel each other in the total", () => {
    const totals = [
      { subPart: null, statedCents: 100 },
      { subPart: "B1" as const, statedCents: 60 },
    ];
    const { isClosed } = computeLetterGaps([line("B1", 50), line("B2", 50)], totals);
    expect(isClosed).toBe(false);
  });

  it("closes whenever the stated total is the sum of the lines, whatever their signs", () => {
    const anyLine = fc.record({
      subPart: fc.constantFrom(...SUB_PARTS),
      notifiedCents: fc.integer({ min: -1e9, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const statedCents = lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0);
        const balance = computeLetterGaps(lines, [{ subPart: null, statedCents }]);
        expect(balance.isClosed).toBe(true);
        expect(balance.sumCents).toBe(statedCents === 0 ? 0 : statedCents);
      }),
    );
  });
});

describe("two letters line by line", () => {
  it("name what is new, gone and changed, with amount and share", () => {
    const { recurrent } = computeLetterChanges(
      [compared("100", 10_000), compared("200", 500)],
      [compared("100", 10_300), compared("300", 700)],
    );
    expect(
      recurrent.map(({ lineCode, fate, changeCents, changeShare }) => [
        ...[lineCode, fate, changeCents, changeShare],
      ]),
    ).toEqual([
      ["100", "changed", 300, 0.03],
      ["200", "gone", -500, null],
      ["300", "new", 700, null],
    ]);
  });

  it("have no share of change from a zero or negative amount", () => {
    const { recurrent } = computeLetterChanges([compared("1", -5)], [compared("1", 10)]);
    expect(recurrent[0]).toMatchObject({ changeCents: 15, changeShare: null });
  });

  it("say when the newer letter carries over another amount than was notified", () => {
    const { recurrent } = computeLetterChanges(
      [compared("1", 100)],
      [compared("1", 120, { previousCents: 90 })],
    );
    expect(recurrent[0]?.carriedOverCents).toBe(90);
  });

  it("keep what comes once apart from what comes back", () => {
    const once = { isRecurrent: false, originYear: 2024 };
    const changes = computeLetterChanges([], [compared("1", 100), compared("2", 40, once)]);
    expect(changes).toMatchObject({ recurrentChangeCents: 100, oneOffChangeCents: 40 });
  });

  it("change in sum by exactly the difference of the two letters", () => {
    const anyLines = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 1, max: 30 }),
        cents: fc.integer({ min: -1e8, max: 1e8 }),
      }),
      { selector: ({ code }) => code },
    );
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const toLines = (rows: typeof before) =>
          rows.map(({ code, cents }) => compared(String(code), cents));
        const sum = (rows: typeof before) => rows.reduce((total, { cents }) => total + cents, 0);
        const changes = computeLetterChanges(toLines(before), toLines(after));
        expect(changes.recurrentChangeCents).toBe(sum(after) - sum(before) || 0);
      }),
    );
  });
});

describe("the calibration card", () => {
  it("names what is missing and lets nothing be computed without it", () => {
    const [price] = classifyCalibration(() => null);
    expect(price).toMatchObject({
      component: "b2-price",
      state: "missing",
      missing: ["b2.ownPoints"],
    });
  });

  it("falls to illustration on one example figure, until someone confirms it", () => {
    const example = coefficient("b2.ownPoints", 477, "illustration");
    const checked = { ...example, confirmation: { by: "Controller", on: "2026-07-14" } };
    expect(classifyCalibration(() => example)[0]?.state).toBe("illustration");
    expect(classifyCalibration(() => checked)[0]?.state).toBe("confirmed");
  });

  it("puts every needed figure in at most one list", () => {
    const grades = ["notified", "published", "claimed", "assumed", "illustration"] as const;
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...grades)), { minLength: 1 }), (drawn) => {
        const find = (key: string) => {
          const grade = drawn[key.length % drawn.length];
          return grade ? coefficient(key, 1, grade) : null;
        };
        for (const { missing, illustrative, unconfirmed, parameters } of classifyCalibration(
          find,
        )) {
          const listed = [...missing, ...illustrative, ...unconfirmed];
          expect(new Set(listed).size).toBe(listed.length);
          expect(parameters).toEqual(expect.arrayContaining(listed));
        }
      }),
    );
  });
});
