import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionTarget, ProposedTarget } from "@/lib/contracts/steering/definitions";
import type { ScopedTx } from "@/lib/db/with-scope";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import { listDefinitionTargets } from "@/lib/repositories/definitions";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listPathways } from "@/lib/repositories/pathways";

/** Which targets are proposed, for which indicator, from when. */
interface TargetProposal {
  readonly code: string;
  readonly targets: readonly { readonly pathway: string; readonly amount: number }[];
  readonly validFrom: string;
  readonly today: string;
}

/** The target that holds on a day. */
function heldOn(series: readonly DefinitionTarget[], pathway: string, day: string): number | null {
  const held = series
    .filter(({ pathwayCode, validFrom }) => pathwayCode === pathway && validFrom <= day)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return held[0]?.amount ?? null;
}

/**
 * The targets of a proposal that differ from what holds on its date. A pathway out of scope is one
 * that does not exist; a share lies between 0 and 1.
 */
export async function pickTargets(
  tx: ScopedTx,
  actor: Actor,
  { code, targets, validFrom, today }: TargetProposal,
): Promise<readonly ProposedTarget[]> {
  if (targets.length === 0) return [];
  const pathways = await listPathways(tx, actor.hospitalId);
  const definitions = await listIndicatorDefinitions(tx, today, actor.hospitalId);
  const isShare = definitions.find((known) => known.code === code)?.measure === "proportion";
  const faults = targets.flatMap(({ pathway, amount }, place): InputFault[] => {
    if (!pathways.some((known) => known.code === pathway)) {
      return [{ pointer: `/targets/${place}/pathway`, code: "unknown-pathway" }];
    }
    const isOutside = isShare && (amount < 0 || amount > 1);
    return isOutside ? [{ pointer: `/targets/${place}/amount`, code: "not-a-share" }] : [];
  });
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
  const series = await listDefinitionTargets(tx, actor.hospitalId, code);
  return targets
    .filter(({ pathway, amount }) => heldOn(series, pathway, validFrom) !== amount)
    .map(({ pathway, amount }) => ({ pathwayCode: pathway, amount }));
}
