import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import type { RegisterRow } from "@/lib/contracts/budget/registers";
import { importCodeList, getCodeLists } from "@/lib/services/budget/code-lists";
import { getNationalAmounts } from "@/lib/services/budget/get-national-amounts";
import { addRow, changeRow, closeRow, getRegister } from "@/lib/services/budget/registers";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { registerTestDatabase } from "@/tests/support/database";
import { makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
const input = { quarter: null, today: "2026-11-22" };
let hospitalId = 0;
const actor = () => ({
  ...commandLineActor(hospitalId),
  role: "finance-controller" as const,
  scope: buildScope({ hospitalIds: [hospitalId] }),
});

type Project = Extract<RegisterRow, { register: "funding" }>;

const PROJECT: Project = {
  register: "funding",
  kind: "data",
  title: "PROM-platform",
  funder: "Fonds A",
  partner: null,
  purpose: "PROMs inzamelen",
  startsOn: "2026-01-01",
  endsOn: null,
  amountCents: 100_00,
};

const project = (more: Partial<Project> = {}): Project => ({ ...PROJECT, ...more });

async function readRegister(register: "funding" | "p4p" | "contracts") {
  return (await getRegister(actor(), input, register)).rows;
}

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "registers");
});

describe("a register of the budget", () => {
  it("marks two open projects for one purpose at the same time, until one is closed", async () => {
    await addRow(actor(), project());
    const { id } = await addRow(
      actor(),
      project({ funder: "Fonds B", purpose: " proms INZAMELEN" }),
    );
    expect((await readRegister("funding")).map(({ alerts }) => alerts)).toEqual([
      ["duplicate"],
      ["duplicate"],
    ]);
    await closeRow(actor(), { register: "funding", id, revision: 1 }, "Samengevoegd");
    expect((await readRegister("funding")).flatMap(({ alerts }) => alerts)).toEqual([]);
    await closeRow(actor(), { register: "funding", id, revision: 2 }, null);
    expect((await readRegister("funding")).flatMap(({ alerts }) => alerts)).toHaveLength(2);
  });

  it("says what evidence is missing and which deadline is near", async () => {
    await addRow(actor(), {
      ...{ register: "p4p", programme: "2026", code: "HH", title: "Handhygiëne" },
      ...{ pointsMaximum: 10, pointsReached: 4, stakeCents: 500_00 },
      ...{ missingEvidence: "Audit derde kwartaal", dueOn: "2026-12-31" },
    });
    expect((await readRegister("p4p"))[0]?.alerts).toEqual(["evidence-missing", "due-soon"]);
  });

  it("refuses by name a score above its maximum and a contract that ends before it begins", async () => {
    const score = addRow(actor(), {
      ...{ register: "p4p", programme: "2026", code: "X", title: "X", pointsMaximum: 10 },
      ...{ pointsReached: 11, stakeCents: null, missingEvidence: null, dueOn: null },
    });
    await expect(score).rejects.toMatchObject({ faults: [{ pointer: "/pointsReached" }] });
    await expect(addRow(actor(), project({ endsOn: "2025-12-31" }))).rejects.toMatchObject({
      faults: [{ pointer: "/endsOn", code: "end-before-start" }],
    });
  });

  it("is not changed by whoever saw an older revision, nor by who may only read", async () => {
    const { id } = await addRow(actor(), project({ title: "Netwerk", purpose: "netwerk" }));
    await changeRow(actor(), { id, revision: 1 }, project({ title: "Anders", purpose: "netwerk" }));
    await expect(changeRow(actor(), { id, revision: 1 }, project())).rejects.toMatchObject({
      code: "conflict",
    });
    const board = { ...actor(), role: "board" as const };
    await expect(addRow(board, project())).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("lists of the law", () => {
  const version = (name: string, validFrom: string, codes: readonly string[]) => ({
    ...{ list: "A" as const, version: name, validFrom, source: "Voorbeeldlijst" },
    ...{ grade: "illustration" as const, codes: codes.map((code) => ({ code, label: code })) },
  });

  it("come as whole versions and say what came and went", async () => {
    await importCodeList(actor(), version("2025", "2025-01-01", ["1", "2"]));
    const outcome = await importCodeList(actor(), version("2026", "2026-01-01", ["2", "3"]));
    expect(outcome).toEqual({ added: 1, removed: 1, changed: 0 });
    const { lists } = await getCodeLists(actor(), input);
    const [listA] = lists;
    expect(listA?.changes?.added.map(({ code }) => code)).toEqual(["3"]);
    expect(listA?.changes?.removed.map(({ code }) => code)).toEqual(["1"]);
  });

  it("are refused with a code twice, and a version is never overwritten", async () => {
    const twice = importCodeList(actor(), version("2027", "2027-01-01", ["1", "1"]));
    await expect(twice).rejects.toMatchObject({ faults: [{ code: "code-twice" }] });
    const again = importCodeList(actor(), version("2026", "2026-01-01", ["9"]));
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });
});

it("amounts of the country never share a series across perimeters", async () => {
  const { series } = await getNationalAmounts(actor(), input);
  for (const { perimeter, amounts } of series) {
    expect(amounts.every((amount) => amount.perimeter === perimeter)).toBe(true);
  }
  expect(new Set(series.map(({ perimeter }) => perimeter)).size).toBe(series.length);
});
