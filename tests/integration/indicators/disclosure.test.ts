import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { buildCrossTable, crossKey, type CountTable } from "@/lib/engine/disclosure";
import { discloseCross } from "@/lib/services/indicators/disclose-cross";
import { getIndicator, getIndicators } from "@/lib/services/indicators/get-indicators";
import { registerTestDatabase } from "@/tests/support/database";
import { possibleCounts } from "@/tests/unit/disclosure/attacker";
import { actorOf } from "../review/steering-for-tests";

const database = registerTestDatabase();
const K = 5;
const MOST = 60;
const WARDS = ["A", "B", "C"] as const;
const VARIANTS = ["hip", "knee"] as const;

/** Discharges and readmissions of the quarter by ward and variant. */
const COUNTS: Readonly<Record<string, readonly [n: number, cases: number]>> = {
  "A hip": [20, 6],
  "A knee": [18, 7],
  "B hip": [3, 1],
  "B knee": [16, 8],
  "C hip": [22, 9],
  "C knee": [12, 0],
};

const input = { quarter: null, today: "2026-11-22", pathwayCode: "hip-knee" };
let hospital: number;

beforeAll(async () => {
  const [made] = await database.current.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, 'CROSS', 'CROSS', 'example', 'BE', false) AS id",
  );
  hospital = made?.id ?? 0;
  await database.current.query(
    `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
     VALUES ($1, 'hip-knee', 'hip-knee', 'Heup en knie', 'Hanche et genou', 'Hip and knee', 1)`,
    [hospital],
  );
  for (const [place, [n, cases]] of Object.entries(COUNTS)) {
    const [ward, variant] = place.split(" ");
    for (const month of ["2026-07-01", "2026-08-01", "2026-09-01"]) {
      const isFirst = month === "2026-07-01";
      await database.current.query(
        `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, indicator_code,
           period_start, period_precision, n, numerator)
         VALUES ($1, 'hip-knee', $2, $3, 'readmission-30d', $4, 'month', $5, $6)`,
        [hospital, ward, variant, month, isFirst ? n : 0, isFirst ? cases : 0],
      );
    }
  }
});

type Filter = { readonly wardCode: string | null; readonly variant: string | null };

async function pageOf(filter: Filter) {
  return getIndicator(actorOf(hospital, "cmo"), "readmission-30d", { ...input, ...filter });
}

const dimension = (leaves: readonly string[]) => ({ leaves, groups: { all: leaves } });

/** The true table, with every total that some page shows. */
function trueTable(countOf: (place: string) => number): CountTable {
  return buildCrossTable([dimension(WARDS), dimension(VARIANTS)], ([ward, variant]) =>
    countOf(`${ward} ${variant}`),
  );
}

/** Everything that all pages of the indicator print, under every filter. */
async function readEveryPage() {
  const sizes = new Map<string, number | null>();
  const cases = new Map<string, number | null>();
  const note = (key: string, n: number | null, share: number | null) => {
    sizes.set(key, n ?? sizes.get(key) ?? null);
    cases.set(key, n === null || share === null ? (cases.get(key) ?? null) : Math.round(n * share));
  };
  for (const wardCode of [null, ...WARDS]) {
    for (const variant of [null, ...VARIANTS]) {
      const page = await pageOf({ wardCode, variant });
      const { current } = page.reading;
      const own = crossKey([wardCode ?? "all", variant ?? "all"]);
      if (current.status === "computed") note(own, current.denominator, current.value.amount);
      const amountOf = (cell: (typeof page.byWard)[number]) =>
        cell.figure.status === "computed" ? cell.figure.value : null;
      for (const cell of page.byWard)
        note(crossKey([cell.key, variant ?? "all"]), cell.n, amountOf(cell));
      for (const cell of page.byVariant)
        note(crossKey([wardCode ?? "all", cell.key]), cell.n, amountOf(cell));
    }
  }
  return { sizes, cases };
}

