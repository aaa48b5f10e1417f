import { z } from "zod";
import type { ImportContract } from "./contract";
import { choice, code, day, decimal, flag, instant, label, whole } from "./fields";

const severity = whole({ minimum: 1, maximum: 4 });

const wardColumns = {
  ward: code.required("Code of the nursing unit"),
  name: label.required("Name of the nursing unit"),
  department: code.required("Code of its department"),
  department_name: label.required("Name of the department"),
  department_kind: choice(["medical", "nursing", "support"]).required("Kind of department"),
  site: code.required("Code of the campus"),
  site_name: label.required("Name of the campus"),
  bed_index: code.optional("Belgian bed index (C, D, E, G, M, ...)"),
  beds: whole({ minimum: 0 }).optional("Recognised beds"),
  valid_from: day.required("First day on this campus; a ward that moves has two rows"),
  valid_to: day.optional("Last day on this campus; empty while it is there"),
};

export const wardsContract: ImportContract<typeof wardColumns> = {
  profile: "wards",
  version: "1.0.0",
  purpose: "Nursing units with department, campus and bed index",
  keyColumns: ["ward", "valid_from"],
  columns: wardColumns,
  row: z
    .object(wardColumns)
    .refine((row) => row.valid_to === null || row.valid_to >= row.valid_from, {
      error: "end-before-start",
      path: ["valid_to"],
    }),
  allowsOtherColumns: false,
};

const stayColumns = {
  stay_id: code.required("Number of the stay"),
  patient_id: code.required("Patient number; stored only as a pseudonym"),
  episode_id: code.optional("Care episode that the stay belongs to"),
  ward: code.required("Main ward of the stay"),
  admission: instant.required("Moment of admission"),
  discharge: instant.optional("Moment of discharge; empty while the patient is in"),
  day_case: flag.required("Whether it was a day hospitalisation"),
  planned: flag.required("Whether the admission was planned"),
  destination: code.optional("Destination at discharge"),
  deceased: flag.required("Whether the patient died during the stay"),
  apr_drg: code.optional("APR-DRG"),
  soi: severity.optional("Severity of illness, 1 to 4"),
  justified_days: decimal({ minimum: 0 }).optional("Justified days of this stay"),
};

export const staysContract: ImportContract<typeof stayColumns> = {
  profile: "stays",
  version: "1.0.0",
  purpose: "Stays from admission to discharge",
  keyColumns: ["stay_id"],
  columns: stayColumns,
  row: z
    .object(stayColumns)
    .refine((row) => row.discharge === null || row.discharge >= row.admission, {
      error: "end-before-start",
      path: ["discharge"],
    }),
  allowsOtherColumns: false,
};

const episodeColumns = {
  episode_id: code.required("Number of the care episode"),
  pathway: code.required("Code of the care pathway"),
  patient_id: code.optional("Patient number; stored only as a pseudonym"),
  ward: code.optional("Ward that answers for the episode"),
  anchor_date: day.required("Day of the index event (operation, admission, birth)"),
  end_date: day.optional("Day on which the episode ended"),
  diagnosis: code.optional("Main diagnosis, ICD-10-BE"),
  procedure: code.optional("Main procedure, ICD-10-PCS or nomenclature"),
  apr_drg: code.optional("APR-DRG"),
  soi: severity.optional("Severity of illness, 1 to 4"),
  age: whole({ minimum: 0, maximum: 130 }).optional("Age in years on the anchor date"),
  sex: choice(["female", "male", "other"]).optional("Sex"),
  region: choice(["flanders", "wallonia", "brussels"]).optional("Region where the patient lives"),
  variant: code.optional("Variant within the pathway, e.g. hip or knee"),
};

export const careEpisodesContract: ImportContract<typeof episodeColumns> = {
  profile: "care-episodes",
  version: "1.0.0",
  purpose: "One passage of one patient through a care pathway",
  keyColumns: ["episode_id"],
  columns: episodeColumns,
  row: z
    .object(episodeColumns)
    .refine((row) => row.end_date === null || row.end_date >= row.anchor_date, {
      error: "end-before-start",
      path: ["end_date"],
    }),
  allowsOtherColumns: false,
};

const activityColumns = {
  activity_id: code.required("Number of the activity"),
  episode_id: code.required("Care episode"),
  step: code.optional("Step of the pathway"),
  activity: label.required("What was done"),
  resource: code.optional("Resource that did it, as in the resources delivery"),
  ward: code.optional("Ward where it was done"),
  start: instant.optional("Begin"),
  end: instant.optional("End"),
  minutes: decimal({ minimum: 0 }).optional("Minutes of the resource; empty: end minus begin"),
  time_source: choice(["measured", "observed", "estimated"]).optional("How the time is known"),
};

export const activitiesContract: ImportContract<typeof activityColumns> = {
  profile: "activities",
  version: "1.0.0",
  purpose: "What was done in an episode, by which resource, for how many minutes",
  keyColumns: ["activity_id"],
  columns: activityColumns,
  row: z
    .object(activityColumns)
    .refine((row) => row.start === null || row.end === null || row.end >= row.start, {
      error: "end-before-start",
      path: ["end"],
    }),
  allowsOtherColumns: false,
};

const clinicalColumns = {
  event_id: code.required("Number of the event"),
  episode_id: code.required("Care episode"),
  type: code.required("complication, death, infection, fall, mobilisation, ..."),
  grade: choice(["I", "II", "IIIa", "IIIb", "IVa", "IVb", "V"]).optional("Clavien-Dindo grade"),
  date: day.optional("Day of the event"),
  code: code.optional("Code, e.g. ICD-10-BE"),
  ward: code.optional("Ward where it happened"),
  amount: decimal().optional("Measured amount, where the type has one"),
};

export const clinicalEventsContract: ImportContract<typeof clinicalColumns> = {
  profile: "clinical-events",
  version: "1.0.0",
  purpose: "Clinical facts of an episode: complications, deaths, infections, falls",
  keyColumns: ["event_id"],
  columns: clinicalColumns,
  row: z.object(clinicalColumns),
  allowsOtherColumns: false,
};

const answerColumns = {
  response_id: code.required("Number of the completed questionnaire"),
  episode_id: code.required("Care episode"),
  instrument: code.required("Instrument, e.g. eq-5d-5l"),
  moment: code.required("Moment: t0, 3m, 6m, 12m, t1 to t5"),
  date: day.optional("Day of completion"),
  mode: choice(["web", "paper", "telephone", "staff", "unknown"]).optional("How it was completed"),
  respondent: choice(["patient", "helper", "proxy"]).optional("Who answered"),
  language: code.optional("Language of the questionnaire"),
};

export const questionnaireAnswersContract: ImportContract<typeof answerColumns> = {
  profile: "questionnaire-answers",
  version: "1.0.0",
  purpose:
    "Answers to PROM questionnaires; after these columns one column for each item key (MO, SC, ...), empty where the instrument does not have it",
  keyColumns: ["response_id"],
  columns: answerColumns,
  row: z.object(answerColumns),
  allowsOtherColumns: true,
};
