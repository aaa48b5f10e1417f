import { beforeAll, describe, expect, it } from "vitest";
import { getPaymentModels } from "@/lib/services/payment/get-payment-models";
import {
  dropPaymentScenario,
  keepPaymentScenario,
  putBackPaymentScenario,
} from "@/lib/services/payment/keep-scenario";
import { actorOf, insertSteeredHospital } from "@/tests/integration/review/steering-for-tests";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
const today = "2026-11-22";
let hospital: number;

/** Two years of five episodes a month at 4,000 to 6,000 euro, of which 1,000 are physicians'; then no cost. */
async function insertEpisodes(): Promise<void> {
  await database.current.query(
    `INSERT INTO care_episode (hospital_id, episode_key, batch_id, row_hash, pathway_code, ward_code,
       anchor_date, severity, patient_pseudonym)
     SELECT $1, 'E' || m || '-' || i, 1, gen_random_uuid(), 'hip-knee', 'C1',
       ('2024-07-01'::date + make_interval(months => m))::date, 1 + i % 4, 'p' || (m * 5 + i) % 100
     FROM generate_series(0, 24) m, generate_series(1, 5) i`,
    [hospital],
  );
  await database.current.query(
    `INSERT INTO fact_episode (hospital_id, episode_key, pathway_code, ward_code, variant, period_start,
       period_precision, has_complication, is_readmitted_30d, total_cost_cents, cost_by_step)
     SELECT $1, 'E' || m || '-' || i, 'hip-knee', 'C1', CASE WHEN i < 4 THEN 'hip' ELSE 'knee' END,
       ('2024-07-01'::date + make_interval(months => m))::date, 'month', i = 5, false,
       CASE WHEN m < 24 THEN 400000 + i * 40000 END,
       jsonb_build_object('surgery', jsonb_build_object(
         'physician', jsonb_build_array(60, 100000, 100000),
         'theatre', jsonb_build_array(60, 300000 + i * 40000, 0)))
     FROM generate_series(0, 24) m, generate_series(1, 5) i`,
    [hospital],
  );
}

const page = (role: Parameters<typeof actorOf>[1], texts: Readonly<Record<string, string>> = {}) =>
  getPaymentModels(actorOf(hospital, role), { today, pathwayCode: "hip-knee", texts });

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "payment");
  await insertEpisodes();
});

describe("payment models on own episodes", () => {
  it("take the last twelve months with all cost, and price them from the months before", async () => {
    const { contract, base, contractCount, baseCount, prices } = await page("cfo", {
      ...{ trendIndex: "1", discount: "0", outlierQuantile: "" },
    });
    expect(contract).toEqual({ from: "2025-07-01", until: "2026-07-01" });
    expect(base).toEqual({ from: "2024-07-01", until: "2025-07-01" });
    expect([contractCount, baseCount]).toEqual([60, 60]);
    // Five costs of 4,400 to 6,000 euro each month: 5,200 on average.
    expect(prices).toMatchObject({
      status: "computed",
      value: [{ priceCents: 520_000 }, {}, {}, {}, {}],
    });
  });

  it("settle nothing between two equal years, whatever the model that compares cost", async () => {
    const { comparison } = await page("cfo", {
      ...{ trendIndex: "1", discount: "0", outlierQuantile: "", qualityFrom: "", qualityFull: "" },
    });
    for (const { model, settlement } of comparison) {
      if (model.startsWith("pay-for")) continue;
      expect([model, settlement]).toMatchObject([model, { value: { settlementCents: 0 } }]);
    }
  });

  it("leave out what physicians cost for who may not see it", async () => {
    const own = await page("cno", { trendIndex: "1", discount: "0", outlierQuantile: "" });
    expect(own.isPhysicianAllowed).toBe(false);
    expect(own.prices).toMatchObject({ value: [{ priceCents: 420_000 }, {}, {}, {}, {}] });
  });

  it("leave out steps, severities and variants, and say how many episodes stay outside", async () => {
    const bare = await page("cfo", { outside: "2", trendIndex: "1", discount: "0" });
    expect(bare).toMatchObject({ contractCount: 36, excludedCount: 24 });
    const knee = await page("cfo", { variant: "knee" });
    expect(knee.contractCount).toBe(24);
    expect(knee.chosen.settlement).toMatchObject({ reason: "below-minimum-count", detail: "30" });
  });

  it("tell nothing when so few are left out that their cost would follow by subtraction", async () => {
    await database.current.query(
      "UPDATE fact_episode SET is_deceased_in_hospital = true WHERE hospital_id = $1 AND episode_key = 'E20-1'",
      [hospital],
    );
    const { chosen, prices, excludedCount } = await page("cfo", { deceased: "no" });
    expect(excludedCount).toBeNull();
    expect(chosen.settlement).toMatchObject({ reason: "suppressed", detail: "k=5" });
    expect(prices).toMatchObject({ reason: "suppressed" });
  });

  it("name a term that cannot be and compute with the start value", async () => {
    const { faults, input } = await page("cfo", { discount: "abc", savingsShare: "140" });
    expect(faults).toEqual([
      { field: "discount", code: "not-a-number" },
      { field: "savingsShare", code: "too-large" },
    ]);
    expect(input.numbers).toMatchObject({ discount: 2, savingsShare: 50 });
  });

  it("read a decimal comma", async () => {
    expect((await page("cfo", { trendIndex: "1,035" })).input.numbers.trendIndex).toBe(1.035);
  });
});

