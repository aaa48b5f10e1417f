import "server-only";
import type { InstalledRiskModel } from "@/lib/contracts/risk-models/risk-model";
import type { RiskModelFile } from "@/lib/contracts/risk-models/risk-model-file";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Every coefficient set of a hospital, withdrawn ones too, the newest first. */
export async function listRiskModels(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly InstalledRiskModel[]> {
  return tx.$queryRaw<InstalledRiskModel[]>`
    SELECT model_id AS "modelId", version, title, indicator_code AS "indicatorCode",
      pathway_code AS "pathwayCode", variant, link, intercept, terms, population, cases, events,
      to_char(made_on, 'YYYY-MM-DD') AS "madeOn", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
      to_char(valid_to, 'YYYY-MM-DD') AS "validTo", source, grade, installed_by AS "installedBy",
      to_char(installed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "installedAt",
      withdrawn_by AS "withdrawnBy",
      to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "withdrawnAt"
    FROM risk_model WHERE hospital_id = ${hospitalId}::int
    ORDER BY installed_at DESC, model_id, version DESC`;
}

/** A version of a set is one list of numbers for ever. */
export interface RiskModelKey {
  readonly hospitalId: number;
  readonly modelId: string;
  readonly version: string;
}

/** What is there under this version, in use or withdrawn; null when nothing is. */
export async function findRiskModelVersion(
  tx: ScopedTx,
  { hospitalId, modelId, version }: RiskModelKey,
): Promise<{ readonly hash: string; readonly isWithdrawn: boolean } | null> {
  const rows = await tx.$queryRaw<{ hash: string; isWithdrawn: boolean }[]>`
    SELECT content_hash AS hash, withdrawn_at IS NOT NULL AS "isWithdrawn" FROM risk_model
    WHERE hospital_id = ${hospitalId}::int AND model_id = ${modelId} AND version = ${version}`;
  return rows[0] ?? null;
}

/** Puts a set in; the same version that was withdrawn can be used again. */
export async function insertRiskModel(
  tx: ScopedTx,
  hospitalId: number,
  file: RiskModelFile & { readonly hash: string; readonly installedBy: string },
): Promise<void> {
  const { population } = file;
  const terms = file.terms.map(({ variable, estimate, standardError }) => ({
    name: variable,
    estimate,
    standardError: standardError ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO risk_model (hospital_id, model_id, version, title, indicator_code, pathway_code, variant,
      link, intercept, terms, population, cases, events, made_on, valid_from, valid_to, source, grade,
      content_hash, installed_by)
    VALUES (${hospitalId}::int, ${file.model}, ${file.version}, ${file.title}, ${file.indicator},
      ${file.pathway}, ${file.variant ?? null}, ${file.link}, ${file.intercept}::float8,
      ${JSON.stringify(terms)}::jsonb, ${population.description}, ${population.cases ?? null}::int,
      ${population.events ?? null}::int, ${file.madeOn}::date, ${file.validFrom}::date,
      ${file.validTo ?? null}::date, ${file.source}, ${file.grade}, ${file.hash}, ${file.installedBy})
    ON CONFLICT (hospital_id, model_id, version) DO UPDATE SET withdrawn_by = NULL, withdrawn_at = NULL`;
}

/** Takes a set out of use; its row stays. False when there is none in use under that key. */
export async function withdrawRiskModel(
  tx: ScopedTx,
  { hospitalId, modelId, version }: RiskModelKey,
  by: string,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE risk_model SET withdrawn_by = ${by}, withdrawn_at = now()
    WHERE hospital_id = ${hospitalId}::int AND model_id = ${modelId} AND version = ${version}
      AND withdrawn_at IS NULL`;
  return changed === 1;
}

/** The variants that care episodes of a pathway have. */
export async function listPathwayVariants(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ variant: string }[]>`
    SELECT DISTINCT variant FROM fact_episode
    WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode} AND variant IS NOT NULL
    ORDER BY 1`;
  return rows.map(({ variant }) => variant);
}
