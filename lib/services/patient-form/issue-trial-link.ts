import "server-only";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import type { PatientLanguage } from "@/lib/contracts/patient-form";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { findInstrument } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { issueLink } from "./issue-link";

/** Days that a trial link opens. */
const TRIAL_DAYS = 7;
/** Said on the screen: it protects nothing, it lets staff walk through the door that patients meet. */
const TRIAL_BIRTH_YEAR = 1950;

export interface TrialLink {
  readonly url: string;
  readonly birthYear: number;
}

/**
 * A link with which staff see a form as a patient does. It belongs to no patient; what is filled in is
 * thrown away when it is sent.
 */
export async function issueTrialLink(
  actor: Actor,
  order: { readonly instrumentIds: readonly string[]; readonly language: PatientLanguage },
): Promise<TrialLink> {
  if (order.instrumentIds.some((id) => findInstrument(id) === null)) {
    throw new AppError("invalid-input", {
      faults: [{ pointer: "#/body/instruments", code: "unknown-instrument" }],
    });
  }
  const { hospitalId } = actor;
  const lastDay = new Date(Date.now() + TRIAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  const { url } = await withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), (client) =>
    issueLink(client, {
      ...order,
      hospitalId,
      episodeKey: null,
      moment: "trial",
      birthYear: TRIAL_BIRTH_YEAR,
      expiresOn: lastDay,
    }),
  );
  return { url, birthYear: TRIAL_BIRTH_YEAR };
}
