import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportReport } from "@/lib/contracts/import/report";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import type { ImportRequest } from "@/lib/services/imports/import-request";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import type { TestDatabase } from "@/tests/support/database";

const folder = mkdtempSync(join(tmpdir(), "wk-imports-"));
let number = 0;

/** Writes a CSV delivery and answers its path. */
export function writeDelivery(lines: readonly string[], name = "delivery.csv"): string {
  number += 1;
  const path = join(folder, `${number}-${name}`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** A hospital of its own to deliver to. */
export async function makeHospital(database: TestDatabase, code: string): Promise<number> {
  const made = await database.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, $1, 'own') AS id",
    [code],
  );
  return made[0]?.id ?? 0;
}

/** Delivers lines to a hospital as the command line does. */
export async function deliver(
  hospitalId: number,
  profile: string,
  lines: readonly string[],
  request: Partial<ImportRequest> = {},
): Promise<ImportReport> {
  const files = [deliveredFile(writeDelivery(lines, `${profile}.csv`))];
  return runImport(commandLineActor(hospitalId), { profile, files, hospitalId, ...request });
}

export const WARDS = [
  "ward;name;department;department_name;department_kind;site;site_name;bed_index;beds;valid_from;valid_to",
  "C1;Heelkunde;ORT;Orthopedie;medical;N;Noord;C;30;2024-01-01;",
];

// 560,000 euro over 700,000 practical minutes is 0.80 euro a minute: Kaplan and Anderson 2004.
export const RESOURCES = [
  "resource;name;group;physician;cost_centre;valid_from;valid_to;units;supplied_minutes;practical_minutes",
  "nurse;Verpleegkundigen;nursing;nee;2101;2025-01-01;2025-12-31;28;875000;700000",
  "surgeon;Chirurgen;physician;ja;2101;2025-01-01;2025-12-31;2;200000;160000",
];

export const LEDGER = [
  "period_from;period_to;cost_centre;cost_centre_name;account;nature;amount",
  "2025-01-01;2025-12-31;2101;Heelkunde;620;staff;560000,00",
  "2025-01-01;2025-12-31;2101;Heelkunde;621;physician;800000,00",
  "2025-01-01;2025-12-31;2101;Heelkunde;601;consumables;99999,99",
];

export const EPISODES = [
  "episode_id;pathway;patient_id;ward;anchor_date;end_date;diagnosis;procedure;apr_drg;soi;age;sex;region;variant",
  "E1;hip-knee;P1;C1;2025-03-03;2025-03-07;M16.1;;301;1;66;female;flanders;hip",
  "E2;hip-knee;P2;C1;2025-03-10;2025-03-12;M17.1;;302;2;71;male;flanders;knee",
];

export const STAYS = [
  "stay_id;patient_id;episode_id;ward;admission;discharge;day_case;planned;destination;deceased;apr_drg;soi;justified_days",
  "S1;P1;E1;C1;2025-03-03 08:00;2025-03-07 11:00;nee;ja;home;nee;301;1;4,5",
  "S2;P2;E2;C1;2025-03-10 08:00;2025-03-12 11:00;nee;ja;home;nee;302;2;4,2",
  "S3;P1;;C1;2025-03-20 22:00;2025-03-22 11:00;nee;nee;home;nee;;;",
  "S4;P9;;C1;2025-06-01 22:00;2025-06-02 11:00;nee;nee;home;nee;;;",
];

export const ACTIVITIES = [
  "activity_id;episode_id;step;activity;resource;ward;start;end;minutes;time_source",
  "A1;E1;surgery;operation;surgeon;C1;2025-03-03 09:00;2025-03-03 10:00;60;measured",
  "A2;E1;ward;care;nurse;C1;2025-03-04 09:00;;100;estimated",
  // 42 days after E1's operation: the aftercare of E1 is over, that of E2 has a week to go.
  "A3;E2;surgery;operation;surgeon;C1;2025-03-10 09:00;2025-03-10 10:00;60;measured",
  "A4;E2;follow-up;consultation;surgeon;C1;2025-04-14 09:00;2025-04-14 09:10;10;measured",
];

export const CONSUMABLES = [
  "consumable_id;episode_id;step;article;description;category;quantity;unit_price;date",
  "V1;E1;surgery;PROT;Heupprothese;implant;1;1500,50;2025-03-03",
];

export const ANSWERS = [
  "response_id;episode_id;instrument;moment;date;mode;respondent;language;MO;SC;UA;PD;AD;VAS",
  "R1;E1;eq-5d-5l;t0;2025-02-20;paper;patient;nl;2;1;2;3;2;60",
  "R2;E1;eq-5d-5l;3m;2025-06-02;web;patient;nl;1;1;2;2;2;80",
];

/** Delivers everything in the order in which a hospital delivers it the first time. */
export async function deliverAll(hospitalId: number): Promise<readonly ImportReport[]> {
  const reports: ImportReport[] = [];
  const deliveries = [
    ["wards", WARDS],
    ["resources", RESOURCES],
    ["ledger", LEDGER],
    ["care-episodes", EPISODES],
    ["stays", STAYS],
    ["activities", ACTIVITIES],
    ["consumables", CONSUMABLES],
    ["questionnaire-answers", ANSWERS],
  ] as const;
  for (const [profile, lines] of deliveries)
    reports.push(await deliver(hospitalId, profile, lines));
  return reports;
}
