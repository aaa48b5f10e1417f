import "server-only";
import type { PatientLanguage } from "@/lib/contracts/patient-form";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { findInstrument } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { upsertForm } from "@/lib/repositories/patient-form/forms";
import { closeLinks, insertLink } from "@/lib/repositories/patient-form/links";
import { hashBirthYear, hashToken, makeToken } from "./link-token";

export interface LinkOrder {
  readonly hospitalId: number;
  /** Null for a form that staff try out. */
  readonly episodeKey: string | null;
  readonly moment: string;
  /** In the order in which they are asked. */
  readonly instrumentIds: readonly string[];
  readonly language: PatientLanguage;
  /** What opens the link beside the link itself. */
  readonly birthYear: number;
  /** The last day on which the link opens, `YYYY-MM-DD`, in Belgian time. */
  readonly expiresOn: string;
}

export interface IssuedLink {
  readonly linkId: string;
  /** Path with the token. Send it and forget it: only its hash is kept. */
  readonly url: string;
}

/**
 * Issues a personal link to the form of an episode at a moment, inside the caller's transaction.
 * Links of one episode and moment share the form: a reminder finds the answers given before.
 * Throws `conflict` when the form was submitted already.
 */
export async function issueLink(client: ScopedClient, order: LinkOrder): Promise<IssuedLink> {
  const unknown = order.instrumentIds.find((id) => findInstrument(id) === null);
  if (unknown !== undefined) throw new RangeError(`not an instrument: ${unknown}`);
  const formId = await upsertForm(client, order);
  if (formId === null) throw new AppError("conflict");
  const token = makeToken();
  const linkId = await insertLink(client, {
    hospitalId: order.hospitalId,
    formId,
    tokenHash: hashToken(token),
    birthYearHash: hashBirthYear(token, order.birthYear),
    language: order.language,
    expiresOn: order.expiresOn,
  });
  return { linkId, url: `/q/${token}` };
}

/**
 * Closes the links of an episode at a moment, or at every moment when it is null: after an opt-out, a
 * death, or a mail to a wrong address. Answers that were kept stay with the form.
 */
export async function retireLinks(
  client: ScopedClient,
  place: {
    readonly hospitalId: number;
    readonly episodeKey: string;
    readonly moment: string | null;
  },
): Promise<void> {
  await closeLinks(client, place);
}
