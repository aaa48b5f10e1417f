import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { Permission } from "@/lib/access/permissions";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import type { ScenarioRecord } from "@/lib/contracts/steering/simulator";
import { AppError } from "@/lib/errors/app-error";
import {
  findScenario,
  insertScenarioComment,
  updateScenarioLocked,
  updateScenarioSent,
} from "@/lib/repositories/scenarios";

/** Runs a step on a scenario that nobody else changes meanwhile. */
async function onScenario<T>(
  actor: Actor,
  request: { readonly id: string; readonly permission: Permission },
  step: (tx: ScopedTx, record: ScenarioRecord) => Promise<T>,
): Promise<T> {
  if (!can(actor.role, request.permission)) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    // Only who may write may lock the row; who only reads remarks on it as it stands.
    const isLocking = request.permission === "budget.write";
    const key = { hospitalId: actor.hospitalId, id: request.id };
    const record = await findScenario(tx, key, isLocking);
    if (!record) throw new AppError("not-found");
    return step(tx, record);
  });
}

/** Locks the version that the author saw; a newer one is a conflict. */
export async function lockScenario(
  actor: Actor,
  id: string,
  seenVersion: number,
): Promise<{ readonly id: string; readonly version: number }> {
  return onScenario(actor, { id, permission: "budget.write" }, async (tx, record) => {
    if (record.version !== seenVersion) throw new AppError("conflict");
    if (record.status === "draft") {
      await updateScenarioLocked(tx, { hospitalId: actor.hospitalId, id }, actor.displayName);
    }
    return { id, version: record.version };
  });
}

/** Sends a scenario to the review of a quarter; it is locked with that. */
export async function sendScenario(
  actor: Actor,
  id: string,
  quarter: string,
): Promise<{ readonly id: string; readonly quarter: string }> {
  return onScenario(actor, { id, permission: "budget.write" }, async (tx, record) => {
    if (record.pathwayCode === null) {
      throw new AppError("invalid-input", { faults: [{ pointer: "/pathway", code: "required" }] });
    }
    const key = { hospitalId: actor.hospitalId, id };
    if (record.status === "draft") await updateScenarioLocked(tx, key, actor.displayName);
    await updateScenarioSent(tx, key, { quarter, by: actor.displayName });
    return { id, quarter };
  });
}

/** Adds a remark to the version that holds now. */
export async function commentScenario(
  actor: Actor,
  id: string,
  text: string,
): Promise<{ readonly id: string }> {
  return onScenario(actor, { id, permission: "budget.read" }, async (tx, record) => ({
    id: await insertScenarioComment(
      tx,
      { hospitalId: actor.hospitalId, id },
      { version: record.version, text },
      { accountId: actor.accountId, author: actor.displayName, role: actor.role },
    ),
  }));
}
