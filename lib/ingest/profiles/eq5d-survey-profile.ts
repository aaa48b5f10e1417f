import "server-only";
import { ImportFault } from "@/lib/contracts/import/fault";
import { itemsOf } from "@/lib/contracts/import/instrument-items";
import { chooseSeparator, normaliseName, parseHead } from "../csv/find-layout";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { readDay } from "../fields/read-moment";
import type { ReadingOptions } from "../reading-options";
import { hashFile, type CheckedFile } from "../source/delivered-file";
import { readHead } from "../source/read-head";
import { ownRecord } from "./care-profiles";
import {
  rawLine,
  rejected,
  type ImportProfile,
  type NormalisedRecord,
  type ProfileRow,
  type RejectedRow,
} from "./profile";
import { readItemAnswers, type AnswerCodes } from "./read-answers";

const DIMENSIONS = ["MO", "SC", "UA", "PD", "AD"] as const;
const OTHER_COLUMNS = ["state", "vas", "group", "frequency"] as const;
const MOST_PEOPLE_IN_A_ROW = 10_000;

interface SurveyLayout {
  readonly separator: ReturnType<typeof chooseSeparator>;
  readonly places: ReadonlyMap<string, number>;
  readonly instrument: string;
  readonly anchor: string;
  readonly precision: "day" | "month" | "year";
  readonly filePrefix: string;
}

function readPeriod(period: string | undefined, file: CheckedFile) {
  const text = period?.trim() ?? "";
  const precision = /^\d{4}$/.test(text) ? "year" : /^\d{4}-\d{2}$/.test(text) ? "month" : "day";
  const full = { year: `${text}-01-01`, month: `${text}-01`, day: text }[precision];
  const day = readDay(full);
  if (!day.isRead) throw new ImportFault("period-needed", { file: file.name });
  return { anchor: day.value, precision } as const;
}

/** A level 4 or 5 proves five levels; otherwise somebody has to say it, because 3L fits both. */
function findInstrument(
  rows: readonly (readonly string[])[],
  places: ReadonlyMap<string, number>,
  context: { readonly options: ReadingOptions; readonly file: CheckedFile },
): string {
  const declared = context.options.instrument;
  if (declared === "eq-5d-3l" || declared === "eq-5d-5l") return declared;
  const levelPlaces = ["state", ...DIMENSIONS.map((name) => name.toLowerCase())].flatMap(
    (name) => places.get(name) ?? [],
  );
  const isFive = rows.some((row) => levelPlaces.some((place) => /[45]/.test(row[place] ?? "")));
  if (isFive) return "eq-5d-5l";
  throw new ImportFault("instrument-needed", { file: context.file.name });
}

function placeSurveyColumns(header: readonly string[], file: CheckedFile, options: ReadingOptions) {
  const found = new Map(header.map((name, place) => [normaliseName(name), place]));
  const wanted = [...DIMENSIONS.map((name) => name.toLowerCase()), ...OTHER_COLUMNS];
  const places = new Map(
    wanted.flatMap((name) => {
      const mapped = options.mapping?.[name] ?? options.mapping?.[name.toUpperCase()] ?? name;
      const place = found.get(normaliseName(mapped));
      return place === undefined ? [] : [[name, place] as const];
    }),
  );
  const hasDimensions = DIMENSIONS.every((name) => places.has(name.toLowerCase()));
  if (!hasDimensions && !places.has("state")) {
    throw new ImportFault("missing-columns", {
      file: file.name,
      columns: "MO, SC, UA, PD, AD (or State)",
      found: header.join(", ").slice(0, 300),
    });
  }
  return places;
}

async function findSurveyLayout(file: CheckedFile, options: ReadingOptions): Promise<SurveyLayout> {
  const period = readPeriod(options.period, file);
  const head = await readHead(file, options.encoding ?? "utf-8");
  const named = { ...options, fileName: file.name };
  const separator = chooseSeparator(head, [...DIMENSIONS, ...OTHER_COLUMNS], named);
  const [header = [], ...rows] = parseHead(head, separator);
  const places = placeSurveyColumns(header, file, options);
  return {
    separator,
    places,
    instrument: findInstrument(rows, places, { options, file }),
    ...period,
    filePrefix: (await hashFile(file)).slice(0, 16),
  };
}

