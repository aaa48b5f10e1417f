import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import {
  findInvitation,
  listInvitations,
  updateInvitationStatus,
  withdrawInvitationRow,
  type InvitationRow,
} from "@/lib/repositories/programme/invitations";
import { retireLinks } from "../patient-form/issue-link";
import { isWithin, programmeScope } from "./load-plan";
import { readLetter, removeFromOutbox, type Letter } from "./outbox";

const SHOWN = 300;

async function findOwn(client: ScopedClient, actor: Actor, id: string): Promise<InvitationRow> {
  const row = await findInvitation(client, actor.hospitalId, id);
  if (row === null || !isWithin(actor, row)) throw new AppError("not-found");
  return row;
}

/** Messages that were made, newest first, as far as the actor's scope reaches. */
export async function getOutbox(
  actor: Actor,
  status: string | null,
): Promise<readonly InvitationRow[]> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const rows = await withScopedConnection(
    programmeScope(actor.hospitalId),
    (client) => listInvitations(client, actor.hospitalId, { status, limit: SHOWN }),
    { readOnly: true },
  );
  return rows.filter((row) => isWithin(actor, row));
}

/** A letter to print; null when its file is gone. */
export async function getLetter(actor: Actor, id: string): Promise<Letter | null> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  await withScopedConnection(programmeScope(actor.hospitalId), (client) =>
    findOwn(client, actor, id),
  );
  return readLetter(actor.hospitalId, id);
}

/**
 * Takes a message back: its link closes and its file goes. A mail that left cannot be called back,
 * but its link no longer opens. The moment is due again.
 */
export async function withdrawInvitation(actor: Actor, id: string): Promise<void> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  await withScopedConnection(programmeScope(hospitalId), async (client) => {
    const { episodeKey, moment } = await findOwn(client, actor, id);
    const by = actor.displayName;
    if (!(await withdrawInvitationRow(client, { hospitalId, id }, by))) {
      throw new AppError("conflict");
    }
    await retireLinks(client, { hospitalId, episodeKey, moment });
  });
  await removeFromOutbox(hospitalId, id);
}

/** Notes that a letter was printed and posted; its file, which holds the link, goes. */
export async function markLetterPosted(actor: Actor, id: string): Promise<void> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  await withScopedConnection(programmeScope(hospitalId), async (client) => {
    const { channel, status } = await findOwn(client, actor, id);
    if (channel !== "letter" || status !== "outbox") throw new AppError("conflict");
    await updateInvitationStatus(client, { hospitalId, id }, "sent", null);
  });
  await removeFromOutbox(hospitalId, id);
}
