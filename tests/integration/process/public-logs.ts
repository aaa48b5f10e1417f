/** How the same counts are made of the raw file, in plain SQL. */
interface RawLog {
  /** Delivered as a table of text, as XES, or as resources of FHIR. */
  readonly kind: "csv" | "xes" | "fhir";
  readonly separator: string;
  /** One row for each activity done: case `c`, activity `a`, moment `at`, place in the file `p`. */
  readonly instances: string;
}

/** A public event log and how the product is told to read it. */
export interface PublicLog {
  readonly name: string;
  readonly profile: "event-log" | "operating-room-log";
  /** A file, or a folder of which every packed file is delivered. */
  readonly file: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly raw: RawLog;
  /** Rows that name no case: the product refuses them, and plain SQL leaves them out. */
  readonly nameless: number;
}

const xes = (table: string): RawLog => ({
  kind: "xes",
  separator: "",
  instances: `SELECT case_id AS c, activity AS a, at::timestamptz AS at, place AS p FROM ${table}`,
});

/** Encounters by patient: Synthea knows no episode of care and no part of an encounter. */
const encounters = (table: string): RawLog => ({
  kind: "fhir",
  separator: "",
  instances: `SELECT r #>> '{subject,reference}' AS c, r #>> '{type,0,coding,0,display}' AS a,
                (r #>> '{period,start}')::timestamptz AS at, place AS p
              FROM ${table} WHERE r ->> 'resourceType' = 'Encounter'
                AND r ->> 'status' IN ('finished', 'in-progress')`,
});

/** Every public event log of the reference material. */
export const PUBLIC_LOGS: readonly PublicLog[] = [
  {
    name: "sepsis",
    profile: "event-log",
    file: "data/real/sepsis_log/sepsis_first_300_cases.csv.gz",
    mapping: {},
    raw: {
      kind: "csv",
      separator: ";",
      instances: `SELECT "Case ID" AS c, "Activity" AS a, "Complete Timestamp"::timestamp AS at, place AS p
                  FROM raw_sepsis`,
    },
    nameless: 0,
  },
  {
    name: "sepsis_xes",
    profile: "event-log",
    file: "data/real/sepsis_log/sepsis_first_300_cases.xes.gz",
    mapping: {},
    raw: xes("raw_sepsis_xes"),
    nameless: 0,
  },
  {
    name: "billing",
    profile: "event-log",
    file: "data/real/hospital_billing_log/hospital_billing_10000_cases.csv.gz",
    mapping: { case: "case_id" },
    raw: {
      kind: "csv",
      separator: ",",
      instances: `SELECT case_id AS c, activity AS a, "timestamp"::timestamptz AS at, place AS p
                  FROM raw_billing WHERE case_id <> ''`,
    },
    // 49 951 rows, one of which names no case: its case was called "NA" and the publisher lost it.
    nameless: 1,
  },
  {
    name: "billing_xes",
    profile: "event-log",
    file: "data/real/hospital_billing_log/hospital_billing_1_trace_per_variant.xes.gz",
    mapping: {},
    raw: xes("raw_billing_xes"),
    nameless: 0,
  },
  {
    name: "fairness",
    profile: "event-log",
    file: "data/real/hospital_fairness_log_simulated/hospital_log_high.xes.gz",
    mapping: { resource: "resource" },
    raw: xes("raw_fairness"),
    nameless: 0,
  },
  {
    name: "emergency",
    profile: "event-log",
    file: "data/real/ed_patients_log_synthetic/patients.csv",
    mapping: {
      ...{ case: "patient", activity: "handling", timestamp: "time" },
      lifecycle: "registration_type",
    },
    raw: {
      kind: "csv",
      separator: ",",
      // The file numbers its activities; the product pairs start and complete without that number.
      instances: `SELECT patient AS c, min(handling) AS a,
                    min("time"::timestamptz) FILTER (WHERE registration_type = 'start') AS at, min(place) AS p
                  FROM raw_emergency GROUP BY patient, handling_id`,
    },
    nameless: 0,
  },
  {
    name: "theatre",
    profile: "operating-room-log",
    file: "data/real/operating_room_log/or_cases_2022_jan_feb.csv",
    mapping: {},
    raw: {
      kind: "csv",
      separator: ",",
      instances: `SELECT encounter_id AS c, a, at::timestamp AS at, place * 3 + n AS p
                  FROM raw_theatre, LATERAL (VALUES ('induction', wheels_in, 1),
                    ('operation', start_time, 2), ('emergence', end_time, 3)) AS s (a, at, n)`,
    },
    nameless: 0,
  },
  {
    name: "fhir_bundles",
    profile: "event-log",
    file: "data/real/synthea_fhir_r4_bundles",
    mapping: { case: "subject" },
    raw: encounters("raw_fhir_bundles"),
    nameless: 0,
  },
  {
    name: "fhir_ndjson",
    profile: "event-log",
    file: "data/real/synthea_bulk_ndjson_10/Encounter.000.ndjson.gz",
    mapping: { case: "subject" },
    raw: encounters("raw_fhir_ndjson"),
    nameless: 0,
  },
];
