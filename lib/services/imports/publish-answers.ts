import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { ImportReport } from "@/lib/contracts/import/report";
import { itemsOf } from "@/lib/contracts/import/instrument-items";
import type { ImportProfile, ProfileRow } from "@/lib/ingest/profiles/profile";
import { readItemAnswers, type AnswerCodes } from "@/lib/ingest/profiles/read-answers";
import type { Delivery } from "./delivery";
import { takeInDelivery, takeInDeliveryWithin } from "./run-import";

/** A completed questionnaire that no file brought: typed from paper or filled in by the patient. */
export interface SubmittedAnswers {
  /** Stable for the form: a second submission under the same key replaces the first. */
  readonly responseKey: string;
  readonly episodeKey: string;
  readonly instrumentId: string;
  readonly moment: string;
  /** `YYYY-MM-DD`. */
  readonly answeredOn: string;
  readonly mode: "web" | "paper" | "telephone" | "staff";
  readonly respondent: "patient" | "helper" | "proxy";
  readonly language: string;
  readonly answers: AnswerCodes;
  /** Version of the licence pack whose words were shown; absent or null where there was none. */
  readonly packVersion?: string | null;
}

/** Who published answers, and through which door. */
export interface AnswerPublishing {
  /** Only account, role and hospital count; the scope becomes the whole hospital. */
  readonly by: Pick<Actor, "accountId" | "displayName" | "role" | "hospitalId">;
  /** Stands in the list of deliveries where a file has its name. */
  readonly source: "paper-form" | "patient-form";
  readonly answers: readonly SubmittedAnswers[];
}

const PROFILE = { id: "questionnaire-answers", version: "form-1", sourceKind: "questionnaires" };

/** The answers as a row of a delivery; impossible codes are refused exactly as in a file. */
function rowOf(submitted: SubmittedAnswers, line: number): ProfileRow {
  const { responseKey, episodeKey, instrumentId, moment } = submitted;
  const raw = [responseKey, episodeKey, instrumentId, moment].join(";");
  const items = itemsOf(instrumentId);
  const refuse = (column: string | null, reason: "unknown-instrument" | "no-answers") =>
    ({ kind: "rejected", line, column, reason, found: instrumentId, raw }) as const;
  if (items === null) return refuse("instrument", "unknown-instrument");
  const read = readItemAnswers(items, (key) => submitted.answers[key]?.toString());
  if ("refusal" in read) {
    const { refusal, column, found } = read;
    return { kind: "rejected", line, column, reason: refusal, found, raw };
  }
  const payload = {
    response_key: responseKey,
    episode_key: episodeKey,
    instrument_id: instrumentId,
    moment,
    answered_on: submitted.answeredOn,
    mode: submitted.mode,
    respondent: submitted.respondent,
    language: submitted.language,
    answers: read.answers,
    reported_scores: {},
    pack_version: submitted.packVersion ?? null,
  };
  const record = {
    target: "questionnaire_response",
    key: responseKey,
    hospitalCode: null,
  } as const;
  return { kind: "row", line, raw, records: [{ ...record, payload }] };
}

function profileOf(answers: readonly SubmittedAnswers[]): ImportProfile {
  return {
    ...PROFILE,
    isForNetwork: false,
    bringsEpisodes: false,
    async *read() {
      yield* await Promise.resolve(answers.map((one, index) => rowOf(one, index + 1)));
    },
  };
}

function deliveryOf({ by, source, answers }: AnswerPublishing): Delivery {
  const bytes = Buffer.from(JSON.stringify(answers));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    profile: profileOf(answers),
    request: { profile: PROFILE.id, files: [], hospitalId: by.hospitalId },
    files: [{ name: source, path: "", bytes: bytes.length, isGzip: false }],
    batchFiles: [{ name: source, sha256, bytes: bytes.length }],
    // Not the hash of the answers: what was corrected may be corrected back.
    contentHash: createHash("sha256").update(`${sha256}|${randomUUID()}`).digest("hex"),
  };
}

const publisherOf = ({ by }: AnswerPublishing): Actor => ({
  ...by,
  scope: buildScope({ hospitalIds: [by.hospitalId] }),
});

/**
 * Publishes answers that came without a file through the same door as an import: same checks, same
 * scoring, same facts and rollups, one batch that can be undone. Answers that are there already,
 * unchanged, stay as they are. Throws the ImportFault `import-running` while another delivery of the
 * hospital is being published.
 */
export async function publishAnswers(publishing: AnswerPublishing): Promise<ImportReport> {
  return takeInDelivery(publisherOf(publishing), deliveryOf(publishing));
}

/**
 * The same inside the caller's transaction, once in each; its scope must be the whole hospital. A
 * refusal is thrown as an ImportFault, so that what the caller did is rolled back with it.
 */
export async function publishAnswersWithin(
  client: ScopedClient,
  publishing: AnswerPublishing,
): Promise<ImportReport> {
  return takeInDeliveryWithin(client, publisherOf(publishing), deliveryOf(publishing));
}
