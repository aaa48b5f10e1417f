import { beforeAll, describe, expect, test } from "vitest";
import { getOutcomes, type OutcomesInput } from "@/lib/services/outcomes/get-outcomes";
import { getOutcomesDocument } from "@/lib/services/outcomes/get-outcomes-document";
import { readHealthChange } from "@/lib/services/outcomes/read-profiles";
import { registerTestDatabase, type TestDatabase } from "@/tests/support/database";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const input: OutcomesInput = {
  quarter: null,
  today: "2026-11-22",
  tab: "prom",
  moment: null,
  span: "quarter",
  variant: null,
};
let hospital: number;

// Belgian values of Bouckaert 2022 (KCE Report 342), printed with three decimals.
const INDEX: Readonly<Record<string, number>> = { "11111": 1, "21111": 0.931, "22222": 0.755 };

interface Group {
  readonly before: string;
  readonly after: string;
  readonly patients: number;
}

const GROUPS: readonly Group[] = [
  { before: "22222", after: "11111", patients: 8 },
  { before: "21111", after: "21111", patients: 6 },
  { before: "11111", after: "21111", patients: 6 },
];

async function insertPatient(target: TestDatabase, key: string, group: Group): Promise<void> {
  await target.query(
    `INSERT INTO fact_episode (hospital_id, episode_key, pathway_code, ward_code, variant, period_start,
       period_precision, age_years, sex, region, length_of_stay_days, has_complication)
     VALUES ($1, $2, 'hip-knee', 'C1', 'hip', '2025-07-01', 'month', 70, 'female', 'flanders', 3, false)`,
    [hospital, key],
  );
  const { before, after } = group;
  await target.query(
    `INSERT INTO fact_score (hospital_id, episode_key, instrument_id, score_key, moment, pathway_code,
       ward_code, variant, period_start, score, profile, baseline_score, baseline_profile)
     VALUES ($1, $2, 'eq-5d-5l', 'profile', '12m', 'hip-knee', 'C1', 'hip', '2025-07-01', NULL, $3, NULL, $4),
            ($1, $2, 'eq-5d-5l', 'index', 't0', 'hip-knee', 'C1', 'hip', '2025-07-01', $6, NULL, NULL, NULL),
            ($1, $2, 'eq-5d-5l', 'index', '12m', 'hip-knee', 'C1', 'hip', '2025-07-01', $5, NULL, $6, NULL)`,
    [hospital, key, after, before, INDEX[after], INDEX[before]],
  );
}

beforeAll(async () => {
  const target = database.current;
  hospital = await insertSteeredHospital(target, "outcomes");
  let number = 0;
  for (const group of GROUPS) {
    for (let patient = 0; patient < group.patients; patient += 1) {
      number += 1;
      await insertPatient(target, `e${number}`, group);
    }
  }
  const bins = {
    "2025-04-01": { "eq-5d-5l.answered": 12, "eq-5d-5l.unanswered": 8 },
    "2025-07-01": { "eq-5d-5l.answered": 5, "eq-5d-5l.early": 15, "eq-5d-5l.pending": 10 },
  };
  for (const [month, histogram] of Object.entries(bins)) {
    await target.query(
      `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, indicator_code,
         period_start, period_precision, n, numerator, histogram)
       VALUES ($1, 'hip-knee', 'C1', 'hip', 'prom-response.12m', $2, 'month', 20, 12, $3)`,
      [hospital, month, JSON.stringify(histogram)],
    );
  }
  await target.query(
    `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, indicator_code,
       period_start, period_precision, n, numerator, histogram)
     VALUES ($1, 'hip-knee', 'C1', 'hip', 'pchc.eq-5d-5l.12m', '2025-07-01', 'month', 20, 8, '{}')`,
    [hospital],
  );
});

async function analyse(change: Partial<OutcomesInput> = {}) {
  const { analyses } = await getOutcomes(actorOf(hospital, "cmo"), "hip-knee", {
    ...input,
    ...change,
  });
  if (!analyses) throw new Error("nobody answered");
  return analyses;
}

