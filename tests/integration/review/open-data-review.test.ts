import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parseQuarter } from "@/lib/engine/shared/quarter";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { getReview } from "@/lib/services/review/get-review";
import { registerTestDatabase } from "@/tests/support/database";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { writeDelivery } from "../imports/small-hospital";
import { actorOf } from "./steering-for-tests";

const database = registerTestDatabase();
const ROWS = 400;
// The financial year 2016-17 ended on 31 March 2017, in the first quarter of 2017.
const quarter = parseQuarter("2017-Q1");
if (!quarter) throw new Error("the quarter of the tests is none");
const input = { quarter, pathwayCode: "hip-replacement" };

interface PublishedRow {
  readonly change: number;
}

/** The first records of one year as a delivery, and the rows that belong to one provider. */
function readSample(): { readonly path: string; readonly rows: readonly Record<string, string>[] } {
  const name = "Hip Replacement Provider 1617.csv.gz";
  const text = gunzipSync(
    readFileSync(sharedPath("data", "real", "nhs_proms", "2016-17", name)),
  ).toString("utf8");
  const [header = "", ...lines] = text
    .split("\n")
    .slice(0, ROWS + 1)
    .map((line) => line.trimEnd());
  const names = header.split(",").map((column) => column.replaceAll('"', ""));
  const rows = lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.replaceAll('"', ""));
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? ""]));
  });
  return { path: writeDelivery([header, ...lines], "hip.csv"), rows };
}

/** Oxford pairs of a provider, straight from the file: the publisher's own scores. */
function pairsOf(rows: readonly Record<string, string>[], code: string): readonly PublishedRow[] {
  return rows
    .filter((row) => row["Provider Code"] === code)
    .map((row) => ({
      before: row["Hip Replacement Pre-Op Q Score"] ?? "",
      after: row["Hip Replacement Post-Op Q Score"] ?? "",
    }))
    .filter(({ before, after }) => before !== "" && after !== "")
    .map(({ before, after }) => ({ change: Number(after) - Number(before) }));
}

describeWithShared("the review of a hospital of which only years are published", () => {
  let code = "";
  let hospital = 0;
  let analyst = 0;
  let rows: readonly Record<string, string>[] = [];

  beforeAll(async () => {
    const [account] = await database.current.query<{ id: number }>(
      `INSERT INTO account (issuer, subject, email, display_name, locale, is_example)
       VALUES ('local', 'n@voorbeeld', 'n@voorbeeld', 'N', 'nl', true) RETURNING id`,
    );
    analyst = account?.id ?? 0;
    const [own] = await database.current.query<{ id: number }>(
      "INSERT INTO network (code, name, data_kind) VALUES ('v', 'Voorbeeld', 'example') RETURNING id",
    );
    await database.current.query(
      "INSERT INTO role_grant (account_id, role, network_id, ward_codes, pathway_codes) VALUES ($1, 'network-analyst', $2, '{*}', '{*}')",
      [analyst, own?.id],
    );
    const sample = readSample();
    rows = sample.rows;
    await runImport(commandLineActor(null), {
      profile: "nhs-proms",
      files: [deliveredFile(sample.path)],
    });
    const [largest] = await database.current.query<{ id: number; code: string }>(
      `SELECT h.id, h.code FROM hospital h JOIN fact_episode f ON f.hospital_id = h.id
       GROUP BY 1, 2 ORDER BY count(*) DESC, h.id LIMIT 1`,
    );
    hospital = largest?.id ?? 0;
    code = largest?.code ?? "";
  });

  test("names the year and counts its episodes", async () => {
    const { contents } = await getReview(actorOf(hospital, "network-analyst"), input);
    expect(contents.period).toEqual({ precision: "year", from: "2016-04-01", until: "2017-04-01" });
    expect(contents.episodes).toMatchObject({
      status: "computed",
      value: rows.filter((row) => row["Provider Code"] === code).length,
    });
    const frame = await getFrame(actorOf(hospital, "network-analyst"), {
      quarter: parseQuarter("2016-Q3"),
      today: "2026-11-22",
    });
    expect(frame).toMatchObject({ isYearly: true, quarter: "2017-Q1", quarters: ["2017-Q1"] });
  });

  test("shows the mean change of the publisher's own scores", async () => {
    const { contents } = await getReview(actorOf(hospital, "network-analyst"), input);
    const pairs = pairsOf(rows, code);
    const mean = pairs.reduce((sum, { change }) => sum + change, 0) / pairs.length;
    const oxford = contents.prom.changes.find(({ instrumentId }) => instrumentId === "ohs");
    expect(oxford?.gain.current).toMatchObject({
      status: "computed",
      value: { amount: expect.closeTo(mean, 9) as number, denominator: pairs.length },
    });
  });

  test("has outcome tabs with the publisher's own index, and says that the response is unknown", async () => {
    const { analyses, clinical } = await getOutcomes(
      actorOf(hospital, "network-analyst"),
      "hip-replacement",
      { quarter, today: "2026-11-22", tab: "prom", moment: null, span: "quarter", variant: null },
    );
    expect(clinical).toEqual([]);
    expect(analyses).toMatchObject({
      instrumentId: "eq-5d-3l",
      moment: "6m",
      responses: [],
      closedPeriod: null,
      qualityTime: { reason: "not-delivered" },
      respondents: { reason: "not-delivered" },
      grid: { status: "computed", value: { states: 243 } },
    });
    const published = rows
      .filter((row) => row["Provider Code"] === code)
      .map((row) => row["Pre-Op Q EQ5D Index"] ?? "")
      .filter((index) => index !== "")
      .map(Number);
    const mean = published.reduce((sum, index) => sum + index, 0) / published.length;
    const course = analyses?.courses.find(({ scoreKey }) => scoreKey === "index");
    expect(course?.moments[0]).toMatchObject({
      moment: "t0",
      summary: {
        value: { mean: expect.closeTo(mean, 9) as number },
        denominator: published.length,
      },
      norm: { reason: "no-reference-for-group" },
    });
  });

  test("says of cost, budget, readmissions and complications that they were not delivered", async () => {
    // A network has no right to cost; here there is none to withhold.
    const { contents, rights } = await getReview(actorOf(hospital, "network-analyst"), input);
    expect(rights).toMatchObject({ cost: true, budget: true, physicians: false });
    // The page writes "not delivered" for each of these.
    expect(contents).toMatchObject({ cost: null, budget: null, clinical: [] });
    expect(contents).toMatchObject({ complications: null, readmissions: null });
    expect(contents.complicationGrades).toEqual([]);
  });

  test("is open to the example analyst, as the data are open", async () => {
    const granted = await database.current.query<{ kind: string }>(
      `SELECT n.data_kind AS kind FROM role_grant g JOIN network n ON n.id = g.network_id
       WHERE g.account_id = $1 ORDER BY g.id`,
      [analyst],
    );
    expect(granted.map(({ kind }) => kind)).toEqual(["example", "open-data"]);
  });
});
