import { beforeAll, describe, expect, test } from "vitest";
import { parseQuarter } from "@/lib/engine/shared/quarter";
import { freezeReview } from "@/lib/services/review/freeze-review";
import { getReview } from "@/lib/services/review/get-review";
import { recordDecision, type DecisionInput } from "@/lib/services/review/record-decision";
import { withdrawDecision } from "@/lib/services/review/withdraw-decision";
import { registerTestDatabase } from "@/tests/support/database";
import { actorOf, insertSteeredHospital } from "./steering-for-tests";

const database = registerTestDatabase();
const QUARTER = "2026-Q3";
const quarter = parseQuarter(QUARTER);
if (!quarter) throw new Error("the quarter of the tests is none");
const input = { quarter, pathwayCode: "hip-knee" };
const decision: DecisionInput = {
  ...input,
  text: "Belteam blijft, ook in het weekend.",
  owner: "Hoofdverpleegkundige C1",
  dueOn: "2027-01-01",
  isNoDecision: false,
  claimReason: null,
  indicatorCode: null,
  revision: 0,
  today: "2026-11-22",
};
let hospital: number;
let other: number;

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "review-a");
  other = await insertSteeredHospital(database.current, "review-b");
});

describe("the review of a pathway", () => {
  test("adds the months of the quarter and the wards of the pathway", async () => {
    const { contents } = await getReview(actorOf(hospital, "vsc-chair"), input);
    // Three months of 40 + 1 discharges; one readmission a month.
    expect(contents.readmissions?.current).toMatchObject({
      // 3 readmissions are too few to print; the share stays.
      value: { numerator: null, denominator: 123, amount: 3 / 123 },
    });
    // A year earlier, after March 2025: the same.
    expect(contents.readmissions?.comparison).toMatchObject({ value: { denominator: 123 } });
  });

  test("gives cost by step for each episode, with the closure left open without capacity", async () => {
    const { contents } = await getReview(actorOf(hospital, "vsc-chair"), input);
    // Six episodes in the quarter; 600,000 + 400,000 cents for two episodes each month.
    expect(contents.cost?.steps).toMatchObject([
      {
        stepCode: "surgery",
        minutes: 190,
        costCents: 500_000,
        costWithoutPhysiciansCents: 300_000,
      },
    ]);
    expect(contents.cost?.closure).toMatchObject({ reason: "not-delivered" });
  });

  test("says that the budget is missing where no letter was delivered", async () => {
    const { contents } = await getReview(actorOf(hospital, "vsc-chair"), input);
    expect(contents.budget).toBeNull();
  });

  test("keeps physicians' cost from a role without that right", async () => {
    const { contents, rights } = await getReview(actorOf(hospital, "cno"), input);
    expect(rights.physicians).toBe(false);
    expect(contents.cost?.mean).toMatchObject({ value: { amount: 300_000 } });
    expect(contents.cost?.steps).toMatchObject([{ costCents: 300_000 }]);
    expect(JSON.stringify(contents)).not.toContain("500000");
  });

  test("of a pathway outside the scope is not found, as one that does not exist", async () => {
    const narrow = actorOf(hospital, "pathway-team", { pathwayCodes: ["stroke"] });
    await expect(getReview(narrow, input)).rejects.toMatchObject({ code: "not-found" });
    const unknown = { ...input, pathwayCode: "no-such-pathway" };
    await expect(getReview(actorOf(hospital, "cmo"), unknown)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a decision", () => {
  test("is recorded, and refused to whoever saw an older state", async () => {
    const chair = actorOf(hospital, "vsc-chair");
    const recorded = await recordDecision(chair, decision);
    expect(recorded.revision).toBe(1);
    await expect(recordDecision(chair, decision)).rejects.toMatchObject({
      code: "conflict",
      detail: { reason: "revision", revision: 1 },
    });
    const page = await getReview(chair, input);
    expect(page.decisions).toMatchObject([{ author: "Dr. A. Peeters", withdrawnAt: null }]);
    expect(page.agenda[0]).toMatchObject({ pathwayCode: "hip-knee", isDecided: true });
  });

  test("stays in the record when it is withdrawn, and can be withdrawn once", async () => {
    const chair = actorOf(hospital, "vsc-chair");
    const [made] = (await getReview(chair, input)).decisions;
    const withdrawal = { ...input, decisionId: made?.id ?? "" };
    expect(await withdrawDecision(chair, withdrawal)).toEqual({ revision: 2 });
    await expect(withdrawDecision(chair, withdrawal)).rejects.toMatchObject({ code: "not-found" });
    expect((await getReview(chair, input)).decisions[0]?.withdrawnAt).not.toBeNull();
  });

  test("with a word that no chart carries needs a reason", async () => {
    const chair = actorOf(other, "vsc-secretary");
    const claim = { ...decision, text: "Heropnames stijgen weer: extra belronde." };
    await expect(recordDecision(chair, claim)).rejects.toMatchObject({
      code: "invalid-input",
      faults: [{ pointer: "/text", code: "claim-unsupported" }],
    });
    const argued = { ...claim, claimReason: "Nieuwe telling van de afdeling zelf." };
    expect(await recordDecision(chair, argued)).toMatchObject({ revision: 1 });
  });

  test("tied to an indicator returns next quarter as an action with its effect", async () => {
    const chair = actorOf(other, "vsc-secretary");
    const early = parseQuarter("2025-Q1");
    if (!early) throw new Error("no quarter");
    await recordDecision(chair, {
      ...decision,
      quarter: early,
      indicatorCode: "readmission-30d",
      today: "2025-03-01",
    });
    const { actions } = await getReview(chair, input);
    // Before: 4 of 41 a month; after, 19 months of 1 of 41.
    expect(actions).toMatchObject([
      { pointsSince: 19, variation: { code: "improvement" }, after: { value: { numerator: 19 } } },
    ]);
  });

  test("is refused to a role that only reads", async () => {
    const reader = actorOf(hospital, "board");
    await expect(recordDecision(reader, decision)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a frozen quarter", () => {
  test("keeps its figures; later corrections are listed as restatements", async () => {
    const chair = actorOf(other, "vsc-chair");
    const frozen = await freezeReview(chair, quarter);
    expect(frozen).toMatchObject({ status: "frozen", frozenBy: "Dr. A. Peeters" });
    await database.current.query(
      `UPDATE rollup_indicator SET numerator = 5 WHERE hospital_id = $1
         AND indicator_code = 'readmission-30d' AND ward_code = 'C1' AND period_start = '2026-08-01'`,
      [other],
    );
    const page = await getReview(chair, input);
    expect(page.isFrozen).toBe(true);
    expect(page.contents.readmissions?.current).toMatchObject({ value: { amount: 3 / 123 } });
    // 3 of 123 was frozen; 1 + 5 + 1 = 7 of 123 is known now.
    expect(page.restatements).toMatchObject([{ frozen: 3 / 123, current: 7 / 123 }]);
  });

  test("cannot be frozen twice, nor by whoever may not", async () => {
    await expect(freezeReview(actorOf(other, "vsc-chair"), quarter)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(freezeReview(actorOf(other, "cfo"), quarter)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
