import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import type { Result } from "@/lib/engine/shared/result";
import type { Funnel } from "@/lib/engine/statistics";
import { getFunnelPage } from "@/lib/services/funnels/get-funnel-page";
import { actorOf, insertSteeredHospital } from "@/tests/integration/review/steering-for-tests";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
const CHOICE = {
  quarter: null,
  today: "2026-11-22",
  pathwayCode: null,
  indicatorCode: null,
  variant: null,
  grouping: null,
  model: null,
};
const hospitals: number[] = [];

/** A network of open data with three hospitals; the score after lies 2, 0 and −2 from the predicted. */
async function insertOpenData(): Promise<void> {
  const [network] = await database.current.query<{ id: number }>(
    "INSERT INTO network (code, name, data_kind) VALUES ('nhs-proms', 'Open data', 'open-data') RETURNING id",
  );
  for (const [index, code] of ["one", "two", "three"].entries()) {
    const [made] = await database.current.query<{ id: number }>(
      "SELECT private.ensure_hospital($1, $2, $2, 'open-data', 'UK', false) AS id",
      [network?.id, code],
    );
    const id = made?.id ?? 0;
    hospitals.push(id);
    await database.current.query(
      `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
       VALUES ($1, 'hip-replacement', 'hip-replacement', 'Heup', 'Hanche', 'Hip', 1)`,
      [id],
    );
    const residual = 2 - 2 * index;
    await database.current.query(
      `INSERT INTO rollup_indicator (hospital_id, pathway_code, variant, indicator_code, period_start,
         period_precision, n, total, total_squares)
       SELECT $1, 'hip-replacement', 'primary', code, '2017-04-01', 'year', 100, mean * 100, (mean * mean + 64) * 100
       FROM (VALUES ('prom-gain.ohs.total.6m', 20.0), ('prom-modelled.ohs.total.6m', 20.0),
                    ('prom-residual.ohs.total.6m', $2::float8)) AS s (code, mean)`,
      [id, residual],
    );
  }
}

function figuresOf(funnel: Result<Funnel>): ReadonlyMap<number, number | null> {
  if (funnel.status !== "computed") throw new Error(funnel.reason);
  return new Map(funnel.value.points.map(({ key, figure }) => [Number(key), figure]));
}

describe("the page of comparisons", () => {
  beforeAll(insertOpenData);

  it("shows a hospital its own point by name and the others without", async () => {
    const [, own = 0] = hospitals;
    const page = await getFunnelPage(actorOf(own, "cmo"), CHOICE);
    expect(page).toMatchObject({ isAnonymous: true, grouping: "hospital" });
    const { comparison } = page;
    expect(comparison?.units.map(({ name, isOwn }) => [name, isOwn]).sort()).toEqual([
      [null, false],
      [null, false],
      ["two", true],
    ]);
    expect(page.frame.hospitals.map(({ name }) => name)).toEqual(["two"]);
  });

  it("adjusts by the publisher's formula: raw gains are equal, adjusted ones differ by the residual", async () => {
    const scope = buildScope({ hospitalIds: hospitals });
    const [first = 0] = hospitals;
    const page = await getFunnelPage({ ...actorOf(first, "network-analyst"), scope }, CHOICE);
    expect(page.isAnonymous).toBe(false);
    const { comparison } = page;
    if (!comparison) throw new Error("no comparison");
    for (const figure of figuresOf(comparison.raw).values()) expect(figure).toBeCloseTo(20, 9);
    const gains = figuresOf(comparison.adjusted);
    const [one = 0, two = 0, three = 0] = hospitals.map((id) => gains.get(id) ?? NaN);
    expect(one - two).toBeCloseTo(2, 9);
    expect(two - three).toBeCloseTo(2, 9);
    // The publisher's own mean for this year and operation, not that of three invented hospitals.
    expect(two).toBeCloseTo(22.6798, 4);
    expect(comparison.gain?.kind).toBe("published");
  });

  it("gives a head nurse of a hospital in the network no other hospital", async () => {
    const [own = 0] = hospitals;
    const page = await getFunnelPage(actorOf(own, "head-nurse", { wardCodes: ["C1"] }), CHOICE);
    expect(page.comparison?.units ?? []).toEqual([]);
  });

  it("sets the wards of a hospital beside each other and says why readmissions are not adjusted", async () => {
    const id = await insertSteeredHospital(database.current, "az-wards");
    const page = await getFunnelPage(actorOf(id, "cmo"), {
      ...CHOICE,
      pathwayCode: "hip-knee",
      indicatorCode: "readmission-30d",
    });
    expect(page.groupings).toEqual(["ward", "department", "site"]);
    expect(page.comparison?.units.map(({ key, cases }) => [key, cases])).toEqual([
      ["C1", 960],
      ["C2", 24],
    ]);
    expect(page.comparison?.raw.status).toBe("computed");
    expect(page.comparison?.adjusted).toMatchObject({ reason: "not-delivered" });
  });

  it("answers an unknown pathway as one that is not there", async () => {
    const [own = 0] = hospitals;
    await expect(
      getFunnelPage(actorOf(own, "cmo"), { ...CHOICE, pathwayCode: "nothing" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
