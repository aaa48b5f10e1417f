import "server-only";
import { chooseSeparator, parseHead } from "../csv/find-layout";
import { placeColumns, type ColumnPlaces } from "../csv/place-columns";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { readDay, readInstant } from "../fields/read-moment";
import { isFormula } from "../fields/read-cell";
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

const COLUMNS = [
  ...["encounter_id", "date", "or_suite", "service", "cpt_code", "cpt_desc"],
  ...["booked_dur", "or_sched", "wheels_in", "start_time", "end_time", "wheels_out"],
].map((name) => ({ name, isRequired: true }));

const MOMENTS = ["or_sched", "wheels_in", "start_time", "end_time", "wheels_out"] as const;

type Moments = Readonly<Record<(typeof MOMENTS)[number], string>>;

/** A case has three stretches: getting ready, the operation, leaving the room. */
const STRETCHES = [
  { activity: "induction", from: "wheels_in", to: "start_time" },
  { activity: "operation", from: "start_time", to: "end_time" },
  { activity: "emergence", from: "end_time", to: "wheels_out" },
] as const;

type TextOf = (column: string) => string;

function readMoments(row: CsvRow, textOf: TextOf): Moments | RejectedRow {
  const moments: Record<string, string> = {};
  for (const column of MOMENTS) {
    const read = readInstant(textOf(column));
    if (!read.isRead) return rejected({ ...row, column }, read.reason, textOf(column));
    moments[column] = read.value;
  }
  for (const { from, to } of STRETCHES) {
    const isBackwards = (moments[to] ?? "") < (moments[from] ?? "");
    if (isBackwards) return rejected({ ...row, column: to }, "end-before-start", textOf(to));
  }
  return moments as Moments;
}

function stretchRecords(encounter: string, moments: Moments, textOf: TextOf): NormalisedRecord[] {
  return STRETCHES.map(({ activity, from, to }, index) =>
    ownRecord("activity_event", `${encounter}#${index + 1}`, {
      activity_key: `${encounter}#${index + 1}`,
      episode_key: encounter,
      sequence: index + 1,
      activity,
      step_code: null,
      resource_code: null,
      ward_code: null,
      started_at: moments[from],
      completed_at: moments[to],
      minutes: (Date.parse(moments[to]) - Date.parse(moments[from])) / 60_000,
      time_source: "measured",
      attributes: {
        room: textOf("or_suite"),
        scheduledAt: moments.or_sched,
        bookedMinutes: Number(textOf("booked_dur")),
      },
    }),
  );
}

function episodeRecord(
  encounter: string,
  day: string,
  textOf: TextOf,
): (p: string) => NormalisedRecord {
  return (pathway) =>
    ownRecord("care_episode", encounter, {
      episode_key: encounter,
      pathway_code: pathway,
      patient_pseudonym: null,
      ward_code: null,
      anchor_date: day,
      anchor_precision: "day",
      ended_on: day,
      diagnosis_code: null,
      procedure_code: textOf("cpt_code"),
      apr_drg: null,
      severity: null,
      age_years: null,
      age_band: null,
      sex: null,
      region: null,
      variant: textOf("service"),
      attributes: { procedure: textOf("cpt_desc") },
    });
}

function readCase(row: CsvRow, places: ColumnPlaces, pathway: string): ProfileRow {
  const textOf: TextOf = (column) => (row.cells[places.get(column) ?? -1] ?? "").trim();
  const formula = row.cells.find((cell) => isFormula(cell.trim()));
  if (formula !== undefined) return rejected(row, "formula", formula);
  const encounter = textOf("encounter_id");
  if (encounter === "") return rejected({ ...row, column: "encounter_id" }, "required");
  const day = readDay(textOf("date"));
  if (!day.isRead) return rejected({ ...row, column: "date" }, day.reason, textOf("date"));
  const booked = textOf("booked_dur");
  if (!/^\d+$/.test(booked)) {
    return rejected({ ...row, column: "booked_dur" }, "not-a-whole-number", booked);
  }
  const moments = readMoments(row, textOf);
  if ("kind" in moments) return moments;
  const episode = episodeRecord(encounter, day.value, textOf)(pathway);
  const records = [episode, ...stretchRecords(encounter, moments, textOf)];
  return { kind: "row", line: row.line, raw: rawLine(row.cells), records };
}

/** Operating-room logs: one row for each case with wheels-in, start, end and wheels-out. */
export const OPERATING_ROOM_PROFILE: ImportProfile = {
  id: "operating-room-log",
  version: "1.0.0",
  sourceKind: "operating-room",
  isForNetwork: false,
  bringsEpisodes: true,
  async *read(file, context) {
    const { options } = context;
    const encoding = options.encoding ?? "utf-8";
    const head = await readHead(file, encoding);
    const names = COLUMNS.map(({ name }) => options.mapping?.[name] ?? name);
    const separator = chooseSeparator(head, names, { ...options, fileName: file.name });
    const header = parseHead(head, separator, 1)[0] ?? [];
    const places = placeColumns(header, COLUMNS, {
      fileName: file.name,
      mapping: options.mapping,
    });
    let isHeader = true;
    for await (const row of readCsvRows(file, { separator, encoding }, context.onBytes)) {
      if (!isHeader) yield readCase(row, places, options.pathway ?? "operating-room");
      isHeader = false;
    }
  },
};
