import { mkdtempSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildScope } from "@/lib/access/scope";
import type { Actor } from "@/lib/access/actor";
import type { ImportJobDto, ImportJobKind } from "@/lib/contracts/api/import-jobs";
import type { ImportPlanDto } from "@/lib/contracts/api/import-uploads";
import { getJob, getUpload } from "@/lib/services/import-jobs/describe-upload";
import { exportUploadFindings, getUploadFindings } from "@/lib/services/import-jobs/findings";
import { getBatch, getBatches } from "@/lib/services/import-jobs/get-batches";
import { saveJob } from "@/lib/services/import-jobs/job-documents";
import { planUpload } from "@/lib/services/import-jobs/plan-upload";
import { readSample } from "@/lib/services/import-jobs/read-sample";
import { cleanFileName, receiveFile } from "@/lib/services/import-jobs/receive-file";
import { startJob } from "@/lib/services/import-jobs/run-job";
import { getSavedMappings, saveMapping } from "@/lib/services/import-jobs/saved-mappings";
import { findUpload } from "@/lib/services/import-jobs/spool";
import { undoBatch } from "@/lib/services/import-jobs/undo-batch";
import { makeAccountWithRole, makeHospital } from "../../support/accounts";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
const state = mkdtempSync(join(tmpdir(), "waardekompas-import-jobs-"));
let actor: Actor;
let stranger: Actor;

const PLAN: ImportPlanDto = {
  profile: "care-episodes",
  separator: null,
  encoding: null,
  decimalSign: null,
  mapping: {},
  ignoredColumns: [],
  period: null,
  pathway: null,
  instrument: null,
  moment: null,
};

beforeAll(async () => {
  process.env["WAARDEKOMPAS_STATE"] = state;
  process.env["WAARDEKOMPAS_PSEUDONYM_KEY"] ??= "k".repeat(48);
  const hospitalId = await makeHospital(database.current, "jobs");
  const actorOf = async (): Promise<Actor> => ({
    accountId: await makeAccountWithRole("data-analyst", hospitalId),
    displayName: "Yasmine",
    role: "data-analyst",
    scope: buildScope({ hospitalIds: [hospitalId] }),
    hospitalId,
  });
  actor = await actorOf();
  stranger = await actorOf();
});

afterAll(() => rm(state, { recursive: true, force: true }));

function upload(name: string, text: string, plan: Partial<ImportPlanDto> = {}) {
  return (async () => {
    const file = { name, uploadId: null, now: new Date() };
    const received = await receiveFile(actor, file, new Blob([text]).stream());
    return planUpload(actor, received.id, { ...PLAN, ...plan });
  })();
}

