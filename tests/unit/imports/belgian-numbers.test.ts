import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseDecimalSign } from "@/lib/ingest/csv/find-layout";
import {
  classifyDecimal,
  readDecimal,
  readMoney,
  readWhole,
} from "@/lib/ingest/fields/read-number";

const file = { fileName: "ledger.csv" };

describe("a Belgian number", () => {
  it("that could be thousands or decimals stops the delivery until the sign is declared", () => {
    expect(() => chooseDecimalSign(["18.500", "12"], file)).toThrow(/ambiguous-decimal.*18\.500/);
    expect(() => chooseDecimalSign(["18,500"], file)).toThrow(/ambiguous-decimal/);
  });

  it("is thousands in a file that declares the comma, and decimals in one that declares the point", () => {
    expect(readDecimal("18.500", ",")).toEqual({ isRead: true, value: 18_500 });
    expect(readDecimal("18.500", ".")).toEqual({ isRead: true, value: 18.5 });
  });

  it("with a decimal comma is refused in a file with decimal points, not read a hundredfold", () => {
    expect(readDecimal("18500,00", ".")).toEqual({ isRead: false, reason: "comma-in-point-file" });
    expect(readDecimal("18,500", ".")).toEqual({ isRead: false, reason: "comma-in-point-file" });
  });

  it("with a decimal point is refused in a file with decimal commas: 2.2 is not 22", () => {
    expect(readDecimal("2.2", ",")).toEqual({ isRead: false, reason: "point-in-comma-file" });
  });

  it("that is clear settles the ones that are not", () => {
    expect(chooseDecimalSign(["18.500", "1.250,75"], file)).toBe(",");
    expect(chooseDecimalSign(["18.500", "2.25"], file)).toBe(".");
  });

  it("in two notations in one file stops the delivery", () => {
    expect(() => chooseDecimalSign(["12,5", "12.5"], file)).toThrow(/mixed-decimal/);
  });

  it("may group its thousands with points, spaces or nothing", () => {
    for (const text of ["1.234.567,89", "1 234 567,89", "1\u00a0234\u00a0567,89", "1234567,89"]) {
      expect(readDecimal(text, ",")).toEqual({ isRead: true, value: 1_234_567.89 });
    }
  });

  it("with two groups can only be thousands", () => {
    expect(classifyDecimal("1.234.567")).toBe(",");
    expect(classifyDecimal("0.500")).toBe(".");
  });

  it("of euro becomes whole cents, and a third decimal is refused instead of rounded", () => {
    expect(readMoney("€ 1.234,56", ",")).toEqual({ isRead: true, value: 123_456 });
    expect(readMoney("1,005", ",")).toEqual({ isRead: false, reason: "too-many-decimals" });
  });

  it("that has to be whole is never cut off", () => {
    expect(readWhole("3.7")).toEqual({ isRead: false, reason: "not-a-whole-number" });
  });

  it("written by a Belgian or an English program is read back as it was meant", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const amount = cents / 100;
        const belgian = amount.toLocaleString("nl-BE", { minimumFractionDigits: 2 });
        expect(readMoney(belgian, ",")).toEqual({ isRead: true, value: cents === 0 ? 0 : cents });
        expect(readMoney(amount.toFixed(2), ".")).toEqual({ isRead: true, value: cents });
      }),
    );
  });
});
