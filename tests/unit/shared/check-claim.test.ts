import { describe, expect, test } from "vitest";
import { checkClaims, type ChartVerdict } from "@/lib/engine/shared/check-claim";

const stay: ChartVerdict = {
  indicatorCode: "length-of-stay",
  names: ["Ligduur", "Durée de séjour", "Length of stay"],
  change: null,
  direction: null,
  isTargetMet: false,
};
const readmission: ChartVerdict = {
  indicatorCode: "readmission-30d",
  names: ["Heropnames", "Réadmissions", "Readmissions"],
  change: "better",
  direction: "low",
  isTargetMet: false,
};
const page = [stay, readmission];

describe("a claim in a decision", () => {
  // The words are those of requirement D.1: verbeterd, daalt, doel gehaald / amélioré, en baisse.
  test.each([
    ["Ligduur daalt.", "daalt"],
    ["De ligduur is verbeterd dankzij het nieuwe pad.", "verbeterd"],
    ["La durée de séjour est en baisse.", "baisse"],
    ["Length of stay improved.", "improved"],
  ])("%s is held against common variation", (text, word) => {
    expect(checkClaims(text, page)).toMatchObject([{ word, indicatorCode: "length-of-stay" }]);
  });

  test("passes when the chart of that indicator shows it", () => {
    expect(checkClaims("Heropnames dalen: het belteam gaat door.", page)).toEqual([]);
    expect(checkClaims("Les réadmissions sont en baisse, c’est amélioré.", page)).toEqual([]);
  });

  test("against the direction of the chart is not carried", () => {
    expect(checkClaims("Heropnames stijgen.", page)).toMatchObject([{ kind: "rises" }]);
  });

  test("that names no indicator passes when one of the charts shows it", () => {
    expect(checkClaims("Het is verbeterd.", page)).toEqual([]);
    expect(checkClaims("Het is verbeterd.", [stay])).toMatchObject([{ indicatorCode: null }]);
  });

  test("of a target that is met by luck is not carried", () => {
    expect(checkClaims("Doel gehaald voor heropnames.", page)).toMatchObject([
      { kind: "meets-target", indicatorCode: "readmission-30d" },
    ]);
  });

  test("is judged sentence by sentence", () => {
    const text = "Heropnames dalen. Ligduur daalt.";
    expect(checkClaims(text, page)).toMatchObject([{ indicatorCode: "length-of-stay" }]);
  });
});

describe("a text without a claim", () => {
  test.each([
    "",
    "Dagchirurgie heup naar 25 % vanaf 1 januari.",
    "Het verbeterteam start op 1 maart.",
  ])("%s raises nothing", (text) => {
    expect(checkClaims(text, [stay])).toEqual([]);
  });
});
