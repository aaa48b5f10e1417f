import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { findEpisodeOfPatient, findEpisodePlace } from "@/lib/repositories/programme/episodes";
import {
  deleteFirstTyping,
  findFirstTyping,
  insertFirstTyping,
  type PaperPlace,
} from "@/lib/repositories/programme/paper-forms";
import { pseudonymiser } from "../contacts/pseudonymise";
import { publishAnswersWithin, type SubmittedAnswers } from "../imports/publish-answers";
import { toIsoDay } from "./days";
import { isWithin, loadPatientPlan, programmeScope } from "./load-plan";

/** A moment for which a paper form can be typed in. */
export interface PaperMoment {
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly anchorDate: string;
  readonly moment: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly status: string;
  readonly instrumentIds: readonly string[];
  readonly answeredInstrumentIds: readonly string[];
}

/** The moments of the patient whose episode or patient number this is; empty when nobody is found. */
export async function findPaperMoments(
  actor: Actor,
  number: string,
  today: string,
): Promise<readonly PaperMoment[]> {
  if (!can(actor.role, "programme.enter")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const plan = await withScopedConnection(
    programmeScope(hospitalId),
    async (client) => {
      const own = await findEpisodePlace(client, hospitalId, number);
      const pseudonym = pseudonymiser(hospitalId)(number);
      const episodeKey = own ? number : await findEpisodeOfPatient(client, hospitalId, pseudonym);
      return episodeKey === null ? [] : loadPatientPlan(client, { hospitalId, episodeKey }, today);
    },
    { readOnly: true },
  );
  return plan
    .filter((entry) => isWithin(actor, entry.row))
    .map((entry) => ({
      episodeKey: entry.episodeKey,
      pathwayCode: entry.row.pathwayCode,
      anchorDate: entry.row.anchorDate,
      moment: entry.moment,
      windowFrom: toIsoDay(entry.windowFromDay),
      windowTo: toIsoDay(entry.windowToDay),
      status: entry.status,
      instrumentIds: [...entry.instrumentIds, ...entry.droppedInstrumentIds],
      answeredInstrumentIds: entry.row.answers
        .filter(([, moment]) => moment === entry.moment)
        .map(([instrumentId]) => instrumentId),
    }));
}

/** A form as it was typed from paper. */
export interface PaperEntry {
  readonly episodeKey: string;
  readonly moment: string;
  readonly instrumentId: string;
  readonly answeredOn: string;
  readonly respondent: "patient" | "helper" | "proxy";
  readonly language: string;
  readonly answers: Readonly<Record<string, number | null>>;
  /** Keep until a second person has typed the same. */
  readonly needsSecondTyping: boolean;
}

export interface PaperOutcome {
  readonly outcome: "published" | "unchanged" | "waiting";
}

function refuseDifferences(first: PaperEntry["answers"], second: PaperEntry["answers"]): void {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const differing = keys.filter((key) => (first[key] ?? null) !== (second[key] ?? null));
  if (differing.length === 0) return;
  throw new AppError("invalid-input", {
    faults: differing.map((key) => ({ pointer: `/answers/${key}`, code: "differs" })),
  });
}

/** Whether the form waits now for its second typing; the second typing must agree with the first. */
async function settleTyping(
  client: ScopedClient,
  actor: Actor,
  entry: PaperEntry,
  place: PaperPlace & { readonly pathwayCode: string },
): Promise<boolean> {
  const first = await findFirstTyping(client, place);
  if (first !== null) {
    if (first.accountId === actor.accountId) throw new AppError("conflict");
    refuseDifferences(first.answers, entry.answers);
    await deleteFirstTyping(client, place);
    return false;
  }
  if (!entry.needsSecondTyping) return false;
  const { displayName: enteredBy, accountId } = actor;
  await insertFirstTyping(client, place, { ...entry, enteredBy, accountId });
  return true;
}

/** Impossible codes come back as faults of their item; a running delivery as "try again". */
function toAppError(thrown: unknown): unknown {
  if (!(thrown instanceof ImportFault)) return thrown;
  if (thrown.code === "import-running") {
    return new AppError("unavailable", { retryAfterSeconds: 10 });
  }
  return new AppError("invalid-input", {
    faults: [{ pointer: "/answers", code: String(thrown.particulars["reason"] ?? thrown.code) }],
  });
}

/**
 * Takes in a form that was filled in on paper: same checks, scoring and publishing as a delivered
 * file, marked as paper. The same form again changes nothing; a corrected one replaces the first.
 */
export async function enterPaperForm(actor: Actor, entry: PaperEntry): Promise<PaperOutcome> {
  if (!can(actor.role, "programme.enter")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const { episodeKey, moment, instrumentId } = entry;
  const work = async (client: ScopedClient): Promise<PaperOutcome> => {
    const found = await findEpisodePlace(client, hospitalId, episodeKey);
    if (found === null || !isWithin(actor, found)) throw new AppError("not-found");
    const place = { hospitalId, pathwayCode: found.pathwayCode, episodeKey, moment, instrumentId };
    if (await settleTyping(client, actor, entry, place)) return { outcome: "waiting" };
    const { answeredOn, respondent, language, answers } = entry;
    const submitted: SubmittedAnswers = {
      responseKey: `paper/${episodeKey}/${moment}/${instrumentId}`,
      episodeKey,
      instrumentId,
      moment,
      answeredOn,
      mode: "paper",
      respondent,
      language,
      answers,
    };
    const { records } = await publishAnswersWithin(client, {
      by: actor,
      source: "paper-form",
      answers: [submitted],
    });
    return { outcome: records.new + records.changed > 0 ? "published" : "unchanged" };
  };
  try {
    return await withScopedConnection(programmeScope(hospitalId), work, { timeoutMs: 120_000 });
  } catch (thrown) {
    throw toAppError(thrown);
  }
}
