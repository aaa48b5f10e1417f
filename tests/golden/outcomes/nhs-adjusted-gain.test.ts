import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { expect, it } from "vitest";
import { findPublishedGain, type PublishedGain } from "@/lib/engine/outcomes/index";
import { computeAdjustedGain, computeMeanFunnel, type GainSums } from "@/lib/engine/statistics";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";

type Row = Readonly<Record<string, string>>;

const folder = (year: string) => sharedPath("data", "real", "nhs_proms", year);

async function* readRows(year: string, part: string): AsyncGenerator<Row> {
  const names = readdirSync(folder(year)).filter((name) => name.includes(part));
  for (const name of names) {
    const stream = createReadStream(join(folder(year), name))
      .pipe(createGunzip())
      .pipe(parse({ columns: true, encoding: "latin1" }));
    yield* stream as AsyncIterable<Row>;
  }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The publisher's measures: its column before, after and predicted, whatever their spelling. */
function measuresOf(procedure: string) {
  const oxford = procedure.startsWith("Hip") ? "OHS" : "OKS";
  const joint = procedure.split(" ")[0] ?? "";
  return [
    ["EQ-5D Index", "Pre-Op Q EQ5D Index", `${procedure} EQ5D Index`],
    ["EQ VAS", "Pre-Op Q EQ VAS", `${procedure} EQ VAS`],
    [`Oxford ${joint} Score`, `${procedure} Pre-Op Q Score`, `${procedure} ${oxford}`],
  ].map(([measure = "", before = "", model = ""]) => ({
    measure,
    before: plain(before),
    after: plain(before.replace("Pre-Op", "Post-Op")),
    predicted: plain(`${model} Post-Op Q Predicted`),
  }));
}

const numberOf = (text: string | undefined) =>
  text === undefined || text === "" || text === "999" ? null : Number(text);

/** Score before, after and as predicted; null unless all three are there. */
function readTriple(columns: Row, names: readonly string[]): readonly number[] | null {
  const triple = names.map((name) => numberOf(columns[name]));
  return triple.every((score) => score !== null) ? triple : null;
}

function addPatient(sums: Map<string, GainSums>, key: string, triple: readonly number[]): void {
  const [before = 0, after = 0, predicted = 0] = triple;
  const sum = sums.get(key) ?? { cases: 0, gain: 0, residual: 0 };
  sums.set(key, {
    cases: sum.cases + 1,
    gain: sum.gain + after - before,
    residual: sum.residual + after - predicted,
  });
}

async function sumRecords(year: string): Promise<ReadonlyMap<string, GainSums>> {
  const sums = new Map<string, GainSums>();
  for await (const row of readRows(year, "Provider")) {
    const columns = Object.fromEntries(Object.entries(row).map(([k, v]) => [plain(k), v]));
    const { procedure = "", providercode = "", revisionflag } = columns;
    const variant = revisionflag === "0" ? "Primary" : "Revision";
    for (const { measure, before, after, predicted } of measuresOf(procedure)) {
      const triple = readTriple(columns, [before, after, predicted]);
      if (triple === null) continue;
      for (const organisation of [providercode, "England"]) {
        addPatient(sums, `${procedure} ${variant}|${organisation}|${measure}`, triple);
      }
    }
  }
  return sums;
}

const KEY_OF: Readonly<Record<string, { instrument: string; score: string }>> = {
  "EQ-5D Index": { instrument: "eq-5d-3l", score: "index" },
  "EQ VAS": { instrument: "eq-5d-3l", score: "vas" },
  "Oxford Hip Score": { instrument: "ohs", score: "total" },
  "Oxford Knee Score": { instrument: "oks", score: "total" },
};

function referenceOf(procedure: string, measure: string, from: string): PublishedGain {
  const key = KEY_OF[measure] ?? { instrument: "", score: "" };
  const parts = procedure.toLowerCase().split(" ");
  const published = findPublishedGain({
    networkCode: "nhs-proms",
    pathway: parts.slice(0, 2).join("-"),
    variant: parts[2] ?? "",
    ...key,
    moment: "6m",
    from,
  });
  if (published === null) throw new Error(`no reference for ${procedure} ${measure}`);
  return published;
}

const FLAGS: Readonly<Record<string, string>> = {
  "Not an outlier": "none",
  "Positive outlier (95%)": "alert-high",
  "Positive outlier (99.8%)": "alarm-high",
  "Negative outlier (95%)": "alert-low",
  "Negative outlier (99.8%)": "alarm-low",
};

async function readPublishedFlags(year: string): Promise<ReadonlyMap<string, string>> {
  const flags = new Map<string, string>();
  for await (const row of readRows(year, "Time Series")) {
    const flag = FLAGS[row[`Outlier_20${year.slice(2, 4)}`] ?? ""];
    if (flag) flags.set(`${row["Procedure"]}|${row["OrgCode"]}|${row["Measure"]}`, flag);
  }
  return flags;
}

interface Comparison {
  readonly key: string;
  readonly difference: number;
  readonly flag: string;
  readonly published: string;
}

interface Printed {
  readonly procedure: string;
  readonly organisation: string;
  readonly measure: string;
  readonly records: number;
  readonly gain: number;
}

/** The adjusted gains that the publisher prints for providers, primary and revision apart. */
async function readPrinted(year: string): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  for await (const row of readRows(year, "ProvComm")) {
    const columns = Object.fromEntries(Object.entries(row).map(([k, v]) => [plain(k), v]));
    const { procedure = "", organisationcode: organisation = "", measure = "" } = columns;
    const gain = Number(columns["adjustedaveragehealthgain"]);
    const isProvider = columns["organisationtype"] === "Provider" && !procedure.startsWith("Total");
    if (!isProvider || !Number.isFinite(gain)) continue;
    const records = Number(columns["modelledrecords"]);
    printed.push({ procedure, organisation, measure, records, gain });
  }
  return printed;
}

