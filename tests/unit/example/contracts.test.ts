import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORT_CONTRACTS } from "@/lib/contracts/import/registry";
import { ContentTally } from "@/lib/ingest/content-tally";
import { EMPTY_PROGRAMME } from "@/lib/ingest/fhir/care-programme";
import { findProfile } from "@/lib/ingest/profiles/registry";
import { checkFile, deliveredFile } from "@/lib/ingest/source/delivered-file";
import { readPathwayTemplates } from "@/lib/db/reference/reference-files";
import { writeExampleFiles, type ExampleFile } from "@/prisma/example/generate";

import { rowsOf, textOf } from "./example-facts";

let folder = "";
let files: readonly ExampleFile[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "example-files-"));
  files = writeExampleFiles(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file as an import would, up to the checks that need a database. */
async function readFile(file: ExampleFile) {
  const rows = { accepted: 0, rejected: [] as string[] };
  const context = {
    options: {},
    pseudonymise: (id: string) => `~${id}`,
    seal: (key: string) => key,
    onBytes: () => undefined,
    programme: EMPTY_PROGRAMME,
    tally: new ContentTally(),
  };
  const checked = await checkFile(deliveredFile(file.path));
  for await (const row of findProfile(file.profile).read(checked, context)) {
    if (row.kind === "row") rows.accepted += 1;
    if (row.kind !== "rejected") continue;
    const { line, column, reason, found } = row;
    rows.rejected.push(`line ${line} ${column ?? ""}: ${reason} (${found})`);
  }
  return rows;
}

describe("the files of the example hospital", () => {
  it("are one delivery for each documented contract", () => {
    expect(files.map((file) => file.profile).sort()).toEqual(
      IMPORT_CONTRACTS.map((contract) => contract.profile).sort(),
    );
  });

  it("pass their contracts without one rejected row, all columns read as they were meant", async () => {
    for (const file of files) {
      const { accepted, rejected } = await readFile(file);
      expect(rejected.slice(0, 5), file.profile).toEqual([]);
      expect(accepted, file.profile).toBe(file.rows);
    }
  }, 120_000);

  it("name only variants and steps that the pathway's template has", () => {
    const templates = readPathwayTemplates();
    const pathwayOf = new Map<string, string>();
    for (const row of rowsOf("care-episodes")) {
      const template = templates.get(textOf(row.pathway));
      expect(template?.variants).toContain(textOf(row.variant));
      pathwayOf.set(textOf(row.episode_id), textOf(row.pathway));
    }
    const used = new Set(
      [...rowsOf("activities"), ...rowsOf("consumables")].map(
        (row) => `${pathwayOf.get(textOf(row.episode_id))}/${textOf(row.step)}`,
      ),
    );
    const known = new Set(
      [...templates.values()].flatMap((template) =>
        template.steps.map((step) => `${template.code}/${step.code}`),
      ),
    );
    expect([...used].filter((step) => !known.has(step))).toEqual([]);
  });

  it("use only resource groups that the template plans for the step", () => {
    const groupOf = new Map(
      rowsOf("resources").map((row) => [textOf(row.resource), textOf(row.group)]),
    );
    const planned = new Set(
      [...readPathwayTemplates().values()].flatMap((template) =>
        template.steps.flatMap((step) => step.resourceGroups),
      ),
    );
    expect([...new Set(groupOf.values())].filter((group) => !planned.has(group))).toEqual([]);
  });
});
