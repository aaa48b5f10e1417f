import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { DefinitionVersion } from "@/lib/contracts/steering/definitions";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertTarget } from "@/lib/repositories/chart-remarks";
import { lockOwnVersions, updateDraftSigned } from "@/lib/repositories/definition-versions";
import { insertSignOff } from "@/lib/repositories/definitions";
import { listPathways } from "@/lib/repositories/pathways";
import { listVersions } from "./list-versions";
import { authorOf, findDraft } from "./propose-definition";

/** Which version is signed, as the signer saw it. */
export interface Signing {
  readonly code: string;
  readonly kind: "product" | "hospital";
  readonly version: number;
  /** Of a draft; the product's versions do not change. */
  readonly revision: number;
  readonly today: string;
}

/** Nobody signs alone what they proposed, nor a draft whose date went by meanwhile. */
function refuseDraft(actor: Actor, draft: DefinitionVersion, today: string): void {
  if (draft.proposedBy !== null && draft.proposedBy === actor.accountId) {
    throw new AppError("not-allowed", { detail: { reason: "own-proposal" } });
  }
  if (draft.targets.length > 0 && !can(actor.role, "target.manage")) {
    throw new AppError("not-allowed", { detail: { reason: "sets-target" } });
  }
  if (draft.validFrom < today) {
    throw new AppError("conflict", { detail: { reason: "date-passed" } });
  }
}

/** The targets of a signed version enter the dated series, each with its reason as source. */
async function setTargets(tx: ScopedTx, actor: Actor, version: DefinitionVersion, code: string) {
  const pathways = await listPathways(tx, actor.hospitalId);
  for (const { pathwayCode, amount } of version.targets) {
    if (!pathways.some((known) => known.code === pathwayCode)) throw new AppError("not-allowed");
    await insertTarget(tx, {
      hospitalId: actor.hospitalId,
      indicatorCode: code,
      pathwayCode,
      validFrom: version.validFrom,
      amount,
      source: version.change?.nl ?? "",
      author: actor.displayName,
    });
  }
}

/**
 * A clinician stands behind a version. The first signature makes a draft hold from its date; a
 * version of the product or one that is signed gathers more of them.
 */
export async function signDefinition(
  actor: Actor,
  signing: Signing,
): Promise<{ readonly status: "product" | "signed" }> {
  if (!can(actor.role, "definition.approve")) throw new AppError("not-allowed");
  const { code, kind, version } = signing;
  const key = { hospitalId: actor.hospitalId, code };
  return withScope(actor.scope, async (tx) => {
    await lockOwnVersions(tx, key);
    const versions = await listVersions(tx, key);
    const found = versions.find((known) => known.kind === kind && known.version === version);
    if (found === undefined) throw new AppError("not-found");
    if (found.status === "draft") {
      refuseDraft(actor, findDraft(versions, signing), signing.today);
      await updateDraftSigned(tx, { ...key, version });
      await setTargets(tx, actor, found, code);
    }
    if (found.status === "withdrawn") {
      throw new AppError("conflict", { detail: { reason: "is-withdrawn" } });
    }
    const isNew = await insertSignOff(tx, { ...key, kind, version }, authorOf(actor));
    if (!isNew) throw new AppError("conflict", { detail: { reason: "signed-already" } });
    return { status: kind === "product" ? "product" : "signed" };
  });
}