function recompute(own: GainSums, whole: GainSums, reference: PublishedGain) {
  const { meanGain, standardDeviation } = reference;
  const meanResidual = whole.residual / whole.cases;
  const gain = computeAdjustedGain(own, { meanGain, meanResidual }, "points");
  if (gain.status !== "computed") throw new Error(gain.reason);
  const funnel = computeMeanFunnel([{ key: "own", cases: own.cases, mean: gain.value }], {
    mean: meanGain,
    standardDeviation,
    unit: "points",
  });
  const flag = funnel.status === "computed" ? funnel.value.points[0]?.flag : funnel.reason;
  return { gain: gain.value, flag: flag ?? "" };
}

async function compareYear(year: string) {
  const sums = await sumRecords(year);
  const flags = await readPublishedFlags(year);
  const compared: Comparison[] = [];
  let otherCounts = 0;
  for (const { procedure, organisation, measure, records, gain } of await readPrinted(year)) {
    const key = `${procedure}|${organisation}|${measure}`;
    const own = sums.get(key);
    const whole = sums.get(`${procedure}|England|${measure}`);
    if (own?.cases !== records || !whole) {
      otherCounts += 1;
      continue;
    }
    const ours = recompute(
      own,
      whole,
      referenceOf(procedure, measure, `${year.slice(0, 4)}-04-01`),
    );
    compared.push({
      key,
      difference: Math.abs(ours.gain - gain),
      flag: ours.flag,
      published: flags.get(key) ?? "not in the time series",
    });
  }
  return { compared, otherCounts };
}

describeWithShared("the publisher's adjusted average health gain", () => {
  it.each([
    ["2016-17", 1520, 0],
    ["2017-18", 1411, 0],
  ] as const)(
    "of %s is ours to 0.002 points for %i provider rows, with the publisher's outlier flag",
    async (year, rows, leftOut) => {
      const { compared, otherCounts } = await compareYear(year);
      expect(compared.filter(({ difference }) => difference > 0.002)).toEqual([]);
      expect(compared.filter(({ flag, published }) => flag !== published)).toEqual([]);
      expect(compared).toHaveLength(rows);
      expect(otherCounts).toBe(leftOut);
    },
    180_000,
  );
});
