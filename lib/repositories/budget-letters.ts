import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Coefficient, ProvenanceGrade, StatedTotal, SubPart } from "@/lib/engine/budget";

export interface BudgetLetter {
  readonly letterKey: string;
  readonly title: string;
  readonly notifiedOn: string;
  readonly budgetFrom: string;
  readonly budgetTo: string;
  readonly grade: ProvenanceGrade;
  readonly perimeter: "unstated" | "general" | "general-without-buildings" | "psychiatric";
}

/** A letter with what its lines add up to. */
export interface LetterSummary extends BudgetLetter {
  readonly totalCents: number;
  readonly recurrentCents: number;
  readonly lineCount: number;
}

export interface BudgetLine {
  readonly lineKey: string;
  readonly subPart: SubPart;
  readonly lineCode: string;
  readonly label: string;
  readonly previousCents: number | null;
  readonly recalculatedCents: number | null;
  readonly notifiedCents: number;
  readonly isRecurrent: boolean;
  readonly originYear: number | null;
}

/** What a pathway did in a span, as the keys by which the budget can be attributed to it. */
export interface PathwayDrivers {
  readonly pathwayCode: string;
  readonly bedIndex: string | null;
  readonly justifiedDays: number;
  readonly realisedDays: number;
}

/** The newest letter that had been notified on a day. */
export async function findLetter(
  tx: ScopedTx,
  hospitalId: number,
  onDate: string,
): Promise<BudgetLetter | null> {
  const rows = await tx.$queryRaw<BudgetLetter[]>`
    SELECT letter_key AS "letterKey", title, to_char(notified_on, 'YYYY-MM-DD') AS "notifiedOn",
           to_char(budget_from, 'YYYY-MM-DD') AS "budgetFrom",
           to_char(budget_to, 'YYYY-MM-DD') AS "budgetTo", grade, perimeter
    FROM bfm_letter
    WHERE hospital_id = ${hospitalId}::int AND superseded_by IS NULL
      AND notified_on <= ${onDate}::date
    ORDER BY notified_on DESC, letter_key LIMIT 1`;
  return rows[0] ?? null;
}

