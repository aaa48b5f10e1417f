import { describe, expect, it } from "vitest";
import {
  calibrateLetter,
  computeIntensiveBeds,
  computeListChanges,
  OWN_FIGURES,
  simulate,
  TYPED_LETTER,
  withTypedFigures,
} from "@/lib/engine/budget";
import { coefficient, valueOf } from "./budget-support";
import { letterOf, planOf } from "./simulation-support";

const typedLetter = { ...letterOf(), letterKey: TYPED_LETTER, lines: [] };

describe("figures that a controller types for a scenario", () => {
  it("stand over those of the card as assumed, each with its own unit", () => {
    const { parameters } = withTypedFigures(letterOf(), { "b2.ownPoints": 480 });
    expect(parameters["b2.ownPoints"]).toEqual({
      ...{ key: "b2.ownPoints", amount: 480, unit: "points", year: 2026 },
      ...{ grade: "assumed", source: "typed" },
    });
  });

  it("become one line for each part of a letter that nobody delivered", () => {
    // B2 of the worked example: 16,692,200 euro (report on the budget, 9.7: E3).
    const typed = withTypedFigures(typedLetter, {
      "letter.B2": 16_692_200,
      "letter.B4": 500_000.5,
    });
    expect(typed.lines).toEqual(
      [
        ...[{ lineCode: "B2-typed", subPart: "B2", label: "B2", notifiedCents: 1_669_220_000 }],
        ...[{ lineCode: "B4-typed", subPart: "B4", label: "P4P", notifiedCents: 50_000_050 }],
      ].map((line) => ({ ...line, isRecurrent: true })),
    );
  });

  it("never change the lines of a letter that was delivered", () => {
    expect(withTypedFigures(letterOf(), { "letter.B2": 1 }).lines).toEqual(letterOf().lines);
  });

  it("are left out where they are no number or not on the form", () => {
    const same = withTypedFigures(letterOf(), {
      ...{ "b2.ownPoints": Number.NaN, "b2.cssdPoints": Infinity, "b2.occ.CD": 2, unknown: 4 },
    });
    expect(same).toEqual(letterOf());
  });

  it("give the same scenario as the letter with the same totals", () => {
    const lines = letterOf().lines.filter(({ subPart }) => subPart === "B2");
    const typed = withTypedFigures(typedLetter, { "letter.B2": 16_692_200 });
    const run = (letter: typeof typed) => {
      const { components } = simulate(letter, planOf({ dayShareListA: 0.4 }));
      const found = components.find(({ key }) => key === "B2");
      return found ? valueOf(found.result).cents : null;
    };
    expect(run(typed)).toBe(run({ ...letterOf(), lines }));
  });

  it("have each a place on the form and a name of their own", () => {
    expect(new Set(OWN_FIGURES.map(({ key }) => key)).size).toBe(OWN_FIGURES.length);
  });
});

describe("a letter held against its own card", () => {
  const partOf = (part: string, letter = letterOf()) =>
    calibrateLetter(letter).find((one) => one.part === part);

  it("says which figure of the card its formula lacks", () => {
    const lacking = (key: string) => letterOf({ [key]: null });
    expect(partOf("B2", lacking("b2.ownPoints"))?.formula).toMatchObject({ detail: "ownPoints" });
    expect(partOf("B2", lacking("b2.nationalPoints"))?.formula).toMatchObject({
      status: "not-computable",
    });
    expect(partOf("P4P", lacking("b4.p4p.score"))?.formula).toMatchObject({ detail: "score" });
    expect(partOf("P4P", lacking("b4.p4p.beds"))?.formula).toMatchObject({ detail: "beds" });
    expect(partOf("B1", lacking("b1.heating"))?.formula).toMatchObject({
      reason: "missing-parameter",
    });
    expect(partOf("B8", lacking("b8.old"))?.formula).toMatchObject({
      reason: "missing-parameter",
    });
    for (const part of calibrateLetter(lacking("b1.general"))) {
      expect(part.differenceCents === null).toBe(part.formula.status !== "computed");
    }
  });

  it("has no difference for a part that it does not have", () => {
    const withoutB8 = { ...letterOf(), lines: letterOf().lines.filter((l) => l.subPart !== "B8") };
    expect(partOf("B8", withoutB8)).toMatchObject({ notifiedCents: null, differenceCents: null });
  });
});

describe("beds with intensive character", () => {
  const of = (share: number, minimum: number, beds = 210) =>
    computeIntensiveBeds(
      beds,
      coefficient("b2.intensiveShare", share),
      coefficient("b2.intensiveMinimumBeds", minimum),
    );

  // KB/AR of 25 April 2002 as in force since 1 July 2017: 2 % of C, D and E beds, at least 6.
  it("are two per cent of C, D and E beds, and at least six", () => {
    expect(valueOf(of(0.02, 6))).toBe(6);
    expect(valueOf(of(0.02, 6, 500))).toBe(10);
  });

  it("are refused by name where the share, the minimum or the beds cannot be", () => {
    expect(of(1.5, 6)).toMatchObject({ reason: "outside-method-range", detail: "share" });
    expect(of(-0.1, 6)).toMatchObject({ detail: "share" });
    expect(of(0.02, -1)).toMatchObject({ detail: "minimumBeds" });
    expect(of(0.02, 6, -1)).toMatchObject({ detail: "justifiedBeds" });
  });
});

describe("two versions of a list of the law", () => {
  it("tell what came, what went and what was reworded, in the order of the codes", () => {
    const row = (code: string, label = code) => ({ code, label });
    expect(
      computeListChanges(
        [row("2"), row("9"), row("1"), row("4", "oud")],
        [row("5"), row("3"), row("2"), row("4", "nieuw")],
      ),
    ).toEqual({
      added: [row("3"), row("5")],
      removed: [row("1"), row("9")],
      reworded: [{ ...row("4", "nieuw"), labelBefore: "oud" }],
    });
  });

  it("have everything added where there was no list", () => {
    const first = computeListChanges([], [{ code: "a", label: "A" }]);
    expect(first).toEqual({ added: [{ code: "a", label: "A" }], removed: [], reworded: [] });
  });
});
