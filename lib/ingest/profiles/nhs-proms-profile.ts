import "server-only";
import { createHash } from "node:crypto";
import { itemsOf } from "@/lib/contracts/import/instrument-items";
import { parseHead } from "../csv/find-layout";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { readHead } from "../source/read-head";
import {
  BACKGROUND,
  CONDITIONS,
  EQ5D_COLUMNS,
  findNhsColumns,
  findProcedure,
  FOLLOW_UP,
  type ColumnFinder,
  type NhsProcedure,
} from "./nhs-columns";
import {
  rejected,
  type ImportProfile,
  type NormalisedRecord,
  type ProfileRow,
  type RejectedRow,
} from "./profile";
import { readItemAnswers, type AnswerCodes } from "./read-answers";

const PHASES = [
  { moment: "t0", prefix: "Pre-Op Q" },
  { moment: "6m", prefix: "Post-Op Q" },
] as const;

type Phase = (typeof PHASES)[number];

interface NhsRow {
  readonly row: CsvRow;
  readonly textOf: (column: string) => string;
  readonly procedure: NhsProcedure;
  readonly key: string;
  readonly provider: string;
}

/** The first day of a financial year such as `2016/17`. */
function yearStart(year: string): string | null {
  const match = /^(\d{4})\/(\d{2})$/.exec(year.trim());
  if (!match) return null;
  return Number(match[2]) === (Number(match[1]) + 1) % 100 ? `${match[1]}-04-01` : null;
}

const known = (text: string) => (text === "9" || text === "*" || text === "" ? null : text);

function codesOf(columns: Readonly<Record<string, string>>, textOf: NhsRow["textOf"]) {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const code = known(textOf(column));
      return code === null ? [] : [[name, Number(code)] as const];
    }),
  );
}

const SEXES: Readonly<Record<string, string>> = { "1": "male", "2": "female" };
const VARIANTS: Readonly<Record<string, string>> = { "0": "primary", "1": "revision" };

function episodeOf(nhs: NhsRow, anchor: string, variant: string): NormalisedRecord {
  const { textOf } = nhs;
  return {
    target: "care_episode",
    key: nhs.key,
    hospitalCode: nhs.provider,
    payload: {
      episode_key: nhs.key,
      pathway_code: nhs.procedure.pathway,
      patient_pseudonym: null,
      ward_code: null,
      anchor_date: anchor,
      anchor_precision: "year",
      ended_on: null,
      diagnosis_code: null,
      procedure_code: null,
      apr_drg: null,
      severity: null,
      age_years: null,
      age_band: known(textOf("Age Band")),
      sex: SEXES[textOf("Gender")] ?? null,
      region: null,
      variant,
      attributes: {
        ...codesOf(BACKGROUND, textOf),
        ...codesOf(FOLLOW_UP, textOf),
        conditions: CONDITIONS.filter((condition) => textOf(condition) === "1"),
      },
    },
  };
}

function numbersOf(texts: Readonly<Record<string, string>>): Record<string, number | string> {
  const entries = Object.entries(texts).filter(([, text]) => text !== "" && text !== "999");
  return Object.fromEntries(
    entries.map(([name, text]) => [name, name === "profile" ? text : Number(text)]),
  );
}

function reportedScores(nhs: NhsRow, phase: Phase, instrument: string) {
  const { name, predicted } = nhs.procedure;
  const isAfter = phase.moment === "6m";
  if (instrument !== "eq-5d-3l") {
    return numbersOf({
      total: nhs.textOf(`${name} ${phase.prefix} Score`),
      ...(isAfter && { predicted: nhs.textOf(`${name} ${predicted} Post-Op Q Predicted`) }),
    });
  }
  return numbersOf({
    profile: nhs.textOf(`${phase.prefix} EQ5D Index Profile`),
    index: nhs.textOf(`${phase.prefix} EQ5D Index`),
    ...(isAfter && {
      predictedIndex: nhs.textOf(`${name} EQ5D Index Post-Op Q Predicted`),
      predictedVas: nhs.textOf(`${name} EQ VAS Post-Op Q Predicted`),
    }),
  });
}

