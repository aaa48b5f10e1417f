import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeLengthOfStay,
  computeLengthOfStaySummary,
  computeQuantile,
  dayNumberOf,
} from "@/lib/engine/outcomes";

const isoDates = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lengths = fc.array(fc.nat(400), { minLength: 1, maxLength: 60 });

describe("the length of a stay", () => {
  it("is the number of nights", () => {
    const stay = { admissionDate: "2026-02-27", dischargeDate: "2026-03-02" };
    expect(computeLengthOfStay(stay)).toMatchObject({ value: 3, unit: "nights" });
  });

  it("is 0 nights but 1 hospital day for a day case", () => {
    const dayCase = { admissionDate: "2026-05-04", dischargeDate: "2026-05-04" };
    expect(computeLengthOfStay(dayCase)).toMatchObject({ value: 0, unit: "nights" });
    expect(computeLengthOfStay(dayCase, "hospital-days")).toMatchObject({ value: 1, unit: "days" });
  });

  it("is the same in nights and hospital days from one night on", () => {
    const stay = { admissionDate: "2026-05-04", dischargeDate: "2026-05-05" };
    expect(computeLengthOfStay(stay, "hospital-days")).toMatchObject({ value: 1 });
  });

  it("does not exist while the patient is still in", () => {
    expect(computeLengthOfStay({ admissionDate: "2026-05-04", dischargeDate: null })).toMatchObject(
      { reason: "not-delivered", detail: "dischargeDate" },
    );
  });

  it.each([
    ["2026-05-04", "2026-05-03", "dischargeDate"],
    ["2026-02-30", "2026-03-01", "admissionDate"],
    ["2026-05-04", "soon", "dischargeDate"],
    ["2023-02-29", "2023-03-01", "admissionDate"],
    ["2026-13-01", "2026-13-02", "admissionDate"],
    ["2026-01-00", "2026-01-02", "admissionDate"],
  ])("is refused from %s to %s", (admissionDate, dischargeDate, detail) => {
    expect(computeLengthOfStay({ admissionDate, dischargeDate })).toMatchObject({
      reason: "outside-method-range",
      detail,
    });
  });

  it("equals the difference of the dates on any calendar", () => {
    fc.assert(
      fc.property(isoDates, isoDates, (one, other) => {
        const [admissionDate, dischargeDate] = one <= other ? [one, other] : [other, one];
        const nights = (Date.parse(dischargeDate) - Date.parse(admissionDate)) / 86_400_000;
        expect(computeLengthOfStay({ admissionDate, dischargeDate })).toMatchObject({
          value: nights,
        });
      }),
    );
  });

  it("knows that 1900 had no leap day and 2000 had", () => {
    expect(dayNumberOf("1900-02-29")).toBeNull();
    expect(dayNumberOf("2000-02-29")).not.toBeNull();
  });
});

describe("the summary of lengths of stay", () => {
  it("lies in order between the smallest and the largest", () => {
    fc.assert(
      fc.property(lengths, (stays) => {
        const summary = computeLengthOfStaySummary(stays);
        if (summary.status === "not-computable") throw new Error(summary.reason);
        const { minimum, p25, median, p75, p90, maximum, mean } = summary.value;
        const ordered = [minimum, p25, median, p75, p90, maximum];
        expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
        expect(mean).toBeGreaterThanOrEqual(minimum);
        expect(mean).toBeLessThanOrEqual(maximum);
      }),
    );
  });

  it("does not depend on the order of the stays", () => {
    fc.assert(
      fc.property(lengths, (stays) => {
        expect(computeLengthOfStaySummary(stays.toReversed(), "hospital-days")).toEqual(
          computeLengthOfStaySummary(stays, "hospital-days"),
        );
      }),
    );
  });

  it("does not exist without stays and refuses impossible lengths", () => {
    expect(computeLengthOfStaySummary([])).toMatchObject({ reason: "no-denominator" });
    for (const impossible of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(computeLengthOfStaySummary([2, impossible])).toMatchObject({
        reason: "outside-method-range",
      });
    }
  });
});

describe("a quantile", () => {
  it("refuses a share outside 0 to 1 and an empty list", () => {
    expect(computeQuantile([1], 1.1, "days")).toMatchObject({ reason: "outside-method-range" });
    expect(computeQuantile([1], Number.NaN, "days")).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computeQuantile([Number.NaN], 0.5, "days")).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computeQuantile([], 0.5, "days")).toMatchObject({ reason: "no-denominator" });
  });

  it("never falls when the share grows", () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(lengths, shares, shares, (stays, one, other) => {
        const low = computeQuantile(stays, Math.min(one, other), "days");
        const high = computeQuantile(stays, Math.max(one, other), "days");
        if (low.status === "not-computable" || high.status === "not-computable") {
          throw new Error("a quantile of stays is computable");
        }
        expect(high.value).toBeGreaterThanOrEqual(low.value - 1e-9);
      }),
    );
  });
});
