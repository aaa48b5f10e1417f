import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { buildScope } from "@/lib/access/scope";
import type { AllocationSettings, CapacitySettings } from "@/lib/contracts/costing/settings";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import { insertCostingAudit } from "@/lib/repositories/costing/audit";
import {
  insertAllocationVersion,
  insertCapacityVersion,
  type RuleDraft,
} from "@/lib/repositories/costing/rules";
import { tryLockHospital } from "@/lib/repositories/imports/batches";
import { markCostedEpisodes } from "@/lib/repositories/publishing/dirty-episodes";
import { refreshRates } from "../imports/refresh-rates";
import { listCostPeriods, loadCostInputs, type CostInputs } from "./cost-inputs";
import { findAllocationFault, findCapacityFault } from "./find-rule-fault";

const LONGEST_MS = 120_000;

/** What everyone says who changes a rule. */
export interface RuleChange {
  /** The version that the author had before their eyes; 0 when there was none. */
  readonly basedOn: number;
  /** First day of the first period of the ledger for which it holds. */
  readonly validFrom: string;
  readonly reason: string;
}

export interface SavedRule {
  readonly version: number;
  /** Resources whose rates changed with it. */
  readonly changedResources: readonly string[];
}

function refuse(fault: InputFault | null): void {
  if (fault) throw new AppError("invalid-input", { faults: [fault] });
}

function findPeriodFault(inputs: CostInputs, { validFrom }: RuleChange): InputFault | null {
  const isKnown = listCostPeriods(inputs).some((period) => period.validFrom === validFrom);
  return isKnown ? null : { pointer: "/validFrom", code: "unknown-period" };
}

/** One change of rules: the version, the rates that follow, the marks, the audit; all or nothing. */
async function change(
  actor: Actor,
  asked: RuleChange,
  object: { readonly kind: string; readonly id: string },
  save: (client: ScopedClient, inputs: CostInputs, draft: RuleDraft) => Promise<boolean>,
): Promise<SavedRule> {
  if (!can(actor.role, "costing.write")) throw new AppError("not-allowed");
  const { hospitalId, accountId, displayName: author, role } = actor;
  const work = async (client: ScopedClient): Promise<SavedRule> => {
    // A delivery that is being published computes rates as well.
    if (!(await tryLockHospital(client, hospitalId))) {
      throw new AppError("unavailable", { retryAfterSeconds: 30 });
    }
    const inputs = await loadCostInputs(client, hospitalId);
    refuse(findPeriodFault(inputs, asked));
    const version = asked.basedOn + 1;
    const { validFrom, reason } = asked;
    const draft = { hospitalId, version, validFrom, reason, author, accountId };
    if (!(await save(client, inputs, draft))) throw new AppError("conflict");
    const changedResources = await refreshRates(client, hospitalId);
    await markCostedEpisodes(client, hospitalId, changedResources);
    await insertCostingAudit(client, {
      hospitalId,
      accountId,
      role,
      objectType: object.kind,
      objectId: object.id,
      details: { version, rates: changedResources.length },
    });
    return { version, changedResources };
  };
  const scope = buildScope({ hospitalIds: [hospitalId] });
  return withScopedConnection(scope, work, { timeoutMs: LONGEST_MS });
}

/** Saves how practical time of a resource follows, as a new version; the rates follow at once. */
export async function saveCapacityRule(
  actor: Actor,
  resourceCode: string,
  asked: RuleChange & { readonly settings: CapacitySettings },
): Promise<SavedRule> {
  const object = { kind: "capacity-rules", id: resourceCode };
  return change(actor, asked, object, async (client, inputs, draft) => {
    const own = inputs.resources.filter((row) => row.resourceCode === resourceCode);
    if (own.length === 0) throw new AppError("not-found");
    refuse(findCapacityFault(own, asked.settings));
    const [newest] = inputs.capacities.filter((rule) => rule.resourceCode === resourceCode);
    if ((newest?.version ?? 0) !== asked.basedOn) return false;
    return insertCapacityVersion(client, { ...draft, resourceCode }, asked.settings);
  });
}

/** Saves how support centres and accounts reach the resources, as a new version. */
export async function saveAllocationRules(
  actor: Actor,
  asked: RuleChange & { readonly settings: AllocationSettings },
): Promise<SavedRule> {
  const object = { kind: "allocation-rules", id: String(asked.basedOn + 1) };
  return change(actor, asked, object, async (client, inputs, draft) => {
    refuse(findAllocationFault(inputs, asked.settings));
    if ((inputs.allocations[0]?.version ?? 0) !== asked.basedOn) return false;
    return insertAllocationVersion(client, draft, asked.settings);
  });
}
