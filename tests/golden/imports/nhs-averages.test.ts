import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { expect, it } from "vitest";
import { scoreInstrument, type InstrumentId } from "@/lib/engine/instruments/index";
import type { NormalisedRecord } from "@/lib/ingest/profiles/profile";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { readRows } from "@/tests/unit/imports/reading";

const YEARS = ["2016-17", "2017-18"] as const;
const folder = (year: string) => sharedPath("data", "real", "nhs_proms", year);
const filesOf = (year: string, part: string) =>
  readdirSync(folder(year))
    .filter((name) => name.includes(part))
    .map((name) => join(folder(year), name));

interface Averages {
  readonly records: number;
  readonly before: string;
  readonly after: string;
}

/** The publisher's averages by procedure, organisation and measure; suppressed rows stay out. */
async function readAverages(year: string): Promise<ReadonlyMap<string, Averages>> {
  const averages = new Map<string, Averages>();
  const [path = ""] = filesOf(year, "ProvComm");
  const rows = createReadStream(path)
    .pipe(createGunzip())
    .pipe(parse({ columns: true, encoding: "latin1" }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    if (row["Organisation Type"]?.startsWith("CCG") || !/^\d+$/.test(row["Modelled Records"] ?? ""))
      continue;
    const key = [row["Procedure"], row["Organisation Code"], row["Measure"]].join("|");
    averages.set(key, {
      records: Number(row["Modelled Records"]),
      before: row["Average Pre-Op Q Score"] ?? "",
      after: row["Average Post-Op Q Score"] ?? "",
    });
  }
  return averages;
}

const MEASURES = [
  { measure: "EQ-5D Index", instrument: "eq-5d-3l", score: "index", predicted: "predictedIndex" },
  { measure: "EQ VAS", instrument: "eq-5d-3l", score: "vas", predicted: "predictedVas" },
  { measure: "Oxford Hip Score", instrument: "ohs", score: "total", predicted: "predicted" },
  { measure: "Oxford Knee Score", instrument: "oks", score: "total", predicted: "predicted" },
] as const;

type Answers = Readonly<Record<string, number | null>>;
type Reported = Readonly<Record<string, number>>;

function scoreOf(
  record: NormalisedRecord,
  instrument: InstrumentId,
  score: "index" | "vas" | "total",
) {
  const answers = record.payload["answers"] as Answers;
  const valueSet = instrument === "eq-5d-3l" ? { valueSet: "UK-3L-1997" as const } : {};
  const result = scoreInstrument(instrument, answers, valueSet).scores[score];
  return result?.status === "computed" ? result.value : null;
}

interface Sums {
  records: number;
  before: number;
  after: number;
}

const NAMES: Readonly<Record<string, string>> = {
  "hip-replacement": "Hip Replacement",
  "knee-replacement": "Knee Replacement",
};

type Measure = (typeof MEASURES)[number];

/** The scores before and after of a patient whom the publisher modelled for this measure. */
function modelledPair(records: readonly NormalisedRecord[], key: string, measure: Measure) {
  const { instrument, score, predicted } = measure;
  const find = (moment: string) =>
    records.find((record) => record.key === `${key}.${instrument}.${moment}`);
  const [before, after] = [find("t0"), find("6m")];
  if (!before || !after) return null;
  if ((after.payload["reported_scores"] as Reported)[predicted] === undefined) return null;
  const [first, last] = [scoreOf(before, instrument, score), scoreOf(after, instrument, score)];
  return first === null || last === null ? null : { first, last };
}

/** Adds one patient to the sums of its provider and of England. */
function addPatient(sums: Map<string, Sums>, records: readonly NormalisedRecord[]): void {
  const episode = records[0];
  if (!episode) return;
  const variant = episode.payload["variant"] === "primary" ? "Primary" : "Revision";
  const procedure = `${NAMES[String(episode.payload["pathway_code"])]} ${variant}`;
  for (const measure of MEASURES) {
    const pair = modelledPair(records, episode.key, measure);
    if (pair === null) continue;
    for (const organisation of [episode.hospitalCode, "England"]) {
      const key = [procedure, organisation, measure.measure].join("|");
      const sum = sums.get(key) ?? { records: 0, before: 0, after: 0 };
      sums.set(key, {
        records: sum.records + 1,
        before: sum.before + pair.first,
        after: sum.after + pair.last,
      });
    }
  }
}

/** Whether a mean is the printed figure: half a unit of its sixth significant digit. */
function isPrinted(mean: number, printed: string): boolean {
  const size = Math.floor(Math.log10(Math.abs(Number(printed)) || 1));
  return Math.abs(mean - Number(printed)) <= 0.5 * 10 ** (size - 5) + 1e-12;
}

describeWithShared("the publisher's averages before and after", () => {
  it.each(YEARS)(
    "of %s are the means of the engine's scores over the modelled records",
    async (year) => {
      const sums = new Map<string, Sums>();
      for (const path of filesOf(year, "Provider")) {
        for (const row of await readRows("nhs-proms", path)) {
          if (row.kind === "row") addPatient(sums, row.records);
        }
      }
      const averages = await readAverages(year);
      const compared = [...averages].filter(([key, { records }]) => {
        const isSplit = / (Primary|Revision)\|/.test(key);
        return isSplit && sums.get(key)?.records === records;
      });
      const others = compared.filter(([key, { before, after, records }]) => {
        const sum = sums.get(key) ?? { records, before: 0, after: 0 };
        return !isPrinted(sum.before / records, before) || !isPrinted(sum.after / records, after);
      });
      expect(others).toEqual([]);
      const all = [...averages.keys()].filter((key) => / (Primary|Revision)\|/.test(key)).length;
      // The record files leave out groups with fewer than six records, and with them a few providers.
      expect(compared.length / all).toBeGreaterThan(0.97);
      for (const measure of ["EQ-5D Index", "EQ VAS", "Oxford Hip Score"]) {
        const key = `Hip Replacement Revision|England|${measure}`;
        expect(compared.map(([name]) => name)).toContain(key);
      }
    },
    180_000,
  );
});
