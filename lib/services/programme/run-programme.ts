import "server-only";
import type { Actor } from "@/lib/access/actor";
import { readProgrammeReference } from "@/lib/db/reference/programme-reference";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { deleteExpiredContacts } from "@/lib/repositories/programme/contacts";
import { deliverOutbox, type DeliveryReport } from "./deliver-outbox";
import { programmeScope } from "./load-plan";
import { sweepOutbox } from "./outbox";
import { sendDue, type SendingOrder, type SendingReport } from "./send-due";

/** What a run did: sent, handed on, forgotten. */
export interface ProgrammeRun {
  readonly sending: SendingReport;
  /** Null in a dry run. */
  readonly delivery: DeliveryReport | null;
  readonly forgottenContacts: number;
  readonly sweptMessages: number;
}

const MS_PER_DAY = 86_400_000;

/** Forgets addresses that nobody needs any more and messages that nobody fetched. */
async function forget(hospitalId: number, today: string) {
  const { contactRetentionDays, messageRetentionDays } = readProgrammeReference();
  const olderThan = new Date(Date.now() - messageRetentionDays.amount * MS_PER_DAY);
  const forgottenContacts = await withScopedConnection(programmeScope(hospitalId), (client) =>
    deleteExpiredContacts(client, hospitalId, { today, days: contactRetentionDays.amount }),
  );
  return { forgottenContacts, sweptMessages: await sweepOutbox(hospitalId, olderThan) };
}

/**
 * One run of the programme, as cron does it: makes what is ready, hands mails to the mail server, and
 * forgets what is no longer needed. Running it again on the same day does nothing twice.
 */
export async function runProgramme(actor: Actor, order: SendingOrder): Promise<ProgrammeRun> {
  const sending = await sendDue(actor, order);
  if (order.isDryRun) return { sending, delivery: null, forgottenContacts: 0, sweptMessages: 0 };
  const delivery = await deliverOutbox(actor.hospitalId);
  return { sending, delivery, ...(await forget(actor.hospitalId, order.today)) };
}
