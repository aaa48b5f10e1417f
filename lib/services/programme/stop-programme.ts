import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { findEpisodePlace } from "@/lib/repositories/programme/episodes";
import { findStop, insertStop, liftStopRow } from "@/lib/repositories/programme/stops";
import { retireLinks } from "../patient-form/issue-link";
import { isWithin, programmeScope } from "./load-plan";

export interface StopOrder {
  readonly episodeKey: string;
  /** Null stops every moment of the episode. */
  readonly moment: string | null;
  readonly reason: string;
  readonly note: string | null;
  readonly today: string;
}

/** Stops the questionnaires of an episode and closes its links; answers that were given stay. */
export async function stopProgramme(actor: Actor, order: StopOrder): Promise<{ id: string }> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const { episodeKey, moment, today, ...why } = order;
  return withScopedConnection(programmeScope(hospitalId), async (client) => {
    const place = await findEpisodePlace(client, hospitalId, episodeKey);
    if (place === null || !isWithin(actor, place)) throw new AppError("not-found");
    const { pathwayCode } = place;
    const who = { stoppedOn: today, stoppedBy: actor.displayName };
    const stop = { hospitalId, pathwayCode, episodeKey, moment, ...why, ...who };
    const id = await insertStop(client, stop);
    if (id === null) throw new AppError("conflict");
    await retireLinks(client, { hospitalId, episodeKey, moment });
    return { id };
  });
}

/** Lifts a stop: what is due becomes due again; closed links stay closed. */
export async function liftStop(actor: Actor, id: string): Promise<void> {
  if (!can(actor.role, "programme.send")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  await withScopedConnection(programmeScope(hospitalId), async (client) => {
    const place = await findStop(client, hospitalId, id);
    if (place === null || !isWithin(actor, place)) throw new AppError("not-found");
    await liftStopRow(client, { hospitalId, id }, actor.displayName);
  });
}
