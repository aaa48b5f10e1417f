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

/**
 * The definition of every indicator as it held on a day: the newest valid version of the product,
 * and over it the words and the minimum count that the hospital signed. Without a hospital it is
 * the product's alone.
 */
export async function listIndicatorDefinitions(
  tx: ScopedTx,
  onDate: string,
  hospitalId: number | null,
): Promise<readonly DefinitionRecord[]> {
  const rows = await tx.$queryRaw<DefinitionRow[]>`
    SELECT DISTINCT ON (d.indicator_code)
           d.indicator_code AS code, d.version, own.version AS "ownVersion",
           to_char(coalesce(own.valid_from, d.valid_from), 'YYYY-MM-DD') AS "validFrom",
           class, measure, unit, direction, chart_kind AS "chartKind", decimals,
           greatest(d.minimum_n, own.minimum_n) AS "minimumCount",
           CASE WHEN own.texts IS NULL THEN d.texts ELSE jsonb_build_object(
             'nl', (d.texts->'nl') || coalesce(own.texts->'nl', '{}'),
             'fr', (d.texts->'fr') || coalesce(own.texts->'fr', '{}'),
             'en', (d.texts->'en') || coalesce(own.texts->'en', '{}')) END AS texts,
           source_fields AS "sourceFields", owner_role AS "ownerRole", source, grade,
           signed.names AS "signedOffBy"
    FROM indicator_definition d
    LEFT JOIN LATERAL (
      SELECT v.version, v.valid_from, v.minimum_n, v.texts FROM definition_version v
      WHERE v.hospital_id = ${hospitalId}::int AND v.indicator_code = d.indicator_code
        AND v.status = 'signed' AND v.valid_from <= ${onDate}::date
      ORDER BY v.valid_from DESC, v.version DESC LIMIT 1) own ON true
    LEFT JOIN LATERAL (
      SELECT string_agg(s.author, ', ' ORDER BY s.signed_at) AS names FROM definition_sign_off s
      WHERE s.hospital_id = ${hospitalId}::int AND s.indicator_code = d.indicator_code
        AND CASE WHEN own.version IS NULL THEN s.kind = 'product' AND s.version = d.version
          ELSE s.kind = 'hospital' AND s.version = own.version END) signed ON true
    ORDER BY d.indicator_code, (d.valid_from <= ${onDate}::date) DESC,
             CASE WHEN d.valid_from <= ${onDate}::date THEN d.version ELSE -d.version END DESC`;
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
    SELECT id::text AS id, indicator_code AS "indicatorCode", ward_code AS "wardCode",
           CASE WHEN pathway_code IS NULL THEN 'hospital' WHEN ward_code IS NOT NULL THEN 'ward'
             WHEN indicator_code IS NULL THEN 'pathway' ELSE 'indicator' END AS scope,
           to_char(occurred_on, 'YYYY-MM-DD') AS "occurredOn", kind,
           is_phase_start AS "isPhaseStart", text, reason, author
    FROM annotation
    WHERE hospital_id = ${hospitalId}::int
      AND (pathway_code IS NULL OR pathway_code = ${pathwayCode}) AND withdrawn_at IS NULL
    ORDER BY occurred_on, id`;
}
