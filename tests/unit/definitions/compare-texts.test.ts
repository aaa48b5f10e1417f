import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "@/lib/view-models/definitions/compare-texts";

const words = fc.array(fc.constantFrom("een", "val", "met", "letsel", "30", "dagen"), {
  maxLength: 12,
});
const text = words.map((list) => list.join(" "));
const wordsIn = (of: string) => of.split(/\s+/).filter((word) => word !== "");

describe("two texts put into one", () => {
  it("show the word that was taken out and the word that was put in", () => {
    expect(compareTexts("binnen 30 dagen", "binnen 90 dagen")).toEqual([
      { kind: "same", text: "binnen" },
      { kind: "removed", text: " 30" },
      { kind: "added", text: " 90" },
      { kind: "same", text: " dagen" },
    ]);
  });

  it("are only added words when the first is empty, and only removed ones when the second is", () => {
    expect(compareTexts("", "graad I")).toEqual([{ kind: "added", text: "graad I" }]);
    expect(compareTexts("graad I", "")).toEqual([{ kind: "removed", text: "graad I" }]);
    expect(compareTexts("", "")).toEqual([]);
  });

  it("give back either text when the other's own words are left out", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        const without = (kind: string) =>
          pieces.filter((piece) => piece.kind !== kind).flatMap((piece) => wordsIn(piece.text));
        expect(without("added")).toEqual(wordsIn(before));
        expect(without("removed")).toEqual(wordsIn(after));
      }),
    );
  });

  it("have no difference between a text and itself", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it("have two neighbours of different kinds, always", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = compareTexts(before, after).map(({ kind }) => kind);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    );
  });
});