/** Every letter with what its lines add up to, the newest first. */
export async function listLetters(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly LetterSummary[]> {
  return tx.$queryRaw<LetterSummary[]>`
    SELECT b.letter_key AS "letterKey", b.title, to_char(b.notified_on, 'YYYY-MM-DD') AS "notifiedOn",
           to_char(b.budget_from, 'YYYY-MM-DD') AS "budgetFrom",
           to_char(b.budget_to, 'YYYY-MM-DD') AS "budgetTo", b.grade, b.perimeter,
           coalesce(sum(l.notified_cents), 0)::float8 AS "totalCents",
           coalesce(sum(l.notified_cents) FILTER (WHERE l.is_recurrent), 0)::float8 AS "recurrentCents",
           count(l.line_key)::int AS "lineCount"
    FROM bfm_letter b
    LEFT JOIN bfm_line l ON l.hospital_id = b.hospital_id AND l.letter_key = b.letter_key
      AND l.superseded_by IS NULL
    WHERE b.hospital_id = ${hospitalId}::int AND b.superseded_by IS NULL
    GROUP BY b.hospital_id, b.letter_key, b.batch_id
    ORDER BY b.notified_on DESC, b.letter_key`;
}

/** One letter by its number; null when there is none. */
export async function findLetterByKey(
  tx: ScopedTx,
  hospitalId: number,
  letterKey: string,
): Promise<BudgetLetter | null> {
  const letters = await listLetters(tx, hospitalId);
  return letters.find((letter) => letter.letterKey === letterKey) ?? null;
}

export async function listLetterLines(
  tx: ScopedTx,
  hospitalId: number,
  letterKey: string,
): Promise<readonly BudgetLine[]> {
  return tx.$queryRaw<BudgetLine[]>`
    SELECT line_key AS "lineKey", sub_part AS "subPart", line_code AS "lineCode", label,
           previous_cents::float8 AS "previousCents",
           recalculated_cents::float8 AS "recalculatedCents",
           notified_cents::float8 AS "notifiedCents",
           is_recurrent AS "isRecurrent", origin_year AS "originYear"
    FROM bfm_line
    WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letterKey}
      AND superseded_by IS NULL
    ORDER BY sub_part, line_code`;
}

/** The sums that a letter prints, the one of the whole letter first. */
export async function listStatedTotals(
  tx: ScopedTx,
  hospitalId: number,
  letterKey: string,
): Promise<StatedTotal[]> {
  return tx.$queryRaw<StatedTotal[]>`
    SELECT sub_part AS "subPart", stated_cents::float8 AS "statedCents"
    FROM bfm_stated_total
    WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letterKey}
      AND superseded_by IS NULL
    ORDER BY sub_part NULLS FIRST`;
}

/** The calibration card of a letter as coefficients by parameter. */
export async function listLetterDrivers(
  tx: ScopedTx,
  hospitalId: number,
  letter: Pick<BudgetLetter, "letterKey" | "budgetFrom">,
): Promise<readonly Coefficient[]> {
  const rows = await tx.$queryRaw<Omit<Coefficient, "year">[]>`
    SELECT parameter AS key, amount::float8 AS amount, unit, grade, source
    FROM bfm_driver
    WHERE hospital_id = ${hospitalId}::int AND letter_key = ${letter.letterKey}
      AND superseded_by IS NULL
    ORDER BY parameter`;
  const year = Number(letter.budgetFrom.slice(0, 4));
  return rows.map((row) => ({ ...row, year }));
}

/** Every rule version with its coefficients, in the order of time. */
export async function listRuleVersions(tx: ScopedTx): Promise<
  readonly {
    readonly version: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly note: string | null;
    readonly coefficients: readonly Coefficient[];
  }[]
> {
  return tx.$queryRaw`
    SELECT version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           to_char(valid_to, 'YYYY-MM-DD') AS "validTo", rules->>'note' AS note,
           rules->'coefficients' AS coefficients
    FROM bfm_rule_version ORDER BY valid_from`;
}

/** Coefficients of the rule version that holds on a day. */
export async function listRuleCoefficients(
  tx: ScopedTx,
  onDate: string,
): Promise<readonly Coefficient[]> {
  const rows = await tx.$queryRaw<Omit<Coefficient, "year">[]>`
    SELECT c->>'key' AS key, (c->>'amount')::float8 AS amount, c->>'unit' AS unit,
           c->>'grade' AS grade, c->>'source' AS source
    FROM bfm_rule_version v CROSS JOIN LATERAL jsonb_array_elements(v.rules->'coefficients') c
    WHERE v.valid_from <= ${onDate}::date AND (v.valid_to IS NULL OR v.valid_to >= ${onDate}::date)
    ORDER BY 1`;
  const year = Number(onDate.slice(0, 4));
  return rows.map((row) => ({ ...row, year }));
}

/** Justified and realised days of each pathway by bed index of its wards; day cases count one day. */
export async function listPathwayDrivers(
  tx: ScopedTx,
  hospitalId: number,
  span: { readonly from: string; readonly until: string },
): Promise<readonly PathwayDrivers[]> {
  return tx.$queryRaw<PathwayDrivers[]>`
    SELECT f.pathway_code AS "pathwayCode", w.bed_index AS "bedIndex",
           coalesce(sum(f.justified_days), 0)::float8 AS "justifiedDays",
           coalesce(sum(CASE WHEN f.is_day_case THEN 1 ELSE f.length_of_stay_days END), 0)::float8
             AS "realisedDays"
    FROM fact_episode f
    LEFT JOIN ward w ON w.hospital_id = f.hospital_id AND w.ward_code = f.ward_code
    WHERE f.hospital_id = ${hospitalId}::int
      AND f.period_start >= ${span.from}::date AND f.period_start < ${span.until}::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Minutes that each pathway used of a resource group in a span. */
export async function listGroupMinutes(
  tx: ScopedTx,
  hospitalId: number,
  resourceGroup: string,
  span: { readonly from: string; readonly until: string },
): Promise<readonly { pathwayCode: string; minutes: number }[]> {
  return tx.$queryRaw`
    SELECT pathway_code AS "pathwayCode", sum(minutes) AS minutes
    FROM rollup_cost_step
    WHERE hospital_id = ${hospitalId}::int AND resource_group = ${resourceGroup}
      AND period_start >= ${span.from}::date AND period_start < ${span.until}::date
    GROUP BY 1 ORDER BY 1`;
}
