import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { readPaymentInput } from "@/lib/contracts/budget/payment-input";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  insertPaymentScenario,
  restorePaymentScenario,
  withdrawPaymentScenario,
} from "@/lib/repositories/payment/scenarios";
import { listPathways } from "@/lib/repositories/pathways";
import { START_NUMBERS } from "./start-numbers";

export interface PaymentScenarioInput {
  readonly name: string;
  readonly pathway: string;
  readonly terms: Readonly<Record<string, string>>;
}

/** Keeps the terms of a contract under a name; terms that cannot be are refused by name. */
export async function keepPaymentScenario(
  actor: Actor,
  { name, pathway, terms }: PaymentScenarioInput,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  const { faults } = readPaymentInput(terms, START_NUMBERS);
  if (faults.length > 0) {
    throw new AppError("invalid-input", {
      faults: faults.map(({ field, code }) => ({ pointer: `/terms/${field}`, code })),
    });
  }
  return withScope(actor.scope, async (tx) => {
    const pathways = await listPathways(tx, actor.hospitalId);
    if (!pathways.some(({ code }) => code === pathway)) {
      throw new AppError("invalid-input", { faults: [{ pointer: "/pathway", code: "unknown" }] });
    }
    const id = await insertPaymentScenario(tx, {
      ...{ hospitalId: actor.hospitalId, pathwayCode: pathway, name, terms },
      ...{ accountId: actor.accountId, author: actor.displayName },
    });
    return { id };
  });
}

/** Takes a kept contract off the list; it stays in the record. */
export async function dropPaymentScenario(
  actor: Actor,
  id: string,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    if (!(await withdrawPaymentScenario(tx, actor.hospitalId, id, actor.displayName))) {
      throw new AppError("not-found");
    }
    return { id };
  });
}

/** Puts a contract that was taken off the list back on it. */
export async function putBackPaymentScenario(
  actor: Actor,
  id: string,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    if (!(await restorePaymentScenario(tx, actor.hospitalId, id))) throw new AppError("not-found");
    return { id };
  });
}
