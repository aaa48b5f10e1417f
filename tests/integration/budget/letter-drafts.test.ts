import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { withScope } from "@/lib/db/with-scope";
import { findLetterByKey, listLetterLines } from "@/lib/repositories/budget-letters";
import { loadCalibration } from "@/lib/services/budget/load-calibration";
import {
  changeDraft,
  closeDraft,
  createDraft,
  withdrawDraft,
} from "@/lib/services/budget/letter-drafts";
import {
  confirmParameter,
  enterParameter,
  withdrawParameter,
} from "@/lib/services/budget/parameters";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { undoImport } from "@/lib/services/imports/undo-import";
import { registerTestDatabase } from "@/tests/support/database";
import { makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;
const actor = () => ({
  ...commandLineActor(hospitalId),
  role: "finance-controller" as const,
  scope: buildScope({ hospitalIds: [hospitalId] }),
});

const line = (lineCode: string, notifiedCents: number): LetterContents["lines"][number] => ({
  ...{ subPart: "B2", lineCode, label: lineCode, notifiedCents },
  ...{ previousCents: null, recalculatedCents: null, isRecurrent: true, originYear: null },
});

const letter = (more: Partial<LetterContents> = {}): LetterContents => ({
  letterKey: "BFM-2026-07",
  title: "Betekening 1 juli 2026",
  notifiedOn: "2026-07-01",
  budgetFrom: "2026-07-01",
  budgetTo: "2027-06-30",
  grade: "notified",
  perimeter: "general",
  totals: [{ subPart: null, statedCents: 100_00 }],
  lines: [line("100", 60_00), line("200", 30_00)],
  ...more,
});

async function readLines() {
  return withScope(actor().scope, (tx) => listLetterLines(tx, hospitalId, "BFM-2026-07"));
}

async function readCard() {
  return withScope(actor().scope, async (tx) => {
    const found = await findLetterByKey(tx, hospitalId, "BFM-2026-07");
    if (!found) throw new Error("no letter");
    return loadCalibration(tx, hospitalId, found);
  });
}

async function faultsOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "accepted",
    (error: unknown) => (error as { faults?: unknown; code?: unknown }).faults,
  );
}

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "letters");
});

describe("a letter that is typed", () => {
  it("is kept with its gap, refused by name while it has one, and final when it closes", async () => {
    const draft = await createDraft(actor(), letter());
    expect(draft).toMatchObject({ revision: 1, gapCents: 10_00, isClosed: false });
    expect(await faultsOf(closeDraft(actor(), draft))).toEqual([
      { pointer: "/totals/letter", code: "sum-differs" },
    ]);
    expect(await readLines()).toEqual([]);

    const whole = letter({ lines: [...letter().lines, line("300", 10_00)] });
    const changed = await changeDraft(actor(), draft, whole);
    expect(changed).toMatchObject({ revision: 2, gapCents: 0, isClosed: true });
    await closeDraft(actor(), changed);
    expect((await readLines()).map(({ notifiedCents }) => notifiedCents)).toEqual([
      60_00, 30_00, 10_00,
    ]);
  });

  it("is not changed by whoever saw an older revision", async () => {
    const draft = await createDraft(actor(), letter({ letterKey: "BFM-X" }));
    await changeDraft(actor(), draft, letter({ letterKey: "BFM-X", title: "Andere titel" }));
    await expect(changeDraft(actor(), draft, letter({ letterKey: "BFM-X" }))).rejects.toMatchObject(
      { code: "conflict" },
    );
    await withdrawDraft(actor(), { id: draft.id, revision: 2 });
    await expect(closeDraft(actor(), { id: draft.id, revision: 3 })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is superseded by a correction, line by line, and the undo brings the first back", async () => {
    const corrected = letter({
      totals: [{ subPart: null, statedCents: 70_00 }],
      lines: [line("100", 70_00)],
    });
    await closeDraft(actor(), await createDraft(actor(), corrected));
    expect((await readLines()).map(({ lineCode }) => lineCode)).toEqual(["100"]);
    const [batch] = await database.current.query(
      "SELECT max(id)::int AS id FROM import_batch WHERE hospital_id = $1",
      [hospitalId],
    );
    const undoer = { ...actor(), role: "data-analyst" as const };
    await undoImport(undoer, { hospitalId, batchId: Number(batch?.["id"]) });
    expect((await readLines()).map(({ lineCode }) => lineCode)).toEqual(["100", "200", "300"]);
  });

  it("is refused when its period ends before it begins or a line stands twice", async () => {
    const wrong = letter({ budgetTo: "2026-01-01", lines: [line("100", 1), line("100", 2)] });
    expect(await faultsOf(createDraft(actor(), wrong))).toEqual([
      { pointer: "/budgetTo", code: "end-before-start" },
      { pointer: "/lines/1", code: "line-twice" },
    ]);
  });

  it("is no business of who may only read the budget", async () => {
    const board = { ...actor(), role: "board" as const };
    await expect(createDraft(board, letter())).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a figure of the calibration card", () => {
  const place = { letterKey: "BFM-2026-07", parameter: "b2.ownPoints" };
  const typed = {
    ...{ amount: 477, low: null, high: null, unit: "points", year: 2026 },
    ...{ grade: "claimed" as const, source: "Nota van 14 juli" },
  };

  it("is to be confirmed until someone does, and again when it changes", async () => {
    await enterParameter(actor(), place, typed);
    expect((await readCard()).find("b2.ownPoints")).toMatchObject({
      amount: 477,
      origin: "entered",
    });
    await confirmParameter(actor(), place, { amount: 477, today: "2026-11-22" });
    expect((await readCard()).find("b2.ownPoints")?.confirmation).toBeTruthy();
    await enterParameter(actor(), place, { ...typed, amount: 480 });
    const changed = (await readCard()).find("b2.ownPoints");
    expect(changed?.amount).toBe(480);
    expect(changed?.confirmation).toBeUndefined();
  });

  it("is not confirmed when it is another than the one that was seen", async () => {
    await expect(
      confirmParameter(actor(), place, { amount: 477, today: "2026-11-22" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("gives way to the rules when it is taken back", async () => {
    const factor = { letterKey: "BFM-2026-07", parameter: "b2.dayFactor" };
    await enterParameter(actor(), factor, { ...typed, amount: 0.81, unit: "rate" });
    await withdrawParameter(actor(), factor);
    expect((await readCard()).find("b2.dayFactor")?.origin).toBe("rule");
  });

  it.each([
    ["negative points", "b2.ownPoints", { amount: -1 }, "/amount", "negative"],
    ["an occupancy above one", "b2.occ.CD", { amount: 1.2 }, "/amount", "share-above-one"],
    [
      "a range that does not hold the figure",
      "b2.JD.E",
      { amount: 5, low: 6 },
      "/low",
      "outside-range",
    ],
    [
      "national points below the own points",
      "b2.nationalPoints",
      { amount: 400 },
      "/amount",
      "below-own",
    ],
  ])("is refused by name: %s", async (_, parameter, change, ...[pointer, code]) => {
    const refused = enterParameter(actor(), { ...place, parameter }, { ...typed, ...change });
    expect(await faultsOf(refused)).toEqual([{ pointer, code }]);
  });

  it("is refused by name: own points above the national points", async () => {
    await enterParameter(
      actor(),
      { ...place, parameter: "b2.nationalPoints" },
      { ...typed, amount: 80_000 },
    );
    const refused = enterParameter(actor(), place, { ...typed, amount: 80_001 });
    expect(await faultsOf(refused)).toEqual([{ pointer: "/amount", code: "above-national" }]);
  });
});
