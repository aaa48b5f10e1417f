import { ImportFault } from "@/lib/contracts/import/fault";

/**
 * A column name as it is compared: the publisher spells the same column differently in the hip and
 * the knee file ("EQ5D" and "EQ 5D", "EQ VAS_Post-Op") and writes "Sucess".
 */
export function canonicalName(name: string): string {
  return name
    .toLowerCase()
    .replace("success", "sucess")
    .replace(/[^a-z0-9]/g, "");
}

/** What distinguishes the hip file from the knee file. */
export interface NhsProcedure {
  readonly name: string;
  readonly pathway: string;
  readonly instrument: "ohs" | "oks";
  readonly predicted: string;
}

const PROCEDURES: readonly NhsProcedure[] = [
  { name: "Hip Replacement", pathway: "hip-replacement", instrument: "ohs", predicted: "OHS" },
  { name: "Knee Replacement", pathway: "knee-replacement", instrument: "oks", predicted: "OKS" },
];

/** Finds the procedure of a row by the publisher's name for it. */
export function findProcedure(name: string): NhsProcedure | null {
  return PROCEDURES.find((procedure) => procedure.name === name.trim()) ?? null;
}

/** EQ-5D item key to the publisher's column, without "Pre-Op Q" or "Post-Op Q". */
export const EQ5D_COLUMNS: Readonly<Record<string, string>> = {
  MO: "Mobility",
  SC: "Self-Care",
  UA: "Activity",
  PD: "Discomfort",
  AD: "Anxiety",
  VAS: "EQ VAS",
};

/** Background and comorbidity columns that are kept with the episode, by the name we give them. */
export const CONDITIONS: readonly string[] = [
  "Heart Disease",
  "High Bp",
  "Stroke",
  "Circulation",
  "Lung Disease",
  "Diabetes",
  "Kidney Disease",
  "Nervous System",
  "Liver Disease",
  "Cancer",
  "Depression",
  "Arthritis",
];

/** Answers of the follow-up questionnaire that are kept with the episode as they are. */
export const FOLLOW_UP: Readonly<Record<string, string>> = {
  satisfaction: "Post-Op Q Satisfaction",
  success: "Post-Op Q Sucess",
  allergy: "Post-Op Q Allergy",
  bleeding: "Post-Op Q Bleeding",
  wound: "Post-Op Q Wound",
  urine: "Post-Op Q Urine",
  furtherSurgery: "Post-Op Q Further Surgery",
  readmitted: "Post-Op Q Readmitted",
};

export const BACKGROUND: Readonly<Record<string, string>> = {
  symptomPeriod: "Pre-Op Q Symptom Period",
  previousSurgery: "Pre-Op Q Previous Surgery",
  livingArrangements: "Pre-Op Q Living Arrangements",
  disability: "Pre-Op Q Disability",
};

/** Looks a column up by any of its spellings. */
export type ColumnFinder = (name: string) => number;

const NEEDED = ["Provider Code", "Procedure", "Revision Flag", "Year", "Age Band", "Gender"];

/** Where the publisher's columns stand in a file, whatever their spelling. */
export function findNhsColumns(header: readonly string[], fileName: string): ColumnFinder {
  const places = new Map(header.map((name, place) => [canonicalName(name), place]));
  const missing = NEEDED.filter((name) => !places.has(canonicalName(name)));
  if (missing.length > 0) {
    throw new ImportFault("missing-columns", {
      file: fileName,
      columns: missing.join(", "),
      found: header.join(", ").slice(0, 300),
    });
  }
  const known = new Map<string, number>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const place = places.get(canonicalName(name));
    if (place === undefined) {
      throw new ImportFault("missing-columns", { file: fileName, columns: name, found: "" });
    }
    known.set(name, place);
    return place;
  };
}