function expectHidden(table: CountTable, printed: ReadonlyMap<string, number | null>): void {
  const shown = new Map(table.cells.map(({ key }) => [key, printed.get(key) ?? null]));
  for (const { key, n } of table.cells) {
    if (n === 0 || n >= K) continue;
    const possible = possibleCounts(table, shown, { key, most: MOST });
    expect(possible.length).toBeGreaterThan(1);
    expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(K);
  }
}

describe("a reader who opens every filter of an indicator", () => {
  test("cannot work out how many people a small group has", async () => {
    const { sizes } = await readEveryPage();
    expectHidden(
      trueTable((place) => COUNTS[place]?.[0] ?? 0),
      sizes,
    );
    expect(sizes.get(crossKey(["all", "all"]))).toBe(91);
  });

  test("cannot work out the few readmissions of a group either", async () => {
    const { cases } = await readEveryPage();
    expectHidden(
      trueTable((place) => COUNTS[place]?.[1] ?? 0),
      cases,
    );
  });

  test("is told in the list of indicators what the page itself tells", async () => {
    const filter = { wardCode: "B", variant: "hip" };
    const { readings } = await getIndicators(actorOf(hospital, "cmo"), { ...input, ...filter });
    const inList = readings.find(({ definition }) => definition.code === "readmission-30d");
    expect(inList?.current).toMatchObject({ status: "not-computable", reason: "suppressed" });
    const { chart } = (await pageOf(filter)).reading;
    const points = chart.status === "computed" ? chart.value.points : [];
    expect(points.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
  });
});

describe("few cases among many people", () => {
  test("are not printed as a number, while the share stays", async () => {
    const [own] = await database.current.query<{ id: number }>(
      "SELECT private.ensure_hospital(NULL, 'FEW', 'FEW', 'example', 'BE', false) AS id",
    );
    await database.current.query(
      `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
       VALUES ($1, 'hip-knee', 'hip-knee', 'Heup en knie', 'Hanche et genou', 'Hip and knee', 1)`,
      [own?.id],
    );
    await database.current.query(
      `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, indicator_code, period_start, period_precision, n, numerator)
       SELECT $1, 'hip-knee', 'A', 'readmission-30d', m, 'month', 100, 1
       FROM generate_series('2026-07-01'::date, '2026-09-01', '1 month') m`,
      [own?.id],
    );
    const actor = actorOf(own?.id ?? 0, "cmo");
    const page = await getIndicator(actor, "readmission-30d", {
      ...input,
      wardCode: null,
      variant: null,
    });
    expect(page.reading.current).toMatchObject({
      value: { amount: 0.01, numerator: null, denominator: 300 },
    });
    const points = page.reading.chart.status === "computed" ? page.reading.chart.value.points : [];
    expect(points.map(({ numerator }) => numerator).filter((n) => n !== null && n > 0)).toEqual([]);
  });
});

describe("any table of wards by variants", () => {
  test("keeps its small groups from an attacker, whatever the counts", () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
        (rows) => {
          const cells = rows.flatMap((row, ward) =>
            row.map((n, variant) => ({
              ward: `${ward}`,
              variant: `${variant}`,
              n,
              numerator: null,
            })),
          );
          const wards = rows.map((_, ward) => `${ward}`);
          const table = buildCrossTable(
            [dimension(wards), dimension(["0", "1"])],
            ([ward, variant]) => {
              return cells.find((cell) => cell.ward === ward && cell.variant === variant)?.n ?? 0;
            },
          );
          const total = table.cells.find(({ key }) => key === crossKey(["all", "all"]))?.n ?? 0;
          // Where everybody together is hardly more than one small group, nothing can hide who is in it.
          fc.pre(total >= 3 * K);
          const disclosure = discloseCross(cells, { measure: "mean", minimumCount: K });
          const shown = new Map(
            table.cells.map(({ key, n }) => {
              const [ward, variant] = key
                .split("\u001f")
                .map((code) => (code === "all" ? null : code));
              return [key, disclosure.canShowSize(ward ?? null, variant ?? null) ? n : null];
            }),
          );
          for (const { key, n } of table.cells) {
            if (n === 0 || n >= K) continue;
            expect(possibleCounts(table, shown, { key, most: MOST }).length).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
