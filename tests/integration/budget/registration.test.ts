import { beforeAll, describe, expect, it } from "vitest";
import { getRegistration } from "@/lib/services/registration/get-registration";
import { keepRegistrationCount } from "@/lib/services/registration/keep-count";
import { actorOf, insertSteeredHospital } from "@/tests/integration/review/steering-for-tests";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
const today = "2026-11-22";
let hospital: number;

/** 100 stays in each of two years; severity 3 goes from 20 to 30 of 100; ten of the last year lack days. */
async function insertStays(): Promise<void> {
  await database.current.query(`INSERT INTO department VALUES ($1, 'D1', 'Orthopedie')`, [
    hospital,
  ]);
  await database.current.query(`INSERT INTO ward VALUES ($1, 'C1', 'Heelkunde', 'D1', 'C', 30)`, [
    hospital,
  ]);
  await database.current.query(
    `INSERT INTO stay (hospital_id, stay_key, batch_id, row_hash, patient_pseudonym, ward_code,
       admitted_at, discharged_at, apr_drg, severity, justified_days)
     SELECT $1, 'S' || y || '-' || i, 1, gen_random_uuid(), 'p' || i, 'C1',
       make_timestamptz(2024 + y, 11, 15, 12, 0, 0), make_timestamptz(2024 + y, 11, 18, 12, 0, 0), '302',
       CASE WHEN i <= 20 + y * 10 THEN 3 ELSE 1 END,
       CASE WHEN y = 1 AND i > 90 THEN NULL WHEN i <= 20 + y * 10 THEN 6 ELSE 2 END
     FROM generate_series(0, 1) y, generate_series(1, 100) i`,
    [hospital],
  );
}

const page = (role: Parameters<typeof actorOf>[1], check: string | null = null) =>
  getRegistration(actorOf(hospital, role), { today, quarter: null, check });

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "registration");
  await insertStays();
});

describe("completeness of loaded records", () => {
  it("counts what is missing in the year that ends with the quarter, by ward", async () => {
    const { checks, span } = await page("coder");
    expect(span).toEqual({ from: "2025-10-01", until: "2026-10-01" });
    const days = checks.find(({ check }) => check === "stay-without-justified-days");
    expect(days).toMatchObject({
      ...{ records: 100, missing: 10 },
      wards: [{ wardName: "Heelkunde", records: 100, missing: 10 }],
    });
    expect(checks.find(({ check }) => check === "stay-without-apr-drg")?.missing).toBe(0);
  });

  it("gives record numbers to who completes them, and to nobody else", async () => {
    const { work } = await page("coder", "stay-without-justified-days");
    expect(work).toHaveLength(10);
    expect(work?.[0]).toMatchObject({ recordKey: "S1-100", on: "2025-11-15" });
    expect((await page("cmo", "stay-without-justified-days")).work).toBeNull();
    expect((await page("coder", "stay-without-severity")).work).toEqual([]);
  });

  it("knows no points while there is no budget letter, and says so", async () => {
    const { missingEffect, pointValue } = await page("cfo");
    expect(pointValue).toMatchObject({ reason: "not-delivered", detail: "letter" });
    expect(missingEffect).toMatchObject({ reason: "not-delivered" });
  });
});

describe("the case mix", () => {
  it("that moves ten of a hundred stays from 2 to 6 days gains forty days", async () => {
    const { drift, mix } = await page("cfo");
    expect(drift).toMatchObject({ status: "computed", value: { beforeStays: 100, nowStays: 100 } });
    if (drift.status !== "computed") return;
    expect(drift.value.distance).toBeCloseTo(0.1, 10);
    expect(drift.value.days).toBeCloseTo(40, 10);
    expect(mix.map(({ quarter, bySeverity }) => [quarter, bySeverity])).toEqual([
      ["2024-Q4", [80, 0, 20, 0]],
      ["2025-Q4", [70, 0, 30, 0]],
    ]);
  });
});

describe("a count of a registration", () => {
  const count = {
    ...{ domain: "mzg" as const, halfYear: "2026-1", countedOn: "2026-11-09", today },
    ...{ expected: 100, delivered: 96, errorsOpen: 3, points: 0.5, source: "Controlerapport" },
  };

  it("replaces the one before it on the page and leaves it on record", async () => {
    await keepRegistrationCount(actorOf(hospital, "coder"), count);
    await keepRegistrationCount(actorOf(hospital, "coder"), { ...count, delivered: 99 });
    const { counts } = await page("cfo");
    expect(counts).toMatchObject([
      { count: { delivered: 99, expected: 100 }, euro: { reason: "not-delivered" } },
    ]);
    const rows = await database.current.query(
      "SELECT delivered FROM registration_count WHERE hospital_id = $1 ORDER BY created_at",
      [hospital],
    );
    expect(rows).toHaveLength(2);
  });

  it("is refused by name when it cannot be, and for who may only read", async () => {
    const coder = actorOf(hospital, "coder");
    await expect(
      keepRegistrationCount(coder, { ...count, delivered: 101, countedOn: "2026-12-01" }),
    ).rejects.toMatchObject({
      faults: [
        { pointer: "/delivered", code: "above-expected" },
        { pointer: "/countedOn", code: "in-future" },
      ],
    });
    await expect(keepRegistrationCount(actorOf(hospital, "cmo"), count)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