interface Person {
  readonly key: string;
  readonly group: string | null;
  readonly answers: AnswerCodes;
}

function personRecords(person: Person, layout: SurveyLayout, options: ReadingOptions) {
  const { key, group, answers } = person;
  const moment = options.moment ?? "t0";
  const episode = {
    episode_key: key,
    pathway_code: options.pathway ?? "eq5d-survey",
    patient_pseudonym: null,
    ward_code: null,
    anchor_date: layout.anchor,
    anchor_precision: layout.precision,
    ended_on: null,
    diagnosis_code: null,
    procedure_code: null,
    apr_drg: null,
    severity: null,
    age_years: null,
    age_band: null,
    sex: null,
    region: null,
    variant: group,
    attributes: {},
  };
  const response = {
    response_key: `${key}.${moment}`,
    episode_key: key,
    instrument_id: layout.instrument,
    moment,
    answered_on: layout.precision === "day" ? layout.anchor : null,
    mode: "unknown",
    respondent: "patient",
    language: null,
    answers,
    reported_scores: {},
  };
  return [
    ownRecord("care_episode", key, episode),
    ownRecord("questionnaire_response", response.response_key, response),
  ];
}

type TextAt = (name: string) => string;

/** Reads the answers of a row from five columns or from the digits of its state. */
function readLevels(row: CsvRow, layout: SurveyLayout, textAt: TextAt): AnswerCodes | RejectedRow {
  const state = textAt("state");
  const isState = layout.places.has("state");
  if (isState && !/^(\d{5}|NA|)$/i.test(state)) {
    return rejected({ ...row, column: "State" }, "answer-out-of-range", state);
  }
  const isUnanswered = /^na$/i.test(state);
  const levelOf = (key: string) => {
    if (key === "VAS") return textAt("vas");
    const place = DIMENSIONS.indexOf(key as (typeof DIMENSIONS)[number]);
    return isState ? state.charAt(place) : textAt(key.toLowerCase());
  };
  const items = itemsOf(layout.instrument) ?? [];
  const read = readItemAnswers(items, (key) => (isUnanswered ? "" : levelOf(key)));
  if (!("refusal" in read)) return read.answers;
  return rejected({ ...row, column: read.column ?? undefined }, read.refusal, read.found);
}

/** How many people a row stands for; null for a count that is none. */
function countPeople(layout: SurveyLayout, textAt: TextAt): number | null {
  if (!layout.places.has("frequency")) return 1;
  const people = Number(textAt("frequency"));
  return Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE_IN_A_ROW ? people : null;
}

const isRejected = (read: AnswerCodes | RejectedRow): read is RejectedRow => "kind" in read;

function readPeople(row: CsvRow, layout: SurveyLayout, options: ReadingOptions): ProfileRow {
  const textAt: TextAt = (name) => (row.cells[layout.places.get(name) ?? -1] ?? "").trim();
  const answers = readLevels(row, layout, textAt);
  if (isRejected(answers)) return answers;
  const people = countPeople(layout, textAt);
  if (people === null) {
    const place = { ...row, column: "Frequency" };
    return rejected(place, "not-a-whole-number", textAt("frequency"));
  }
  const records: NormalisedRecord[] = [];
  for (let number = 1; number <= people; number += 1) {
    const key = `${layout.filePrefix}-${row.line}${people > 1 ? `.${number}` : ""}`;
    records.push(
      ...personRecords({ key, group: textAt("group") || null, answers }, layout, options),
    );
  }
  return { kind: "row", line: row.line, raw: rawLine(row.cells), records };
}

/** EQ-5D surveys: MO to AD or State, perhaps Group, VAS, Frequency; no keys and no dates. */
export const EQ5D_SURVEY_PROFILE: ImportProfile = {
  id: "eq5d-survey",
  version: "1.0.0",
  sourceKind: "questionnaires",
  isForNetwork: false,
  bringsEpisodes: true,
  async *read(file, context) {
    const layout = await findSurveyLayout(file, context.options);
    const encoding = context.options.encoding ?? "utf-8";
    let isHeader = true;
    for await (const row of readCsvRows(file, { ...layout, encoding }, context.onBytes)) {
      if (!isHeader) yield readPeople(row, layout, context.options);
      isHeader = false;
    }
  },
};
