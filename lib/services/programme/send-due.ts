import "server-only";
import { requireSetting } from "@/lib/config/require-setting";
import { readEnvironment } from "@/lib/config/environment";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { insertProgrammeAudit } from "@/lib/repositories/programme/audit";
import {
  findSender,
  insertInvitation,
  tryLockSending,
} from "@/lib/repositories/programme/invitations";
import { openContact } from "../contacts/contact-seal";
import { issueLink } from "../patient-form/issue-link";
import { composeMail, isInvitationLanguage, type InvitationLanguage } from "./compose-message";
import { toDayNumber, toIsoDay } from "./days";
import { isWithin, loadPlan, programmeScope, type PlanEntry } from "./load-plan";
import { writeToOutbox, type OutgoingFile } from "./outbox";

/** What to send: everything that is ready, or part of it. */
export interface SendingOrder {
  readonly today: string;
  readonly pathwayCode: string | null;
  readonly moment: string | null;
  /** Null sends everything that is ready. */
  readonly only: readonly { readonly episodeKey: string; readonly moment: string }[] | null;
  /** Counts and writes nothing. */
  readonly isDryRun: boolean;
}

/** What a run made. */
export interface SendingReport {
  readonly ready: number;
  readonly invitations: number;
  readonly reminders: number;
  readonly mails: number;
  readonly letters: number;
  /** Ready, but over the number that one run takes. */
  readonly left: number;
  /** The form was submitted in the meantime, or somebody sent the same today. */
  readonly skipped: number;
}

/** One run stays short enough for one transaction; the next run takes the rest. */
const MOST_IN_ONE_RUN = 500;
const RUN_TIMEOUT_MS = 120_000;
/** Never delivered: without a sender's address the mails stay in the folder. */
const NO_SENDER = "no-reply@hospital.invalid";

/** Whether a moment can be sent on this day without anything in the way. */
export function isReady({ status, reason, next }: PlanEntry, today: string): boolean {
  const isOpen = status === "due" || status === "sent";
  return isOpen && reason === null && next !== null && next.day <= toDayNumber(today);
}

function isOrdered(order: SendingOrder, entry: PlanEntry): boolean {
  const { pathwayCode, moment, only } = order;
  if (pathwayCode !== null && entry.row.pathwayCode !== pathwayCode) return false;
  if (moment !== null && entry.moment !== moment) return false;
  return (
    only === null ||
    only.some((one) => one.episodeKey === entry.episodeKey && one.moment === entry.moment)
  );
}

interface Sender {
  readonly actor: Actor;
  readonly hospitalName: string;
  readonly today: string;
}

interface Recipient {
  readonly language: InvitationLanguage;
  readonly mail: string | null;
  readonly birthYear: number;
}

/** Opens what identifies the patient, for as long as one message takes. */
function openRecipient(hospitalId: number, { row }: PlanEntry): Recipient | null {
  const { contact, pseudonym } = row;
  if (contact === null || pseudonym === null || !isInvitationLanguage(contact.language))
    return null;
  const opened = openContact(hospitalId, pseudonym, contact.sealed);
  const [mail, birthYear] = JSON.parse(opened) as [string | null, number | null];
  return birthYear === null ? null : { language: contact.language, mail, birthYear };
}

