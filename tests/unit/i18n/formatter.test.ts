import { describe, expect, it } from "vitest";
import { formatterFor } from "@/lib/i18n/formatter";
import { LOCALES } from "@/lib/i18n/locales";

const NARROW = "\u202f";
const FIXED = "\u00a0";
const MINUS = "\u2212";
const nl = formatterFor("nl");
const fr = formatterFor("fr");
const en = formatterFor("en");

// Expected writings: domain brief F.6, "checked with ICU".
describe("figures", () => {
  it("are grouped as in each language", () => {
    expect(nl.number(1_234_567, "count")).toBe("1.234.567");
    expect(fr.number(1_234_567, "count")).toBe(`1${NARROW}234${NARROW}567`);
    expect(en.number(1_234_567, "count")).toBe("1,234,567");
  });

  it("put the euro where the language puts it, from whole cents", () => {
    expect(nl.figure(962_000_000_000, "eur")).toBe(`€${FIXED}9.620.000.000`);
    expect(fr.figure(962_000_000_000, "eur")).toBe(
      `9${NARROW}620${NARROW}000${NARROW}000${FIXED}€`,
    );
    expect(en.figure(962_000_000_000, "eur")).toBe("€9,620,000,000");
  });

  it("write a share as a percentage with one decimal", () => {
    expect(nl.figure(0.371, "ratio")).toBe("37,1%");
    expect(fr.figure(0.371, "ratio")).toMatch(/^37,1[\u202f\u00a0]%$/);
    expect(en.figure(0.371, "ratio")).toBe("37.1%");
  });

  it("carry a true minus, also where the currency stands first", () => {
    expect(nl.figure(-123_450, "eur-exact")).toBe(`€${FIXED}${MINUS}1.234,50`);
    expect(fr.figure(-123_450, "eur-exact")).toBe(`${MINUS}1${NARROW}234,50${FIXED}€`);
  });

  it("show the sign of a change, and none for no change", () => {
    expect(nl.signed(0.25, "index")).toBe("+0,25");
    expect(nl.signed(-0.25, "index")).toBe(`${MINUS}0,25`);
    expect(nl.signed(0, "index")).toBe("0,00");
  });

  it("never write minus zero", () => {
    for (const locale of LOCALES) {
      expect(formatterFor(locale).figure(-0.0001, "index")).not.toContain(MINUS);
      expect(formatterFor(locale).signed(-0.0001, "index")).not.toContain(MINUS);
    }
  });

  it("write thousands of euro from whole cents", () => {
    expect(nl.figure(61_200_000, "eur-thousands")).toBe(`612${FIXED}k€`);
  });
});

describe("dates", () => {
  it("have four digits for the year in Belgian French too", () => {
    expect(fr.date("2026-02-03T12:00:00Z", "dayNumeric")).toBe("03/02/2026");
    expect(nl.date("2026-02-03T12:00:00Z", "dayNumeric")).toBe("03/02/2026");
    expect(en.date("2026-02-03T12:00:00Z", "dayNumeric")).toBe("03/02/2026");
  });

  it("put the day before the month in English", () => {
    expect(en.date("2026-02-03T12:00:00Z", "day")).toBe("3 February 2026");
  });

  it("are told in Brussels, across the night the clock changes", () => {
    // Clocks go forward on 29 March 2026 at 01:00 UTC (Directive 2000/84/EC, last Sunday of March).
    expect(nl.date("2026-03-29T00:59:00Z", "time")).toBe("01:59");
    expect(nl.date("2026-03-29T01:00:00Z", "time")).toBe("03:00");
    expect(nl.date("2026-10-06T22:30:00Z", "dayNumeric")).toBe("07/10/2026");
  });
});