async function run(
  uploadId: string,
  kind: ImportJobKind,
  leaveRejectedOut = false,
): Promise<ImportJobDto> {
  await startJob(actor, { uploadId, kind, leaveRejectedOut });
  for (;;) {
    const job = await getJob(actor, uploadId, kind);
    if (job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const HEADER = "episode_id;pathway;anchor_date";
const GOOD = [HEADER, "E1;hip-knee;2025-03-09", "E2;hip-knee;10/03/2025"].join("\n");
const FAULTY = [HEADER, "E8;hip-knee;2025-03-09", "E9;hip-knee;31/02/2025"].join("\n");

describe("a file that is uploaded", () => {
  test("keeps its bytes' sha256 and loses folders and control characters of its name", async () => {
    const { files } = await upload("..\\..\\geheim/verblijven.csv", "abc");
    // sha256("abc"): FIPS 180-2, appendix B.1.
    expect(files).toMatchObject([
      {
        name: "verblijven.csv",
        bytes: 3,
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      },
    ]);
    expect(cleanFileName("../..")).toBe("file");
    expect(cleanFileName('a\u0000b"c.csv')).toBe("abc.csv");
  });

  test("is not there for another account of the same hospital", async () => {
    const { id } = await upload("a.csv", GOOD);
    await expect(findUpload(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("that is larger than the installation allows leaves nothing behind", async () => {
    process.env["WAARDEKOMPAS_UPLOAD_MEGABYTES"] = "1";
    const tooLarge = new Blob([new Uint8Array(1024 * 1024 + 1)]).stream();
    const file = { name: "large.csv", uploadId: null, now: new Date() };
    await expect(receiveFile(actor, file, tooLarge)).rejects.toMatchObject({
      code: "body-too-large",
    });
    delete process.env["WAARDEKOMPAS_UPLOAD_MEGABYTES"];
    const stored = readdirSync(state, { recursive: true, encoding: "utf8" });
    expect(stored.filter((path) => path.includes("file-")).length).toBeGreaterThan(0);
    for (const path of stored.filter((one) => one.includes("file-"))) {
      expect(path).not.toContain("large");
    }
  });
});

describe("the sample", () => {
  test("asks about 18.500 when nothing in the file tells what the point means", async () => {
    const text = "cost_centre;amount\n4500;18.500\n4510;22.750";
    const { decimal } = await readSample(await upload("g.csv", text, { profile: "ledger" }));
    expect(decimal).toMatchObject({ sign: null, proof: null, ambiguous: ["18.500", "22.750"] });
  });

  test("shows what an answer to that question means for the smallest and the largest", async () => {
    const text = "cost_centre;amount\n4500;18.500\n4510;22.750";
    const plan = { profile: "ledger", decimalSign: "," } as const;
    const { numbers } = await readSample(await upload("g.csv", text, plan));
    // 18 500 and 22 750 euro, in cents.
    expect(numbers).toMatchObject([{ minimum: 1_850_000, maximum: 2_275_000, sum: 4_125_000 }]);
  });

  test("suggests a meaning for the names that Belgian systems print", async () => {
    const text = "Verblijfnummer;Datum opname;Iets\nS1;2025-01-01;x";
    const { columns } = await readSample(await upload("v.csv", text, { profile: "stays" }));
    expect(columns.map(({ suggestedField }) => suggestedField)).toEqual([
      "stay_id",
      "admission",
      null,
    ]);
  });

  test("of a Latin-1 file is the fault with its line, not an error", async () => {
    const bytes = Buffer.from("ward;name\nG1;Gériatrie", "latin1");
    const file = { name: "l.csv", uploadId: null, now: new Date() };
    const { id } = await receiveFile(actor, file, new Blob([bytes]).stream());
    const planned = await planUpload(actor, id, { ...PLAN, profile: "wards" });
    const { fault } = await readSample(planned);
    expect(fault).toMatchObject({ code: "not-utf8", particulars: { line: 2 } });
    const asLatin = await planUpload(actor, id, { ...PLAN, profile: "wards", encoding: "latin-1" });
    expect((await readSample(asLatin)).rows[0]?.cells[1]?.text).toBe("Gériatrie");
  });
});

describe("a delivery through the browser", () => {
  test("needs a decision for every column that the contract does not know", async () => {
    const { id } = await upload("e.csv", `${HEADER};eigen\nE1;hip-knee;2025-03-09;x`);
    const request = { uploadId: id, kind: "dry-run", leaveRejectedOut: false } as const;
    await expect(startJob(actor, request)).rejects.toMatchObject({
      code: "file-refused",
      detail: { reason: "unsettled-columns", columns: "eigen" },
    });
  });

  test("cannot be published before a dry run of the same files and plan", async () => {
    const { id } = await upload("e.csv", GOOD);
    const request = { uploadId: id, kind: "publish", leaveRejectedOut: false } as const;
    await expect(startJob(actor, request)).rejects.toMatchObject({
      detail: { reason: "dry-run-needed" },
    });
    expect((await run(id, "dry-run")).report?.outcome).toBe("dry-run");
    await planUpload(actor, id, { ...PLAN, separator: ";" });
    await expect(startJob(actor, request)).rejects.toMatchObject({
      detail: { reason: "dry-run-needed" },
    });
  });

  test("is published, shows in the history with its author, and can be undone", async () => {
    const { id } = await upload("e.csv", GOOD);
    const dryRun = await run(id, "dry-run");
    expect(dryRun.report).toMatchObject({
      batch: null,
      rows: { in: 2, accepted: 2, duplicate: 0, rejected: 0 },
      records: { new: 2, changed: 0, unchanged: 0, gone: 0 },
    });
    const published = await run(id, "publish");
    const batch = published.report?.batch ?? 0;
    const [newest] = (await getBatches(actor, {})).batches;
    expect(newest).toMatchObject({ id: batch, state: "published", rows: { in: 2, accepted: 2 } });
    expect(newest?.author).toMatch(/^Person \d+$/);
    await undoBatch(actor, batch);
    const undone = await getBatch(actor, batch);
    expect(undone.state).toBe("superseded");
    expect(undone.audit.map(({ action }) => action)).toEqual(["publish", "undo"]);
    await expect(undoBatch(actor, batch)).rejects.toMatchObject({
      detail: { reason: "batch-not-published" },
    });
  });

  test("says which row was refused and why, also as a file, and takes the good rows on request", async () => {
    const { id } = await upload("e.csv", FAULTY);
    const { report } = await run(id, "dry-run");
    expect(report?.rejections).toEqual([
      { reason: "not-a-date", column: "anchor_date", rows: 1, example: "31/02/2025" },
    ]);
    const { findings, next } = await getUploadFindings(actor, id, {});
    expect(findings).toMatchObject([{ file: "e.csv", line: 3, column: "anchor_date" }]);
    expect(next).toBeNull();
    const errorFile = await exportUploadFindings(actor, id);
    expect(errorFile).toContain("E9;hip-knee;31/02/2025");
    expect((await run(id, "publish")).report?.outcome).toBe("refused");
    const published = await run(id, "publish", true);
    expect(published.report).toMatchObject({ outcome: "published", rows: { in: 2, rejected: 1 } });
  });

  test("that its server did not survive is interrupted, unless the database knows better", async () => {
    const { id } = await upload("i.csv", GOOD.replaceAll("E", "I"));
    await run(id, "dry-run");
    const planned = await findUpload(actor, id);
    const before: ImportJobDto = {
      kind: "publish",
      state: "running",
      phase: "reading",
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      endedAt: null,
      rows: 1,
      rowsPerSecond: null,
      share: null,
      secondsLeft: null,
      report: null,
      fault: null,
    };
    await saveJob(planned, before);
    expect((await getUpload(actor, id)).publish?.state).toBe("interrupted");
    await run(id, "publish");
    await saveJob(planned, before);
    expect((await getUpload(actor, id)).publish).toMatchObject({
      state: "done",
      report: { outcome: "published" },
    });
  });
});

describe("a saved mapping", () => {
  test("is there for the next delivery of the same kind, and replaced under the same name", async () => {
    const mapping = { name: "EPD", profile: "stays", mapping: { ward: "Afdeling" } } as const;
    await saveMapping(actor, { ...mapping, ignoredColumns: ["x"] });
    await saveMapping(actor, { ...mapping, ignoredColumns: ["y"] });
    expect(await getSavedMappings(stranger, "stays")).toEqual([
      { ...mapping, ignoredColumns: ["y"] },
    ]);
    expect(await getSavedMappings(actor, "wards")).toEqual([]);
  });
});
