import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listDefinitionChanges } from "@/lib/repositories/definition-changes";
import { commentDefinition } from "@/lib/services/definitions/comment-definition";
import { getDefinition } from "@/lib/services/definitions/get-definition";
import { getDefinitions } from "@/lib/services/definitions/get-definitions";
import {
  changeDraft,
  proposeDefinition,
  withdrawDraft,
  type Proposal,
} from "@/lib/services/definitions/propose-definition";
import { signDefinition } from "@/lib/services/definitions/sign-definition";
import { makeAccountWithRole } from "../../support/accounts";
import { registerTestDatabase } from "../../support/database";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const TODAY = "2026-11-22";
let hospital = 0;
const people = new Map<Role, Actor>();

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "dictionary");
  for (const role of ["cmo", "department-head", "quality-coordinator", "pathway-team"] as const) {
    const accountId = await makeAccountWithRole(role, hospital);
    people.set(role, { ...actorOf(hospital, role), accountId, displayName: `Mevr. ${role}` });
  }
});

function person(role: Role): Actor {
  const found = people.get(role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

const proposal = (code: string, more: Partial<Proposal> = {}): Proposal => ({
  code,
  texts: { nl: { exclusion: "Ook dagopnames tellen niet mee" } },
  minimumCount: null,
  targets: [],
  validFrom: "2027-01-01",
  reason: "De teams vroegen om duidelijkheid.",
  today: TODAY,
  ...more,
});

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("was not refused");
  return { code: error.code, ...error.detail, faults: error.faults.map(({ code }) => code) };
}

const read = (code: string, today: string, role: Role = "cmo") =>
  getDefinition(person(role), code, { quarter: null, today });
const sign = (role: Role, code: string, version: number, revision: number) =>
  signDefinition(person(role), { code, kind: "hospital", version, revision, today: TODAY });

describe("the dictionary of a hospital", () => {
  it("tells what is computed, what waits for a delivery and what cannot be computed", async () => {
    const { lines } = await getDefinitions(person("cmo"), { quarter: null, today: TODAY });
    const stateOf = (code: string) => lines.find((line) => line.code === code)?.state;
    expect(stateOf("readmission-30d")).toBe("figures");
    expect(stateOf("falls")).toBe("awaiting");
    expect(stateOf("theatre-utilisation")).toBe("missing-fields");
    expect(stateOf("p4p-score")).toBe("other-screen");
  });

  it("names the missing columns of what cannot be computed", async () => {
    const { facts } = await read("theatre-utilisation", TODAY);
    expect(facts.missingFields).toContain("theatre-blocks.end");
  });

  it("does not know an indicator that nobody defined", async () => {
    expect(await refusal(read("no-such-indicator", TODAY))).toMatchObject({ code: "not-found" });
  });
});

describe("a proposal", () => {
  it("holds nothing until a clinician who did not make it signs, and then from its date", async () => {
    const made = await proposeDefinition(
      person("quality-coordinator"),
      proposal("mortality-30d", { minimumCount: 12 }),
    );
    expect(made).toEqual({ version: 1, revision: 1 });
    const before = await read("mortality-30d", "2027-06-01");
    expect(before.definition).toMatchObject({ ownVersion: null, minimumCount: 5 });
    expect(await sign("cmo", "mortality-30d", 1, 1)).toEqual({ status: "signed" });
    const dayBefore = await read("mortality-30d", "2026-12-31");
    expect(dayBefore.definition.ownVersion).toBeNull();
    const after = await read("mortality-30d", "2027-01-01");
    expect(after.definition).toMatchObject({
      ownVersion: 1,
      minimumCount: 12,
      validFrom: "2027-01-01",
      signedOffBy: "Mevr. cmo",
    });
    expect(after.definition.exclusion?.nl).toBe("Ook dagopnames tellen niet mee");
    // What the hospital did not write stays the product's.
    expect(after.definition.numerator).toEqual(before.definition.numerator);
    expect(after.definition.exclusion?.fr).toBe(before.definition.exclusion?.fr);
  });

  it("is a change on the chart once it is signed", async () => {
    const changes = await withScope(person("cmo").scope, (tx) =>
      listDefinitionChanges(tx, hospital, "mortality-30d"),
    );
    expect(changes).toMatchObject([{ validFrom: "2027-01-01", kind: "hospital", version: 1 }]);
  });

  it("is never signed by who made it, nor by a role that is no clinician", async () => {
    await proposeDefinition(person("department-head"), proposal("length-of-stay"));
    expect(await refusal(sign("department-head", "length-of-stay", 1, 1))).toMatchObject({
      code: "not-allowed",
      reason: "own-proposal",
    });
    expect(await refusal(sign("quality-coordinator", "length-of-stay", 1, 1))).toMatchObject({
      code: "not-allowed",
    });
  });

  it("is the only open one of its indicator", async () => {
    const second = proposeDefinition(person("quality-coordinator"), proposal("length-of-stay"));
    expect(await refusal(second)).toMatchObject({ code: "conflict", reason: "draft-open" });
  });

  it("that two people change at once keeps the first change and tells the second", async () => {
    const seen = { version: 1, revision: 1 };
    const first = await changeDraft(
      person("quality-coordinator"),
      seen,
      proposal("length-of-stay", { reason: "Eerst gewijzigd door kwaliteit." }),
    );
    expect(first).toEqual({ version: 1, revision: 2 });
    const second = changeDraft(person("department-head"), seen, proposal("length-of-stay"));
    expect(await refusal(second)).toMatchObject({ code: "conflict", reason: "revision" });
    expect(await refusal(sign("cmo", "length-of-stay", 1, 1))).toMatchObject({
      code: "conflict",
      reason: "revision",
    });
  });

  it("that is withdrawn stays in the record and makes room for another", async () => {
    const stranger = { ...actorOf(hospital, "data-analyst"), accountId: null };
    const seen = { version: 1, revision: 2 };
    expect(await refusal(withdrawDraft(stranger, "length-of-stay", seen))).toMatchObject({
      code: "not-allowed",
    });
    await withdrawDraft(person("quality-coordinator"), "length-of-stay", seen);
    const made = await proposeDefinition(person("department-head"), proposal("length-of-stay"));
    expect(made.version).toBe(2);
    const { versions } = await read("length-of-stay", TODAY);
    expect(versions.map(({ key, status }) => `${key} ${status}`)).toEqual([
      "hospital-2 draft",
      "hospital-1 withdrawn",
      "product-1 product",
    ]);
  });

  it("cannot be signed after its date has passed", async () => {
    const late = signDefinition(person("cmo"), {
      code: "length-of-stay",
      kind: "hospital",
      version: 2,
      revision: 1,
      today: "2027-02-01",
    });
    expect(await refusal(late)).toMatchObject({ code: "conflict", reason: "date-passed" });
  });

  it.each([
    ["changes nothing", { texts: {} }, "nothing-changed"],
    ["shows fewer cases than the product allows", { minimumCount: 4 }, "below-product"],
    ["begins in the past", { validFrom: "2026-11-21" }, "in-the-past"],
  ])("that %s is refused", async (_what, more, fault) => {
    const made = proposeDefinition(person("cmo"), proposal("day-case-share", more));
    expect(await refusal(made)).toMatchObject({ code: "invalid-input", faults: [fault] });
  });

  it.each([
    ["a share over 100 %", [{ pathway: "hip-knee", amount: 4 }], "not-a-share"],
    ["a pathway that is not there", [{ pathway: "nothing", amount: 0.04 }], "unknown-pathway"],
  ])("cannot set a target for %s", async (_what, targets, fault) => {
    const made = proposeDefinition(person("cmo"), proposal("day-case-share", { targets }));
    expect(await refusal(made)).toMatchObject({ code: "invalid-input", faults: [fault] });
  });

  it("that sets a target puts it into the dated series when it is signed, not before", async () => {
    const targets = [{ pathway: "hip-knee", amount: 0.04 }];
    const only = { texts: {}, targets, reason: "Het team wil onder vier procent." };
    await proposeDefinition(person("quality-coordinator"), proposal("readmission-30d", only));
    expect((await read("readmission-30d", TODAY)).targets).toEqual([]);
    expect(await refusal(sign("pathway-team", "readmission-30d", 1, 1))).toMatchObject({
      code: "not-allowed",
      reason: "sets-target",
    });
    await sign("cmo", "readmission-30d", 1, 1);
    expect((await read("readmission-30d", TODAY)).targets).toEqual([
      {
        pathwayCode: "hip-knee",
        amount: 0.04,
        validFrom: "2027-01-01",
        validTo: null,
        source: "Het team wil onder vier procent.",
      },
    ]);
    const again = proposal("readmission-30d", { ...only, validFrom: "2027-02-01" });
    await proposeDefinition(person("quality-coordinator"), again);
    const [draft] = (await read("readmission-30d", TODAY)).versions;
    expect(draft?.targets).toEqual([]);
  });

  it("begins after the version that was signed before it", async () => {
    const made = proposeDefinition(person("cmo"), proposal("mortality-30d"));
    expect(await refusal(made)).toMatchObject({ faults: ["not-after-last"] });
  });
});

describe("the product's own version", () => {
  it("may be signed by several clinicians, each once", async () => {
    const signing = {
      code: "falls",
      kind: "product",
      version: 1,
      revision: 0,
      today: TODAY,
    } as const;
    await signDefinition(person("cmo"), signing);
    await signDefinition(person("pathway-team"), signing);
    expect(await refusal(signDefinition(person("cmo"), signing))).toMatchObject({
      reason: "signed-already",
    });
    const { definition } = await read("falls", TODAY);
    expect(definition.signedOffBy).toBe("Mevr. cmo, Mevr. pathway-team");
  });
});

describe("the conversation", () => {
  it("keeps what was said in order, and is not seen by another hospital", async () => {
    await commentDefinition(person("cmo"), "falls", "Telt een val zonder letsel mee?");
    await commentDefinition(person("pathway-team"), "falls", "Ja, alle valincidenten.");
    const { comments } = await read("falls", TODAY);
    expect(comments.map(({ text }) => text)).toEqual([
      "Telt een val zonder letsel mee?",
      "Ja, alle valincidenten.",
    ]);
    const other = await insertSteeredHospital(database.current, "elsewhere");
    const elsewhere = await getDefinition(actorOf(other, "cmo"), "falls", {
      quarter: null,
      today: TODAY,
    });
    expect(elsewhere.comments).toEqual([]);
    expect(elsewhere.definition.signedOffBy).toBeNull();
  });
});
