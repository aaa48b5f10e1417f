import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { ImportProfile, NormalisedRecord, ProfileRow } from "@/lib/ingest/profiles/profile";
import { retireOtherRows } from "@/lib/repositories/letter-drafts";
import type { Delivery } from "../imports/delivery";
import { takeInDeliveryWithin } from "../imports/run-import";

const PROFILE = { id: "bfm-letter", version: "screen-1", sourceKind: "bfm-letter" };

type Target = "bfm_letter" | "bfm_line" | "bfm_stated_total";

const record = (
  target: Target,
  key: string,
  payload: Readonly<Record<string, unknown>>,
): NormalisedRecord => ({ target, key, hospitalCode: null, payload });

function letterRecord(letter: LetterContents): NormalisedRecord {
  const { letterKey, title, notifiedOn, budgetFrom, budgetTo, grade, perimeter } = letter;
  return record("bfm_letter", letterKey, {
    letter_key: letterKey,
    notified_on: notifiedOn,
    budget_from: budgetFrom,
    budget_to: budgetTo,
    ...{ title, grade, perimeter },
  });
}

function lineRecords({ letterKey, lines }: LetterContents): readonly NormalisedRecord[] {
  return lines.map((line) => {
    const key = [letterKey, line.subPart, line.lineCode, line.originYear ?? ""].join("|");
    return record("bfm_line", key, {
      line_key: key,
      letter_key: letterKey,
      sub_part: line.subPart,
      line_code: line.lineCode,
      label: line.label,
      previous_cents: line.previousCents,
      recalculated_cents: line.recalculatedCents,
      notified_cents: line.notifiedCents,
      is_recurrent: line.isRecurrent,
      origin_year: line.originYear,
    });
  });
}

function totalRecords({ letterKey, totals }: LetterContents): readonly NormalisedRecord[] {
  return totals.map(({ subPart, statedCents }) => {
    const key = `${letterKey}|${subPart ?? ""}`;
    return record("bfm_stated_total", key, {
      total_key: key,
      letter_key: letterKey,
      sub_part: subPart,
      stated_cents: statedCents,
    });
  });
}

function profileOf(records: readonly NormalisedRecord[]): ImportProfile {
  const rows = records.map((one, index): ProfileRow => ({
    kind: "row",
    line: index + 1,
    raw: null,
    records: [one],
  }));
  return {
    ...PROFILE,
    isForNetwork: false,
    bringsEpisodes: false,
    async *read() {
      yield* await Promise.resolve(rows);
    },
  };
}

function deliveryOf(hospitalId: number, name: string, records: readonly NormalisedRecord[]) {
  const bytes = Buffer.from(JSON.stringify(records));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const delivery: Delivery = {
    profile: profileOf(records),
    request: { profile: PROFILE.id, files: [], hospitalId },
    files: [{ name, path: "", bytes: bytes.length, isGzip: false }],
    batchFiles: [{ name, sha256, bytes: bytes.length }],
    // Not the hash of the letter: what was corrected may be corrected back.
    contentHash: createHash("sha256").update(`${sha256}|${randomUUID()}`).digest("hex"),
  };
  return delivery;
}

/**
 * Publishes a typed letter through the same door as an imported one: same checks, one batch that can
 * be undone. An earlier version of the letter is superseded, its dropped lines too; nothing is
 * overwritten. Runs in the caller's transaction and answers the batch.
 */
export async function publishLetter(
  client: ScopedClient,
  actor: Actor,
  letter: LetterContents,
): Promise<number> {
  const { hospitalId } = actor;
  const lines = lineRecords(letter);
  const totals = totalRecords(letter);
  const publisher = { ...actor, scope: buildScope({ hospitalIds: [hospitalId] }) };
  const report = await takeInDeliveryWithin(
    client,
    publisher,
    deliveryOf(hospitalId, letter.letterKey, [letterRecord(letter), ...lines, ...totals]),
  );
  const batchId = report.batchId ?? 0;
  await retireOtherRows(
    client,
    { hospitalId, letterKey: letter.letterKey, batchId },
    { lineKeys: lines.map(({ key }) => key), totalKeys: totals.map(({ key }) => key) },
  );
  return batchId;
}