/** Issues the link, notes the invitation and writes its message; null when it was not needed any more. */
async function prepareOne(
  client: ScopedClient,
  { actor, hospitalName, today }: Sender,
  entry: PlanEntry,
): Promise<OutgoingFile | null> {
  const { hospitalId } = actor;
  const { row, next, moment, episodeKey, openInstrumentIds: instrumentIds } = entry;
  const recipient = openRecipient(hospitalId, entry);
  if (next === null || recipient === null) return null;
  const { language, mail, birthYear } = recipient;
  const isMail = next.channel === "mail" && mail !== null;
  const expiresOn = toIsoDay(entry.windowToDay);
  const form = { hospitalId, episodeKey, moment, instrumentIds, language };
  const link = await issueLink(client, { ...form, birthYear, expiresOn });
  const id = await insertInvitation(client, {
    ...form,
    pathwayCode: row.pathwayCode,
    kind: next.kind,
    channel: isMail ? "mail" : "letter",
    sentOn: today,
    linkId: link.linkId,
    author: actor.displayName,
    accountId: actor.accountId,
  });
  if (id === null) return null;
  const url = new URL(link.url, requireSetting("NEXTAUTH_URL")).href;
  const { kind } = next;
  const message = { kind, language, hospitalName, url, minutes: entry.minutes, expiresOn };
  if (!isMail) return { id, letter: { ...message, reference: episodeKey } };
  const from = readEnvironment().MAIL_FROM ?? NO_SENDER;
  return { id, mail: await composeMail(message, { from, to: mail }) };
}

/** A form that was submitted a moment ago needs no message; every other refusal is one. */
async function prepareUnlessSubmitted(client: ScopedClient, sender: Sender, entry: PlanEntry) {
  try {
    return await prepareOne(client, sender, entry);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "conflict") return null;
    throw thrown;
  }
}

function reportOn(ready: readonly PlanEntry[], files: readonly OutgoingFile[], taken: number) {
  const kinds = ready.slice(0, taken).map(({ next }) => next?.kind);
  return {
    ready: ready.length,
    invitations: kinds.filter((kind) => kind === "invitation").length,
    reminders: kinds.filter((kind) => kind === "reminder").length,
    mails: files.filter((file) => "mail" in file).length,
    letters: files.filter((file) => "letter" in file).length,
    left: ready.length - taken,
    skipped: taken - files.length,
  };
}

function forecast(ready: readonly PlanEntry[]): SendingReport {
  const taken = Math.min(ready.length, MOST_IN_ONE_RUN);
  const channels = ready.slice(0, taken).map(({ next }) => next?.channel);
  return {
    ...reportOn(ready, [], taken),
    mails: channels.filter((channel) => channel === "mail").length,
    letters: channels.filter((channel) => channel === "letter").length,
    skipped: 0,
  };
}

/**
 * Makes the invitations and reminders that are ready and puts them in the outbox folder. A second run
 * on the same day makes nothing twice; a run that breaks off leaves nothing half made. Throws
 * `conflict` while another run of the hospital is at work.
 */
export async function sendDue(actor: Actor, order: SendingOrder): Promise<SendingReport> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const work = async (client: ScopedClient) => {
    if (!(await tryLockSending(client, hospitalId))) throw new AppError("conflict");
    const hospital = await findSender(client, hospitalId);
    if (hospital === null) throw new AppError("not-found");
    const plan = await loadPlan(client, hospitalId, order.today);
    const ready = plan.filter(
      (entry) =>
        isReady(entry, order.today) && isWithin(actor, entry.row) && isOrdered(order, entry),
    );
    if (order.isDryRun) return { files: [], report: forecast(ready) };
    const sender = { actor, hospitalName: hospital.name, today: order.today };
    const taken = ready.slice(0, MOST_IN_ONE_RUN);
    const files: OutgoingFile[] = [];
    for (const entry of taken) {
      const file = await prepareUnlessSubmitted(client, sender, entry);
      if (file !== null) files.push(file);
    }
    const report = reportOn(ready, files, taken.length);
    await insertProgrammeAudit(client, {
      hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "send",
      objectType: "programme",
      objectId: order.pathwayCode ?? "*",
      details: { ...report },
    });
    return { files, report };
  };
  const done = await withScopedConnection(programmeScope(hospitalId), work, {
    timeoutMs: RUN_TIMEOUT_MS,
  });
  // After the commit: a message must not leave for an invitation that was never noted.
  await writeToOutbox(hospitalId, done.files);
  return done.report;
}
