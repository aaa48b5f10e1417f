import { describe, expect, it } from "vitest";
import { computeProportionFunnel } from "@/lib/engine/statistics";
import type { RiskCase } from "@/lib/repositories/funnels";
import { buildRiskReport } from "@/lib/services/funnels/build-risk-report";
import { fitOwnModel } from "@/lib/services/funnels/fit-own-model";
import { hideSmallUnits, listShownUnits } from "@/lib/services/funnels/hide-small-units";

const reference = { precision: "month", from: "2023-01-01", until: "2024-01-01" } as const;
const period = { precision: "month", from: "2024-01-01", until: "2026-01-01" } as const;

/** Forty patients a month; who is older has the event more often, ward B has older patients. */
function patients(eventEvery: number): readonly RiskCase[] {
  return Array.from({ length: 36 * 40 }, (_, i) => {
    const month = Math.floor(i / 40);
    const isOld = i % 40 >= 20;
    return {
      unit: isOld ? "B" : "A",
      periodStart: `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
      ageYears: (isOld ? 80 : 60) + (i % 7),
      sex: i % 3 === 0 ? "male" : "female",
      severity: 1 + (i % 4),
      variant: null,
      hasEvent: isOld ? i % eventEvery === 0 : i % (4 * eventEvery) === 0,
    };
  });
}

const ownReport = (cases: readonly RiskCase[]) =>
  buildRiskReport({ cases, period, model: fitOwnModel(cases, reference) });

describe("expected outcomes of a hospital", () => {
  it("come from the year before, and take away what the mix of patients explains", () => {
    const { adjusted, report } = ownReport(patients(5));
    if (adjusted.status !== "computed" || !report) throw new Error("no report");
    expect(report.model.cases).toBe(12 * 40);
    expect(report.ratio.status === "computed" && report.ratio.value.cases).toBe(24 * 40);
    const raw = patients(5).filter(({ periodStart }) => periodStart >= period.from);
    const rateOf = (unit: string) => {
      const own = raw.filter((one) => one.unit === unit);
      return own.filter(({ hasEvent }) => hasEvent).length / own.length;
    };
    expect(rateOf("B")).toBeGreaterThan(3 * rateOf("A"));
    for (const { flag, figure } of adjusted.value.points) {
      expect(flag).toBe("none");
      expect(figure).toBeGreaterThan(0.7);
      expect(figure).toBeLessThan(1.4);
    }
  });

  it("keep every patient in the months of the CUSUM", () => {
    const { report } = ownReport(patients(5));
    expect(report?.months.reduce((sum, { cases }) => sum + cases, 0)).toBe(24 * 40);
    expect(report?.months).toHaveLength(24);
  });

  it("are refused with the reason when the outcome never came in the year before", () => {
    const none = patients(5).map((one) => ({
      ...one,
      hasEvent: one.hasEvent && one.periodStart >= period.from,
    }));
    const { adjusted, report } = ownReport(none);
    expect(report).toBeNull();
    expect(adjusted).toMatchObject({ reason: "below-minimum-count", detail: "events" });
    const empty = ownReport([]);
    expect(empty.adjusted).toMatchObject({ reason: "not-delivered", detail: "reference" });
  });
});

describe("units of a few patients", () => {
  it("are not in the funnel, nor a second one that a subtraction would give back", () => {
    const units = [
      { key: "large", events: 40, cases: 400 },
      { key: "middle", events: 9, cases: 60 },
      { key: "small", events: 1, cases: 3 },
    ];
    const shown = listShownUnits(
      units.map(({ key, cases }) => ({ key, n: cases })),
      5,
    );
    expect([...shown]).toEqual(["large"]);
    const funnel = hideSmallUnits(computeProportionFunnel(units), shown);
    expect(funnel.status === "computed" && funnel.value.points.map(({ key }) => key)).toEqual([
      "large",
    ]);
  });
});
