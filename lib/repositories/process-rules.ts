import "server-only";
import type { ProcessRuleRecord } from "@/lib/contracts/steering/process";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { ProcessRule } from "@/lib/engine/process";

/** Where a rule belongs. */
export interface RulePlace {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly level: "step" | "activity";
}

/** The rules of a pathway that hold, the oldest first. */
export async function listProcessRules(
  tx: ScopedTx,
  { hospitalId, pathwayCode, level }: RulePlace,
): Promise<readonly ProcessRuleRecord[]> {
  return tx.$queryRaw<ProcessRuleRecord[]>`
    SELECT rule_id::text AS id, kind, activity, other, within_minutes AS "withinMinutes", reason, author,
           to_char(created_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "createdOn"
    FROM process_rule
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode} AND level = ${level}
      AND removed_at IS NULL
    ORDER BY created_at, rule_id`;
}

/** Keeps a rule and answers its id. */
export async function insertProcessRule(
  tx: ScopedTx,
  place: RulePlace,
  rule: ProcessRule & {
    readonly reason: string | null;
    readonly author: string;
    readonly accountId: number | null;
  },
): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO process_rule (hospital_id, pathway_code, level, kind, activity, other, within_minutes, reason, author, account_id)
    VALUES (${place.hospitalId}::int, ${place.pathwayCode}, ${place.level}, ${rule.kind}, ${rule.activity},
      ${rule.other}, ${rule.withinMinutes}::int, ${rule.reason}, ${rule.author}, ${rule.accountId}::int)
    RETURNING rule_id::text AS id`;
  return rows[0]?.id ?? "";
}

/** Takes a rule off the page; false when there is none (any more). */
export async function removeProcessRule(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
  author: string,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE process_rule SET removed_at = now(), removed_by = ${author}
    WHERE hospital_id = ${hospitalId}::int AND rule_id = ${id}::uuid AND removed_at IS NULL`;
  return changed === 1;
}
