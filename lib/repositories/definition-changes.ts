import "server-only";
import type { LocalisedText } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A version of a definition that took the place of another: a line on the chart. */
export interface DefinitionChange {
  readonly indicatorCode: string;
  readonly validFrom: string;
  readonly kind: "product" | "hospital";
  readonly version: number;
  /** What changed: the product's note, or the reason that the hospital's proposer gave. */
  readonly change: LocalisedText;
}

/**
 * When an indicator was defined anew (null asks for all indicators), oldest first: later versions of the product and versions that
 * the hospital signed. The first version of the product is no change.
 */
export async function listDefinitionChanges(
  tx: ScopedTx,
  hospitalId: number,
  code: string | null,
): Promise<readonly DefinitionChange[]> {
  return tx.$queryRaw<DefinitionChange[]>`
    SELECT indicator_code AS "indicatorCode",
           to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", 'product' AS kind, version,
           change_note AS change
    FROM indicator_definition
    WHERE (${code}::text IS NULL OR indicator_code = ${code}::text) AND version > 1 AND change_note IS NOT NULL
    UNION ALL
    SELECT indicator_code, to_char(valid_from, 'YYYY-MM-DD'), 'hospital', version,
           jsonb_build_object('nl', reason, 'fr', reason, 'en', reason)
    FROM definition_version
    WHERE hospital_id = ${hospitalId}::int AND (${code}::text IS NULL OR indicator_code = ${code}::text)
      AND status = 'signed'
    ORDER BY 2, 3, 4`;
}