describe("what patients of a pathway report", () => {
  test("is about the newest quarter that has answers, as in the review", async () => {
    const { moment, period, pairs } = await analyse();
    expect([moment, period.from, period.until]).toEqual(["12m", "2025-07-01", "2025-10-01"]);
    expect(pairs).toMatchObject({ value: 20 });
  });

  test("counts the levels before and after in the same people", async () => {
    const { dimensions } = await analyse();
    const mobility = dimensions.find(({ dimension }) => dimension === "MO");
    expect(mobility?.before.bands.slice(0, 2)).toEqual([
      { from: 1, to: 1, count: 6 },
      { from: 2, to: 2, count: 14 },
    ]);
    expect(mobility?.after.anyProblem).toMatchObject({ value: 0.6 });
    // 8 better, 6 the same, 6 worse: (8 + 3) / 20.
    expect(mobility?.superiority).toMatchObject({ value: 0.55 });
  });

  test("has the Paretian classes with the people with problems as denominator", async () => {
    const { healthChange } = await analyse();
    const classes = healthChange.status === "computed" ? healthChange.value.classes : [];
    expect(classes.map(({ key, n }) => [key, n])).toEqual([
      ["no-problems", 0],
      ["no-change", 6],
      ["improved", 8],
      ["worsened", 6],
      ["mixed", 0],
    ]);
    expect(classes[2]?.share).toMatchObject({ value: 0.4, denominator: 20 });
  });

  test("never lets hidden classes follow from the denominator of who has problems", () => {
    const pairsOf = (before: string, after: string, count: number) =>
      Array.from({ length: count }, () => ({ before, after }));
    const pairs = [
      ...pairsOf("11111", "11111", 11),
      ...pairsOf("22222", "11111", 34),
      ...pairsOf("21111", "12111", 12),
      ...pairsOf("21111", "21111", 1),
      ...pairsOf("11111", "21111", 2),
    ];
    const change = readHealthChange(pairs, "eq-5d-5l", 5);
    const part = change.status === "computed" ? change.value : null;
    expect(part?.pairsWithProblems).toBeNull();
    expect(part?.classes.find(({ key }) => key === "improved")?.share).toMatchObject({
      denominator: 60,
    });
    const hidden = part?.classes.filter(({ n }) => n === null).map(({ key }) => key);
    // 2 worsened; the next smallest class joins them, so that the total gives nothing away.
    expect(hidden).toContain("worsened");
    expect(hidden?.length).toBe(2);
  });

  test("has means beside the norm of the same women of 70 in Flanders", async () => {
    const { courses } = await analyse();
    const [before, after] = courses[0]?.moments ?? [];
    expect(before?.summary).toMatchObject({ denominator: 20 });
    const meanOf = (moment: typeof before) =>
      moment?.summary.status === "computed" ? moment.summary.value.mean : Number.NaN;
    expect(meanOf(before)).toBeCloseTo((8 * 0.755 + 6 * 0.931 + 6) / 20, 9);
    expect(meanOf(after)).toBeCloseTo((8 + 12 * 0.931) / 20, 9);
    // Van Wilder et al. 2022, index 2018, women of 70 in Flanders.
    const norm = after?.norm.status === "computed" ? after.norm.value.expectedMean : Number.NaN;
    expect(norm.toFixed(3)).toBe("0.818");
  });

  test("tells answers that may still come apart from answers that did not", async () => {
    const { responses, closedPeriod, respondents } = await analyse();
    expect(responses[0]?.moments).toEqual([
      { moment: "12m", due: 5, answered: 5, early: 15, pending: 10, deceased: 0 },
    ]);
    expect(closedPeriod?.from).toBe("2025-04-01");
    expect(respondents).toMatchObject({ reason: "not-delivered", detail: "windows" });
  });

  test("shows nobody alone on the grid", async () => {
    const { grid } = await analyse();
    const groups = grid.status === "computed" ? grid.value.groups : [];
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(groups.every(({ count }) => count >= 5)).toBe(true);
  });

  test("of a ward without patients, or of another pathway's scope, is not there", async () => {
    const nurse = actorOf(hospital, "head-nurse", { wardCodes: ["C9"] });
    const { analyses } = await getOutcomes(nurse, "hip-knee", input);
    expect(analyses).toBeNull();
    await expect(getOutcomesDocument(nurse, "hip-knee", input)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getOutcomes(nurse, "no-such-pathway", input)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("is the same in the document of the API", async () => {
    const document = await getOutcomesDocument(actorOf(hospital, "cmo"), "hip-knee", input);
    expect(document).toMatchObject({ pathway: "hip-knee", instrument: "eq-5d-5l", moment: "12m" });
    expect(document.pairs).toMatchObject({ amount: 20 });
    expect(document.dimensions).toHaveLength(5);
  });
});
