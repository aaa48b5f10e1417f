import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { RegistrationDomain } from "@/lib/contracts/registration/registration";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertRegistrationCount } from "@/lib/repositories/registration-counts";

export interface RegistrationCountInput {
  readonly domain: RegistrationDomain;
  readonly halfYear: string;
  readonly countedOn: string;
  readonly expected: number;
  readonly delivered: number;
  readonly errorsOpen: number;
  readonly points: number | null;
  readonly source: string;
}

/** Keeps a dated count of a registration; a newer count of the same half-year takes its place. */
export async function keepRegistrationCount(
  actor: Actor,
  input: RegistrationCountInput & { readonly today: string },
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "registration.write")) throw new AppError("not-allowed");
  const { today, ...count } = input;
  const faults = [
    ...(count.delivered > count.expected
      ? [{ pointer: "/delivered", code: "above-expected" }]
      : []),
    ...(count.countedOn > today ? [{ pointer: "/countedOn", code: "in-future" }] : []),
  ];
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
  return withScope(actor.scope, async (tx) => {
    const { hospitalId, accountId, displayName } = actor;
    const id = await insertRegistrationCount(tx, {
      ...count,
      ...{ hospitalId, accountId, author: displayName },
    });
    return { id };
  });
}
