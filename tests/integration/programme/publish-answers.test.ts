import { beforeAll, expect, it } from "vitest";
import {
  publishAnswers,
  publishAnswersWithin,
  type SubmittedAnswers,
} from "@/lib/services/imports/publish-answers";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { undoImport } from "@/lib/services/imports/undo-import";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { registerTestDatabase } from "@/tests/support/database";
import { deliverAll, makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;

const FORM: SubmittedAnswers = {
  responseKey: "paper/E2/t0/eq-5d-5l",
  episodeKey: "E2",
  instrumentId: "eq-5d-5l",
  moment: "t0",
  answeredOn: "2025-03-01",
  mode: "paper",
  respondent: "helper",
  language: "nl",
  answers: { MO: 1, SC: 1, UA: 1, PD: 1, AD: 1, VAS: 90 },
};

async function publish(...answers: readonly SubmittedAnswers[]) {
  const by = { ...commandLineActor(hospitalId), role: "pathway-team" as const };
  return publishAnswers({ by, source: "paper-form", answers });
}

async function listScores() {
  return database.current.query(
    `SELECT score_key, score FROM fact_score WHERE hospital_id = $1 AND episode_key = 'E2' AND score_key = 'vas'`,
    [hospitalId],
  );
}

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "paper");
  await deliverAll(hospitalId);
});

it("a form typed from paper is scored and published like a delivery", async () => {
  const report = await publish(FORM);
  expect(report).toMatchObject({ outcome: "published", records: { new: 1 } });
  expect(await listScores()).toEqual([{ score_key: "vas", score: 90 }]);
});

it("the same form a second time changes nothing", async () => {
  const again = await publish(FORM);
  expect(again.records).toEqual({ new: 0, changed: 0, unchanged: 1, gone: 0 });
});

it("a corrected form replaces the first, and its undo brings the first back", async () => {
  const corrected = await publish({ ...FORM, answers: { ...FORM.answers, VAS: 70 } });
  expect(corrected.records.changed).toBe(1);
  expect(await listScores()).toEqual([{ score_key: "vas", score: 70 }]);
  await undoImport(commandLineActor(hospitalId), { hospitalId, batchId: corrected.batchId ?? 0 });
  expect(await listScores()).toEqual([{ score_key: "vas", score: 90 }]);
});

it("an impossible code is refused and nothing of the form is kept", async () => {
  const refused = await publish({ ...FORM, responseKey: "x", answers: { ...FORM.answers, MO: 6 } });
  expect(refused.outcome).toBe("refused");
  expect(refused.reasons).toEqual([{ reason: "answer-out-of-range", column: "MO", rows: 1 }]);
});

it("a form of an episode that is not there is refused", async () => {
  const refused = await publish({ ...FORM, responseKey: "y", episodeKey: "E404" });
  expect(refused.reasons[0]?.reason).toBe("unknown-episode");
});

it("inside a transaction of another a refusal takes everything back", async () => {
  const by = commandLineActor(hospitalId);
  const answers = [{ ...FORM, responseKey: "z", answers: { MO: 9 } }];
  const work = withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), async (client) => {
    await client.query("DELETE FROM patient_contact");
    return publishAnswersWithin(client, { by, source: "patient-form", answers });
  });
  await expect(work).rejects.toMatchObject({ code: "too-many-rejected" });
});

it("a form that comes in today leaves what was due by the last delivery as it was", async () => {
  const countDue = () =>
    database.current.query(
      `SELECT indicator_code, sum(n)::int AS due FROM rollup_indicator
       WHERE hospital_id = $1 AND indicator_code LIKE 'prom-response.%' GROUP BY 1 ORDER BY 1`,
      [hospitalId],
    );
  const before = await countDue();
  expect(before.length).toBeGreaterThan(0);
  const late = { ...FORM, responseKey: "paper/E1/12m/eq-5d-5l", episodeKey: "E1", moment: "12m" };
  await publish({ ...late, answeredOn: "2026-11-22" });
  expect(await countDue()).toEqual(before);
});
