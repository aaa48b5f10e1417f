import { expect, it } from "vitest";
import { INSTRUMENTS, scoreInstrument, type Answers } from "@/lib/engine/instruments";
import { readShared } from "../../support/read-shared";
import { describeWithShared } from "../../support/shared-folder";

const FOLDER = "data/real/nhs_proms";
const FILES = [
  [`${FOLDER}/2016-17/Hip Replacement Provider 1617.csv.gz`, "ohs"],
  [`${FOLDER}/2016-17/Knee Replacement Provider 1617.csv.gz`, "oks"],
  [`${FOLDER}/2017-18/Hip Replacements Provider 1718.csv.gz`, "ohs"],
  [`${FOLDER}/2017-18/Knee Replacements Provider 1718.csv.gz`, "oks"],
] as const;
const EQ5D_COLUMNS = {
  MO: "Mobility",
  SC: "Self-Care",
  UA: "Activity",
  PD: "Discomfort",
  AD: "Anxiety",
};

type Row = readonly string[];

function columnOf(header: Row, ending: string): number {
  const column = header.findIndex((name) => name.endsWith(ending));
  if (column < 0) throw new Error(`no column ${ending}`);
  return column;
}

/** Counts rows whose printed index, profile or emptiness differs from what we compute. */
function eq5dDifferences(header: Row, rows: readonly Row[], moment: string): number {
  const items = Object.entries(EQ5D_COLUMNS).map(
    ([key, name]) => [key, columnOf(header, `${moment}-Op Q ${name}`)] as const,
  );
  const profileColumn = columnOf(header, `${moment}-Op Q EQ5D Index Profile`);
  return rows.filter((row) => {
    const answers: Answers = Object.fromEntries(
      items.map(([key, column]) => [key, Number(row[column])]),
    );
    const { index, profile } = scoreInstrument("eq-5d-3l", answers, {
      valueSet: "UK-3L-1997",
    }).scores;
    const printed = row[profileColumn + 1] ?? "";
    if (printed === "") return index?.status !== "not-computable";
    return (
      index?.status !== "computed" ||
      index.value !== Number(printed) ||
      profile?.status !== "computed" ||
      profile.value !== row[profileColumn]
    );
  }).length;
}

/** Counts rows whose printed Oxford score differs from what we compute. */
function oxfordDifferences(
  header: Row,
  rows: readonly Row[],
  moment: string,
  instrument: "ohs" | "oks",
): number {
  const scoreColumn = columnOf(header, `${moment}-Op Q Score`);
  const first = scoreColumn - INSTRUMENTS[instrument].items.length;
  const keys = header.slice(first, scoreColumn).map((name) =>
    name
      .replace(/^.*-Op Q /, "")
      .toLowerCase()
      .replaceAll(" ", "-"),
  );
  expect(keys).toEqual(INSTRUMENTS[instrument].items.map(({ key }) => key));
  return rows.filter((row) => {
    const answers: Answers = Object.fromEntries(
      keys.map((key, position) => [key, Number(row[first + position])]),
    );
    const { total } = scoreInstrument(instrument, answers).scores;
    const printed = row[scoreColumn] ?? "";
    return printed === ""
      ? total?.status !== "not-computable"
      : total?.status !== "computed" || total.value !== Number(printed);
  }).length;
}

for (const [file, instrument] of FILES) {
  describeWithShared(`the records of ${file.slice(FOLDER.length + 1)}`, () => {
    it(
      "give the publisher's profile, index and Oxford score, and nothing where it prints nothing",
      {
        timeout: 60_000,
      },
      () => {
        const [header = [], ...rows] = readShared(file)
          .trim()
          .split(/\r?\n/)
          .map((line) => line.split(","));
        expect(rows.length).toBeGreaterThan(39_000);
        for (const moment of ["Pre", "Post"]) {
          expect(eq5dDifferences(header, rows, moment)).toBe(0);
          expect(oxfordDifferences(header, rows, moment, instrument)).toBe(0);
        }
      },
    );
  });
}