describe("the days of an episode that a contract counts", () => {
  const plain = { trendIndex: "1", discount: "0", outlierQuantile: "" };
  const priceOf = async (texts: Readonly<Record<string, string>>) => {
    const { prices } = await page("cfo", { ...plain, ...texts });
    return prices.status === "computed" ? prices.value[0]?.priceCents : prices.reason;
  };

  /** Ten minutes five days before, an hour and an implant on the day, five minutes a month later. */
  beforeAll(async () => {
    await database.current.query(
      `INSERT INTO capacity_cost_rate (hospital_id, resource_code, valid_from, valid_to, name, resource_group,
         is_physician, supplied_cost_cents, practical_capacity_minutes, cents_per_minute, method_id, method_version)
       VALUES ($1, 'nurse', '2024-01-01', '2027-01-01', 'Nurse', 'nursing', false, 100, 1, 100, 'm', '1')`,
      [hospital],
    );
    await database.current.query(
      `INSERT INTO activity_event (hospital_id, activity_key, batch_id, row_hash, episode_key, sequence,
         activity, step_code, resource_code, started_at, minutes)
       SELECT $1, e.episode_key || a.step, 1, gen_random_uuid(), e.episode_key, a.place, a.step, a.step, 'nurse',
         (e.anchor_date + a.day + time '10:00') AT TIME ZONE 'Europe/Brussels', a.minutes
       FROM care_episode e,
         (VALUES (1, 'work-up', -5, 10), (2, 'surgery', 0, 60), (3, 'control', 30, 5)) a (place, step, day, minutes)
       WHERE e.hospital_id = $1`,
      [hospital],
    );
    await database.current.query(
      `INSERT INTO consumable (hospital_id, consumable_key, batch_id, row_hash, episode_key, step_code,
         article_code, description, category, quantity, unit_price_cents, used_on)
       SELECT $1, episode_key, 1, gen_random_uuid(), episode_key, 'surgery', 'X', 'Implant', 'implant', 1, 200000,
         anchor_date
       FROM care_episode WHERE hospital_id = $1`,
      [hospital],
    );
  });

  // Minutes at 100 cents: 10 + 60 + 5 minutes and an implant of 2,000 euro are 2,075 euro.
  it("begin and end where the contract says", async () => {
    expect(await priceOf({ lookBackDays: "365", windowDays: "365" })).toBe(207_500);
    expect(await priceOf({ windowDays: "29" })).toBe(207_000);
    expect(await priceOf({ lookBackDays: "0", windowDays: "30" })).toBe(206_500);
    expect(await priceOf({ lookBackDays: "0", windowDays: "0" })).toBe(206_000);
  });

  it("leave out steps and goods as without days", async () => {
    expect(await priceOf({ windowDays: "0", goods: "no" })).toBe(7_000);
    expect(await priceOf({ windowDays: "365", without: "surgery" })).toBe(1_500);
  });

  it("tell nothing where the care outside them is that of a few", async () => {
    await database.current.query(
      `UPDATE activity_event SET started_at = started_at + interval '60 days'
       WHERE hospital_id = $1 AND activity_key = 'E20-2control'`,
      [hospital],
    );
    expect(await priceOf({ windowDays: "45" })).toBe("suppressed");
    expect(await priceOf({ windowDays: "20" })).toBe(207_000);
  });
});

