import { describe, expect, it } from "vitest";
import { readPastedLetter } from "@/lib/view-models/budget/read-pasted-letter";
import { readTypedCents, readTypedNumber } from "@/lib/view-models/budget/read-typed-number";

describe("a number as people type it in Belgium", () => {
  it.each([
    ["1.234,50", 1234.5],
    ["1 234,50", 1234.5],
    ["€ 16.692.200,00", 16_692_200],
    ["16,692,200.00", 16_692_200],
    ["1.234", 1234],
    ["0.81", 0.81],
    ["0,81", 0.81],
    ["0.810", 0.81],
    ["(20 000)", -20_000],
    ["−95.000", -95_000],
    ["95.000-", -95_000],
    [",5", 0.5],
    ["0", 0],
  ])("%s is %d", (typed, amount) => {
    expect(readTypedNumber(typed)).toBe(amount);
  });

  it.each(["", "abc", "1,2,3x", "12 %", "-"])("'%s' is none", (typed) => {
    expect(readTypedNumber(typed)).toBeNull();
  });

  it("has at most two decimals when it is money", () => {
    expect(readTypedCents("12,5")).toBe(1250);
    expect(readTypedCents("266.448,98")).toBe(26_644_898);
    expect(readTypedCents("12,345")).toBeNull();
  });
});

describe("lines pasted from a spreadsheet", () => {
  it("are read with their three columns, kind and origin year", () => {
    const { lines, faults } = readPastedLetter(
      [
        "Onderdeel\tCode\tOmschrijving\tVorig\tHerrekend\tBetekend\tAard\tJaar",
        "B2\tB2-100\tKlinische diensten\t16.358.356,00\t16.692.200,00\t16.692.200,00\trecurrent\t",
        "C2\tC2-B2\tHerziening B2\t\t\t207.800,00\teenmalig\t2024",
      ].join("\n"),
    );
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      {
        subPart: "B2",
        previousCents: 1_635_835_600,
        notifiedCents: 1_669_220_000,
        isRecurrent: true,
      },
      { subPart: "C2", previousCents: null, isRecurrent: false, originYear: 2024 },
    ]);
  });

  it("give the sums that the letter prints", () => {
    const { totals } = readPastedLetter("B2\t\tTotaal B2\t\t\t100,00\nTotaal\t\t\t\t\t250,00");
    expect(totals).toEqual([
      { subPart: "B2", statedCents: 10_000 },
      { subPart: null, statedCents: 25_000 },
    ]);
  });

  it("are read with semicolons too, and one-off is heard in three languages", () => {
    const kinds = ["eenmalig", "ponctuel", "one-off", "non", "nee"];
    const pasted = kinds.map((kind, index) => `B4;L${index};Lijn;;;10;${kind};`).join("\n");
    expect(readPastedLetter(pasted).lines.every(({ isRecurrent }) => !isRecurrent)).toBe(true);
  });

  it("may be the sums of the parts alone: part and amount, C2 as what comes once", () => {
    const { lines, totals, faults } = readPastedLetter(
      "B2\t16.692.200,00\nC2; 272.800,00\nTotaal\t16.965.000,00\nB4\tveel",
    );
    expect(lines).toMatchObject([
      { subPart: "B2", lineCode: "B2", notifiedCents: 1_669_220_000, isRecurrent: true },
      { subPart: "C2", lineCode: "C2", notifiedCents: 27_280_000, isRecurrent: false },
    ]);
    expect(totals).toEqual([{ subPart: null, statedCents: 1_696_500_000 }]);
    expect(faults).toEqual([{ line: 4, reason: "amount", found: "veel" }]);
  });

  it("name each row that is no line, and why", () => {
    const { lines, faults } = readPastedLetter(
      "D9\tx\ty\t\t\t1\nB1\t\tZonder code\t\t\t1\nB1\t1\tFout bedrag\t\t\tveel\nB1\t1\tx\nB1\t2\tJaar\t\t\t1\t\t24",
    );
    expect(lines).toEqual([]);
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "sub-part"],
      [2, "code"],
      [3, "amount"],
      [4, "columns"],
      [5, "year"],
    ]);
  });
});
