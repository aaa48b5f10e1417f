import { day, whole, type Table } from "../core/csv-table";
import { FIRST_DAY, WARD_MOVE_DAY } from "../core/period";
import type { Day } from "../core/calendar";

/** Bed indexes (kenletters) of the Belgian recognition that this hospital has. */
export type BedIndex = "C" | "D" | "E" | "G" | "M";

export interface ExampleWard {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly bedIndex: BedIndex;
  readonly beds: number;
  readonly site: "NO" | "ZU";
}

const SITES = { NO: "Campus Noord", ZU: "Campus Zuid" } as const;

const DEPARTMENTS: Readonly<Record<string, string>> = {
  ORT: "Orthopedie",
  HEE: "Algemene heelkunde",
  CAR: "Cardiologie",
  NEU: "Neurologie",
  INW: "Inwendige ziekten",
  GER: "Geriatrie",
  GYN: "Gynaecologie en verloskunde",
  PED: "Pediatrie",
  DAG: "Chirurgisch dagziekenhuis",
  INZ: "Intensieve zorg",
};

// Beds add up to about 200 C and D, 10 E, 12 M and 50 G: the justified beds of the illustrative
// budget letter (worked example E1), so that the letter and the activity tell one story.
export const WARDS: readonly ExampleWard[] = [
  ward("C1", "Orthopedie Noord", "ORT", "C", 30, "NO"),
  ward("C2", "Orthopedie Zuid", "ORT", "C", 24, "ZU"),
  ward("C3", "Algemene heelkunde en borstkliniek", "HEE", "C", 30, "NO"),
  ward("DZ", "Chirurgisch dagziekenhuis", "DAG", "C", 20, "NO"),
  ward("D1", "Cardiologie", "CAR", "D", 30, "NO"),
  ward("D2", "Neurologie en stroke-eenheid", "NEU", "D", 28, "NO"),
  ward("D3", "Inwendige ziekten", "INW", "D", 30, "ZU"),
  ward("IZ", "Intensieve zorg", "INZ", "D", 8, "NO"),
  ward("E1", "Kinderafdeling", "PED", "E", 10, "NO"),
  ward("G1", "Geriatrie Noord", "GER", "G", 26, "NO"),
  ward("G2", "Geriatrie Zuid", "GER", "G", 24, "ZU"),
  ward("M1", "Materniteit", "GYN", "M", 14, "NO"),
];

function ward(
  ...row: [string, string, string, BedIndex, number, ExampleWard["site"]]
): ExampleWard {
  const [code, name, department, bedIndex, beds, site] = row;
  return { code, name, department, bedIndex, beds, site };
}

const COLUMNS = [
  "ward",
  "name",
  "department",
  "department_name",
  "department_kind",
  "site",
  "site_name",
  "bed_index",
  "beds",
  "valid_from",
  "valid_to",
] as const;

/** The wards; a ward that moved stands there twice, once for each site. */
export function makeWardTable(): Table {
  const row = (unit: ExampleWard, site: keyof typeof SITES, from: Day, to: Day | null) => [
    unit.code,
    unit.name,
    unit.department,
    DEPARTMENTS[unit.department] ?? unit.department,
    "medical",
    site,
    SITES[site],
    unit.bedIndex,
    whole(unit.beds),
    day(from),
    day(to),
  ];
  const rows = WARDS.flatMap((unit) =>
    unit.code === "D3"
      ? [row(unit, "ZU", FIRST_DAY, WARD_MOVE_DAY - 1), row(unit, "NO", WARD_MOVE_DAY, null)]
      : [row(unit, unit.site, FIRST_DAY, null)],
  );
  return { profile: "wards", fileName: "verpleegeenheden.csv", columns: COLUMNS, rows };
}
