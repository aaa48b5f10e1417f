import { beforeAll, describe, expect, test } from "vitest";
import { getIndicator, getIndicators } from "@/lib/services/indicators/get-indicators";
import { registerTestDatabase } from "@/tests/support/database";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const input = {
  quarter: null,
  today: "2026-11-22",
  pathwayCode: "hip-knee",
  wardCode: null,
  variant: null,
};
let hospital: number;

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "indicators");
});

describe("an indicator of a pathway", () => {
  test("is about the last quarter that is complete in the data and on the calendar", async () => {
    const { frame } = await getIndicator(actorOf(hospital, "cmo"), "readmission-30d", input);
    expect(frame.quarter).toBe("2026-Q3");
  });

  test("hides a small ward, and a second one, so that the total gives nothing away", async () => {
    const { byWard } = await getIndicator(actorOf(hospital, "cmo"), "readmission-30d", input);
    // C2 has 3 discharges in the quarter; C1 would follow from the total.
    expect(byWard.map(({ key, n }) => [key, n])).toEqual([
      ["C1", null],
      ["C2", null],
    ]);
  });

  test("of a small ward itself is suppressed, chart points included", async () => {
    const ward = { ...input, wardCode: "C2" };
    const { reading } = await getIndicator(actorOf(hospital, "cmo"), "readmission-30d", ward);
    expect(reading.current).toMatchObject({ status: "not-computable", reason: "suppressed" });
    expect(reading.chart).toMatchObject({ status: "computed" });
    const points = reading.chart.status === "computed" ? reading.chart.value.points : [];
    expect(points.every((point) => point.value === null && point.denominator === null)).toBe(true);
  });

  test("shows a ward's role its own ward only", async () => {
    const nurse = actorOf(hospital, "head-nurse", { wardCodes: ["C1"] });
    const { reading } = await getIndicator(nurse, "readmission-30d", input);
    expect(reading.current).toMatchObject({ value: { denominator: 120 } });
  });

  test("of physicians' cost does not exist for a role without that right", async () => {
    const nurse = actorOf(hospital, "head-nurse", { wardCodes: ["C1"] });
    await expect(getIndicator(nurse, "tdabc-cost", input)).rejects.toMatchObject({
      code: "not-found",
    });
    const { readings } = await getIndicators(nurse, input);
    const codes = readings.map(({ definition }) => definition.code);
    expect(codes).toContain("tdabc-cost-excl-physicians");
    expect(codes).not.toContain("tdabc-cost");
  });

  test("that is a median is the middle case of all wards and months, with P25 and P75", async () => {
    // Days 2 2 2 3 3 3 | 4 4 5 9. Python 3.11: statistics.median_grouped of these is 3.1666….
    // By the same formula of grouped data P25 is 1.5 + 2.5/3 and P75 3.5 + 1.5/2.
    await database.current.query(
      `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, indicator_code,
         period_start, period_precision, n, total, total_squares, histogram)
       VALUES ($1, 'hip-knee', 'C1', 'length-of-stay', '2026-07-01', 'month', 6, 15, 39, '{"2":3,"3":3}'),
              ($1, 'hip-knee', 'C2', 'length-of-stay', '2026-08-01', 'month', 4, 22, 138, '{"4":2,"5":1,"9":1}')`,
      [hospital],
    );
    const { reading } = await getIndicator(actorOf(hospital, "cmo"), "length-of-stay", input);
    expect(reading.current).toMatchObject({
      unit: "days",
      denominator: 10,
      method: { id: "interpolated-quantile-of-counts" },
      value: { rangeKind: "quartiles", upper: 4.25, denominator: 10 },
    });
    const figure = reading.current.status === "computed" ? reading.current.value : null;
    expect(figure?.amount).toBeCloseTo(3.1666666666666665, 12);
    expect(figure?.lower).toBeCloseTo(1.5 + 2.5 / 3, 12);
    const points = reading.chart.status === "computed" ? reading.chart.value.points : [];
    // August has 4 cases: its point is hidden. July: 2 2 2 3 3 3.
    expect(points.slice(-3).map(({ value }) => value)).toEqual([2.5, null, null]);
  });

  test("that is defined but not delivered says so instead of failing", async () => {
    const { reading } = await getIndicator(actorOf(hospital, "cmo"), "mortality-30d", input);
    expect(reading.current).toMatchObject({ reason: "not-delivered" });
  });
});
