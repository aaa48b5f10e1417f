import "server-only";
import { buildScope } from "@/lib/access/scope";
import type { PatientLanguage } from "@/lib/contracts/patient-form";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { findForm } from "@/lib/repositories/patient-form/forms";
import { findLink, findLinkPlace } from "@/lib/repositories/patient-form/links";
import { hashToken, readToken } from "./link-token";

/** Tries that a link has before it locks. Source: threat model TM-12 (five tries, then a new link). */
export const BIRTH_YEAR_TRIES = 5;

/** What a link is good for now. */
export type DoorStatus = "open" | "submitted" | "expired" | "retired" | "locked";

/** What a link tells before anybody proved to be the patient: no answer, no question, no pathway. */
export interface Door {
  readonly status: DoorStatus;
  readonly token: string;
  readonly hospitalId: number;
  readonly linkId: string;
  readonly formId: string;
  readonly hospitalName: string;
  readonly hospitalPhone: string | null;
  readonly isExample: boolean;
  readonly language: PatientLanguage;
  /** The last day on which the link opens, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly submittedAt: Date | null;
  readonly isTrial: boolean;
  readonly triesLeft: number;
  readonly birthYearHash: string;
}

interface LinkState {
  readonly isSubmitted: boolean;
  readonly isLocked: boolean;
  readonly isRetired: boolean;
  readonly isExpired: boolean;
}

function statusOf(state: LinkState): DoorStatus {
  if (state.isSubmitted) return "submitted";
  if (state.isRetired) return "retired";
  if (state.isExpired) return "expired";
  return state.isLocked ? "locked" : "open";
}

/**
 * What stands behind a token, or null when it was never issued. Changes nothing, however often and by
 * whomever it is asked: mail programs open links before their readers do.
 */
export async function findDoor(typedToken: string, now: Date): Promise<Door | null> {
  const token = readToken(typedToken);
  if (token === null) return null;
  const place = await withScopedConnection(buildScope({ hospitalIds: [] }), (client) =>
    findLinkPlace(client, hashToken(token)),
  );
  if (place === null) return null;
  const { hospitalId, linkId } = place;
  return withScopedConnection(
    buildScope({ hospitalIds: [hospitalId] }),
    async (client) => {
      const link = await findLink(client, place, now);
      if (link === null) return null;
      const form = await findForm(client, { hospitalId, formId: link.formId });
      if (form === null) return null;
      const isSubmitted = form.submittedAt !== null;
      return {
        status: statusOf({ ...link, isSubmitted }),
        token,
        hospitalId,
        linkId,
        formId: link.formId,
        hospitalName: form.hospitalName,
        hospitalPhone: form.hospitalPhone,
        isExample: form.isExample,
        language: form.language ?? link.language,
        lastDay: link.lastDay,
        submittedAt: form.submittedAt,
        isTrial: form.isTrial,
        triesLeft: Math.max(0, BIRTH_YEAR_TRIES - link.failedAttempts),
        birthYearHash: link.birthYearHash,
      };
    },
    { readOnly: true },
  );
}
