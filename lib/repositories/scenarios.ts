import "server-only";
import type { SentScenario } from "@/lib/contracts/steering/review-page";
import type {
  ScenarioComment,
  ScenarioRecord,
  ScenarioVersion,
} from "@/lib/contracts/steering/simulator";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Who writes. */
interface Author {
  readonly accountId: number | null;
  readonly author: string;
  readonly role: string;
}

interface ScenarioKey {
  readonly hospitalId: number;
  readonly id: string;
}

/** The scenarios of a hospital, newest change first. */
export async function listScenarios(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly ScenarioRecord[]> {
  return tx.$queryRaw<ScenarioRecord[]>`
    SELECT id::text AS id, name, letter_key AS "letterKey", pathway_code AS "pathwayCode", status,
           version, author, to_json(changed_at)#>>'{}' AS "changedAt", sent_quarter AS "sentQuarter"
    FROM bfm_scenario WHERE hospital_id = ${hospitalId}::int
    ORDER BY changed_at DESC, id LIMIT 200`;
}

/** One scenario; with `isLocking` it waits for whoever is saving it. */
export async function findScenario(
  tx: ScopedTx,
  key: ScenarioKey,
  isLocking = false,
): Promise<ScenarioRecord | null> {
  if (isLocking) {
    await tx.$queryRaw`
      SELECT 1 FROM bfm_scenario
      WHERE hospital_id = ${key.hospitalId}::int AND id = ${key.id}::uuid FOR UPDATE`;
  }
  const rows = await tx.$queryRaw<ScenarioRecord[]>`
    SELECT id::text AS id, name, letter_key AS "letterKey", pathway_code AS "pathwayCode", status,
           version, author, to_json(changed_at)#>>'{}' AS "changedAt", sent_quarter AS "sentQuarter"
    FROM bfm_scenario WHERE hospital_id = ${key.hospitalId}::int AND id = ${key.id}::uuid`;
  return rows[0] ?? null;
}

/** Every saved state of a scenario, newest first. */
export async function listScenarioVersions(
  tx: ScopedTx,
  key: ScenarioKey,
): Promise<readonly ScenarioVersion[]> {
  return tx.$queryRaw<ScenarioVersion[]>`
    SELECT version, name, note, letter, plan, figures, goals, summary,
           method_version AS "methodVersion", author, to_json(saved_at)#>>'{}' AS "savedAt"
    FROM bfm_scenario_version
    WHERE hospital_id = ${key.hospitalId}::int AND scenario_id = ${key.id}::uuid
    ORDER BY version DESC`;
}

export async function listScenarioComments(
  tx: ScopedTx,
  key: ScenarioKey,
): Promise<readonly ScenarioComment[]> {
  return tx.$queryRaw<ScenarioComment[]>`
    SELECT id::text AS id, version, text, author, author_role AS "authorRole",
           to_json(created_at)#>>'{}' AS "createdAt"
    FROM bfm_scenario_comment
    WHERE hospital_id = ${key.hospitalId}::int AND scenario_id = ${key.id}::uuid
    ORDER BY created_at, id`;
}

/** A new scenario, without a version yet. */
export async function insertScenario(
  tx: ScopedTx,
  head: {
    readonly hospitalId: number;
    readonly letterKey: string;
    readonly name: string;
    readonly pathwayCode: string | null;
    readonly copiedFrom: string | null;
  },
  by: Author,
): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO bfm_scenario (hospital_id, letter_key, name, pathway_code, copied_from, created_by, author)
    VALUES (${head.hospitalId}::int, ${head.letterKey}, ${head.name}, ${head.pathwayCode},
            ${head.copiedFrom}::uuid, ${by.accountId}::int, ${by.author})
    RETURNING id::text AS id`;
  return rows[0]?.id ?? "";
}

/** Puts a new state under a scenario. */
export async function insertScenarioVersion(
  tx: ScopedTx,
  key: ScenarioKey,
  state: Omit<ScenarioVersion, "author" | "savedAt">,
  by: Author,
): Promise<void> {
  const { letter, plan, figures, goals, summary } = state;
  await tx.$executeRaw`
    INSERT INTO bfm_scenario_version (hospital_id, scenario_id, version, name, note, letter, plan,
      figures, goals, summary, method_version, account_id, author)
    VALUES (${key.hospitalId}::int, ${key.id}::uuid, ${state.version}::int, ${state.name},
      ${state.note}, ${JSON.stringify(letter)}::jsonb, ${JSON.stringify(plan)}::jsonb,
      ${JSON.stringify(figures)}::jsonb, ${JSON.stringify(goals)}::jsonb,
      ${JSON.stringify(summary)}::jsonb, ${state.methodVersion}, ${by.accountId}::int, ${by.author})`;
}

/** Makes the head follow its newest version. */
export async function updateScenarioHead(
  tx: ScopedTx,
  key: ScenarioKey,
  head: { readonly name: string; readonly letterKey: string; readonly version: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE bfm_scenario SET name = ${head.name}, letter_key = ${head.letterKey},
           version = ${head.version}::int, changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND id = ${key.id}::uuid AND status = 'draft'`;
}

export async function updateScenarioLocked(
  tx: ScopedTx,
  key: ScenarioKey,
  by: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE bfm_scenario SET status = 'locked', locked_at = now(), locked_by = ${by}, changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND id = ${key.id}::uuid AND status = 'draft'`;
}

export async function updateScenarioSent(
  tx: ScopedTx,
  key: ScenarioKey,
  sent: { readonly quarter: string; readonly by: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE bfm_scenario SET sent_quarter = ${sent.quarter}, sent_at = now(), sent_by = ${sent.by},
           changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND id = ${key.id}::uuid AND status = 'locked'`;
}

export async function insertScenarioComment(
  tx: ScopedTx,
  key: ScenarioKey,
  remark: { readonly version: number; readonly text: string },
  by: Author,
): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO bfm_scenario_comment (hospital_id, scenario_id, version, text, account_id, author, author_role)
    VALUES (${key.hospitalId}::int, ${key.id}::uuid, ${remark.version}::int, ${remark.text},
            ${by.accountId}::int, ${by.author}, ${by.role})
    RETURNING id::text AS id`;
  return rows[0]?.id ?? "";
}

/** Scenarios of a pathway that lie before the committee of a quarter, with the amounts as saved. */
export async function listSentScenarios(
  tx: ScopedTx,
  key: { readonly hospitalId: number; readonly quarter: string; readonly pathwayCode: string },
): Promise<readonly SentScenario[]> {
  return tx.$queryRaw<SentScenario[]>`
    SELECT s.id::text AS id, v.name, (v.summary->>'netCents')::float8 AS "netCents",
           (v.summary->>'unconfirmedCount')::int AS "unconfirmedCount"
    FROM bfm_scenario s
    JOIN bfm_scenario_version v ON v.hospital_id = s.hospital_id AND v.scenario_id = s.id
      AND v.version = s.version
    WHERE s.hospital_id = ${key.hospitalId}::int AND s.sent_quarter = ${key.quarter}
      AND s.pathway_code = ${key.pathwayCode}
    ORDER BY s.sent_at, s.id`;
}
