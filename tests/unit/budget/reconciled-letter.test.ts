import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconcileLetter, SUB_PARTS, type CalibratedLetter } from "@/lib/engine/budget";
import { letterOf } from "./simulation-support";

const anyLines = fc.array(
  fc.record({
    subPart: fc.constantFrom(...SUB_PARTS),
    lineCode: fc.string({ maxLength: 6 }),
    label: fc.constantFrom("Forfait", "Pay for performance", "Verpleging"),
    notifiedCents: fc.integer({ min: -1e10, max: 1e10 }),
    isRecurrent: fc.boolean(),
  }),
  { maxLength: 30 },
);

const withLines = (lines: CalibratedLetter["lines"]): CalibratedLetter => ({
  ...letterOf(),
  lines,
});

describe("a letter held against its formulas", () => {
  it("returns every notified line to the cent: formula and rest add up, no line is lost or twice", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { groups, notifiedCents, explainedCents, restCents } = reconcileLetter(
          withLines(lines),
        );
        const returned = groups.flatMap((group) => group.lines);
        expect(returned).toHaveLength(lines.length);
        expect(new Set(returned)).toEqual(new Set(lines));
        for (const group of groups) {
          const explained = group.formula?.status === "computed" ? group.formula.value : 0;
          expect(explained + group.restCents).toBe(group.notifiedCents);
        }
        expect(notifiedCents).toBe(lines.reduce((sum, line) => sum + line.notifiedCents, 0) || 0);
        expect(explainedCents + restCents).toBe(notifiedCents);
      }),
    );
  });

  it("explains nothing of what comes once, of whatever part", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const group of reconcileLetter(withLines(lines)).groups) {
          if (!group.isRecurrent) expect(group.restCents).toBe(group.notifiedCents);
        }
      }),
    );
  });

  it("leaves no rest on the worked examples E1, E4, E5 and E6 of the domain report", () => {
    const explained = reconcileLetter(letterOf()).groups.filter(({ formula }) => formula !== null);
    expect(explained.map(({ formulaOf, restCents }) => [formulaOf, restCents])).toEqual([
      ["B1", 0],
      ["B2", 0],
      ["P4P", 0],
      ["B8", 0],
    ]);
  });

  it("keeps the whole amount and names the reason when a figure of the card is missing", () => {
    const { "b2.ownPoints": _, ...parameters } = letterOf().parameters;
    const groups = reconcileLetter({ ...letterOf(), parameters }).groups;
    const b2 = groups.find(({ formulaOf }) => formulaOf === "B2");
    expect(b2?.formula).toMatchObject({ status: "not-computable" });
    expect(b2?.restCents).toBe(b2?.notifiedCents);
  });
});