describe("choices that would set a few people apart", () => {
  const choose = async (texts: Readonly<Record<string, string>>) =>
    (await page("cfo", texts)).chosen.settlement;

  it("are refused where the difference with another choice is small, not where it is large", async () => {
    // Three people of severity 4 with a stay in the day hospital; the others stayed the night.
    await database.current.query(
      `UPDATE fact_episode f SET is_day_case = f.episode_key = ANY ('{E20-3,E21-3,E22-3}') WHERE hospital_id = $1`,
      [hospital],
    );
    expect(await choose({ trigger: "inpatient" })).toMatchObject({ reason: "suppressed" });
    expect(await choose({ trigger: "any", outside: "2" })).toMatchObject({ status: "computed" });
    await database.current.query(
      `UPDATE fact_episode SET is_day_case = episode_key LIKE '%-3' WHERE hospital_id = $1`,
      [hospital],
    );
    const { chosen, contractCount } = await page("cfo", { trigger: "inpatient" });
    expect(chosen.settlement).toMatchObject({ status: "computed" });
    expect(contractCount).toBe(48);
  });

  it("take whole years for the price", async () => {
    const { faults, input } = await page("cfo", { baseMonths: "13" });
    expect(faults).toEqual([{ field: "baseMonths", code: "no-step" }]);
    expect(input.numbers.baseMonths).toBe(12);
  });
});

describe("a kept payment model", () => {
  const kept = { name: "Bundel heup", pathway: "hip-knee", terms: { model: "episode-bundle" } };

  it("is listed until it is taken off, and stays on record", async () => {
    const { id } = await keepPaymentScenario(actorOf(hospital, "cfo"), kept);
    expect((await page("cfo")).scenarios).toMatchObject([{ id, terms: kept.terms }]);
    await dropPaymentScenario(actorOf(hospital, "cfo"), id);
    expect((await page("cfo")).scenarios).toEqual([]);
    await putBackPaymentScenario(actorOf(hospital, "cfo"), id);
    expect((await page("cfo")).scenarios).toMatchObject([{ id }]);
    await expect(putBackPaymentScenario(actorOf(hospital, "cfo"), id)).rejects.toMatchObject({
      code: "not-found",
    });
    await dropPaymentScenario(actorOf(hospital, "cfo"), id);
    await expect(dropPaymentScenario(actorOf(hospital, "cfo"), id)).rejects.toMatchObject({
      code: "not-found",
    });
    const rows = await database.current.query(
      "SELECT withdrawn_by FROM payment_scenario WHERE hospital_id = $1",
      [hospital],
    );
    expect(rows).toEqual([{ withdrawn_by: "Dr. A. Peeters" }]);
  });

  it("shows what it settles today on its own terms, whatever stands on the screen", async () => {
    const terms = { model: "pay-for-performance", bonusPerCase: "10", qualityFrom: "" };
    const full = { ...terms, qualityFull: "" };
    const { id } = await keepPaymentScenario(actorOf(hospital, "cfo"), { ...kept, terms: full });
    const { kept: shown } = await page("cfo", { model: "population-amount" });
    // Sixty episodes at ten euro.
    expect(shown).toMatchObject([{ id, settlement: { value: { settlementCents: 60_000 } } }]);
    expect(shown[0]?.description.hcpLanCategory).toBe("2C");
    await dropPaymentScenario(actorOf(hospital, "cfo"), id);
  });

  it("is refused with terms that cannot be, for an unknown pathway, and for who may only read", async () => {
    const cfo = actorOf(hospital, "cfo");
    await expect(
      keepPaymentScenario(cfo, { ...kept, terms: { discount: "-1" } }),
    ).rejects.toMatchObject({ faults: [{ pointer: "/terms/discount", code: "too-small" }] });
    await expect(keepPaymentScenario(cfo, { ...kept, pathway: "x" })).rejects.toMatchObject({
      faults: [{ pointer: "/pathway", code: "unknown" }],
    });
    await expect(keepPaymentScenario(actorOf(hospital, "cmo"), kept)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("is not there for another hospital", async () => {
    const { id } = await keepPaymentScenario(actorOf(hospital, "cfo"), kept);
    const other = await insertSteeredHospital(database.current, "payment-other");
    await expect(dropPaymentScenario(actorOf(other, "cfo"), id)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