function columnOf(nhs: NhsRow, phase: Phase, item: { instrument: string; key: string }): string {
  return item.instrument === "eq-5d-3l"
    ? `${phase.prefix} ${EQ5D_COLUMNS[item.key] ?? item.key}`
    : `${nhs.procedure.name} ${phase.prefix} ${item.key}`;
}

function responseOf(
  nhs: NhsRow,
  phase: Phase,
  instrument: string,
): NormalisedRecord | RejectedRow | null {
  const read = readItemAnswers(itemsOf(instrument) ?? [], (key) =>
    nhs.textOf(columnOf(nhs, phase, { instrument, key })),
  );
  if ("refusal" in read) {
    if (read.refusal === "no-answers") return null;
    const column =
      read.column === null ? undefined : columnOf(nhs, phase, { instrument, key: read.column });
    return rejected({ ...nhs.row, column }, read.refusal, read.found);
  }
  return responseRecord(nhs, phase, instrument, read.answers);
}

function responseRecord(
  nhs: NhsRow,
  phase: Phase,
  instrument: string,
  answers: AnswerCodes,
): NormalisedRecord {
  const key = `${nhs.key}.${instrument}.${phase.moment}`;
  return {
    target: "questionnaire_response",
    key,
    hospitalCode: nhs.provider,
    payload: {
      response_key: key,
      episode_key: nhs.key,
      instrument_id: instrument,
      moment: phase.moment,
      answered_on: null,
      mode: "unknown",
      respondent: nhs.textOf(`${phase.prefix} Assisted`) === "1" ? "helper" : "patient",
      language: null,
      answers,
      reported_scores: reportedScores(nhs, phase, instrument),
    },
  };
}

function normalise(row: CsvRow, columns: ColumnFinder, key: string): ProfileRow {
  const textOf = (column: string) => (row.cells[columns(column)] ?? "").trim();
  const refuse = (column: string, reason: RejectedRow["reason"]) =>
    rejected({ ...row, column }, reason, textOf(column));
  const procedure = findProcedure(textOf("Procedure"));
  if (procedure === null) return refuse("Procedure", "unknown-pathway");
  const provider = textOf("Provider Code");
  if (!/^[A-Z0-9]{3,6}$/.test(provider)) return refuse("Provider Code", "unknown-provider-code");
  const anchor = yearStart(textOf("Year"));
  if (anchor === null) return refuse("Year", "not-a-date");
  const variant = VARIANTS[textOf("Revision Flag")];
  if (variant === undefined) return refuse("Revision Flag", "not-in-list");
  const nhs: NhsRow = { row, textOf, procedure, key, provider };
  const records: NormalisedRecord[] = [episodeOf(nhs, anchor, variant)];
  for (const phase of PHASES) {
    for (const instrument of [procedure.instrument, "eq-5d-3l"]) {
      const response = responseOf(nhs, phase, instrument);
      if (response !== null && "kind" in response) return response;
      if (response !== null) records.push(response);
    }
  }
  return { kind: "row", line: row.line, raw: null, records };
}

/**
 * Makes keys for rows that have none: the hash of the row's own content and, for rows that are the
 * same to the last character, their number. The order of the file does not matter.
 */
function keyMaker(): (cells: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (cells) => {
    const hash = createHash("sha1").update(cells.join("\u001f")).digest("hex").slice(0, 20);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return times === 1 ? hash : `${hash}-${times}`;
  };
}

/** The record files of NHS PROMs, England (hip and knee replacement, from 2016-17). */
export const NHS_PROMS_PROFILE: ImportProfile = {
  id: "nhs-proms",
  version: "1.0.0",
  sourceKind: "questionnaires",
  isForNetwork: true,
  bringsEpisodes: true,
  async *read(file, context) {
    const encoding = context.options.encoding ?? "utf-8";
    const head = await readHead(file, encoding);
    const header = parseHead(head, ",", 1)[0] ?? [];
    const columns = findNhsColumns(header, file.name);
    const makeKey = keyMaker();
    let isHeader = true;
    for await (const row of readCsvRows(file, { separator: ",", encoding }, context.onBytes)) {
      if (!isHeader) {
        yield row.cells.length === header.length
          ? normalise(row, columns, makeKey(row.cells))
          : rejected(row, "wrong-column-count", String(row.cells.length));
      }
      isHeader = false;
    }
  },
};
