import "server-only";
import type {
  AnnotationRecord,
  DefinitionRecord,
  LocalisedText,
  TargetRecord,
} from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";

type Texts = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

interface DefinitionRow extends Omit<
  DefinitionRecord,
  | "name"
  | "short"
  | "numerator"
  | "denominator"
  | "inclusion"
  | "exclusion"
  | "calculation"
  | "polarity"
> {
  readonly direction: "higher-is-better" | "lower-is-better" | "neutral";
  readonly texts: Texts;
}

function textOf(texts: Texts, key: string): LocalisedText | null {
  const { nl, fr, en } = texts;
  const dutch = nl?.[key];
  if (!dutch) return null;
  return { nl: dutch, fr: fr?.[key] ?? dutch, en: en?.[key] ?? dutch };
}

function toDefinition({ direction, texts, ...row }: DefinitionRow): DefinitionRecord {
  const name = textOf(texts, "name") ?? { nl: row.code, fr: row.code, en: row.code };
  return {
    ...row,
    polarity: direction === "neutral" ? "none" : direction,
    name,
    short: textOf(texts, "short") ?? name,
    calculation: textOf(texts, "calculation"),
    numerator: textOf(texts, "numerator"),
    denominator: textOf(texts, "denominator"),
    inclusion: textOf(texts, "inclusion"),
    exclusion: textOf(texts, "exclusion"),
  };
}

/** The definition of every indicator as it held on a day; the newest valid version of each. */
export async function listIndicatorDefinitions(
  tx: ScopedTx,
  onDate: string,
): Promise<readonly DefinitionRecord[]> {
  const rows = await tx.$queryRaw<DefinitionRow[]>`
    SELECT DISTINCT ON (indicator_code)
           indicator_code AS code, version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           class, measure, unit, direction, chart_kind AS "chartKind", decimals,
           minimum_n AS "minimumCount", texts, source_fields AS "sourceFields",
           owner_role AS "ownerRole", source, grade, signed_off_by AS "signedOffBy"
    FROM indicator_definition
    ORDER BY indicator_code, (valid_from <= ${onDate}::date) DESC,
             CASE WHEN valid_from <= ${onDate}::date THEN version ELSE -version END DESC`;
  return rows.map(toDefinition);
}

/** Targets of a pathway, newest first for each indicator. */
export async function listTargets(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly (TargetRecord & { readonly indicatorCode: string })[]> {
  return tx.$queryRaw<(TargetRecord & { indicatorCode: string })[]>`
    SELECT indicator_code AS "indicatorCode", target::float8 AS amount, source,
           to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
           to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
    FROM target WHERE hospital_id = ${hospitalId}::int AND pathway_code = ${pathwayCode}
    ORDER BY indicator_code, valid_from DESC`;
}

/** What happened on a pathway or in the whole hospital, in order of time. */
export async function listAnnotations(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
): Promise<readonly (AnnotationRecord & { readonly indicatorCode: string | null })[]> {
  return tx.$queryRaw<(AnnotationRecord & { indicatorCode: string | null })[]>`
    SELECT id::text AS id, indicator_code AS "indicatorCode",
           to_char(occurred_on, 'YYYY-MM-DD') AS "occurredOn", kind,
           is_phase_start AS "isPhaseStart", text, reason, author
    FROM annotation
    WHERE hospital_id = ${hospitalId}::int
      AND (pathway_code IS NULL OR pathway_code = ${pathwayCode})
    ORDER BY occurred_on, id`;
}
