import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContentTally } from "@/lib/ingest/content-tally";
import { EMPTY_PROGRAMME } from "@/lib/ingest/fhir/care-programme";
import { findProfile } from "@/lib/ingest/profiles/registry";
import type { ProfileRow } from "@/lib/ingest/profiles/profile";
import type { ReadingOptions } from "@/lib/ingest/reading-options";
import { checkFile, deliveredFile } from "@/lib/ingest/source/delivered-file";

const folder = mkdtempSync(join(tmpdir(), "wk-reading-"));
let number = 0;

/** Writes a delivered file and answers its path. */
export function delivered(content: string | Buffer, name = "delivery.csv"): string {
  number += 1;
  const path = join(folder, `${number}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** Reads a file through a profile into rows. */
export async function readRows(
  profile: string,
  path: string,
  options: ReadingOptions = {},
): Promise<readonly ProfileRow[]> {
  const file = await checkFile(deliveredFile(path));
  const rows: ProfileRow[] = [];
  const context = {
    options,
    pseudonymise: (id: string) => `p-${id}`,
    seal: (key: string, text: string) => `sealed ${key} ${text.length}`,
    onBytes: () => undefined,
    programme: EMPTY_PROGRAMME,
    tally: new ContentTally(),
  };
  for await (const row of findProfile(profile).read(file, context)) rows.push(row);
  return rows;
}

export const LEDGER_HEADER =
  "period_from;period_to;cost_centre;cost_centre_name;account;nature;amount";
export const LEDGER_ROW = "2025-01-01;2025-12-31;2101;Heelkunde;620;staff;560000";
