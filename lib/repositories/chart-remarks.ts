import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

export interface NewAnnotation {
  readonly hospitalId: number;
  /** Null for the whole hospital. */
  readonly pathwayCode: string | null;
  /** Null for every indicator. */
  readonly indicatorCode: string | null;
  readonly wardCode: string | null;
  readonly occurredOn: string;
  readonly kind: "intervention" | "event" | "note";
  readonly text: string;
  readonly author: string;
  readonly accountId: number | null;
}

/** Writes a remark; answers its id. */
export async function insertAnnotation(tx: ScopedTx, row: NewAnnotation): Promise<string> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO annotation (hospital_id, pathway_code, indicator_code, ward_code, occurred_on, kind,
      text, author, account_id)
    VALUES (${row.hospitalId}::int, ${row.pathwayCode}, ${row.indicatorCode}, ${row.wardCode},
      ${row.occurredOn}::date, ${row.kind}, ${row.text}, ${row.author}, ${row.accountId}::int)
    RETURNING id::text AS id`;
  if (!made) throw new Error("an annotation was inserted without an id");
  return made.id;
}

/** Where a remark stands; null for one that does not exist or was withdrawn. */
export async function findAnnotationPlace(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
): Promise<{ readonly pathwayCode: string | null } | null> {
  const rows = await tx.$queryRaw<{ pathwayCode: string | null }[]>`
    SELECT pathway_code AS "pathwayCode" FROM annotation
    WHERE hospital_id = ${hospitalId}::int AND id = ${id}::uuid AND withdrawn_at IS NULL`;
  return rows[0] ?? null;
}

/** Takes a remark off the charts; false when there is none. */
export async function withdrawAnnotation(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
  by: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE annotation SET withdrawn_at = now(), withdrawn_by = ${by}
    WHERE hospital_id = ${hospitalId}::int AND id = ${id}::uuid AND withdrawn_at IS NULL`;
  return count > 0;
}

export interface NewTarget {
  readonly hospitalId: number;
  readonly indicatorCode: string;
  readonly pathwayCode: string;
  readonly validFrom: string;
  readonly amount: number;
  readonly source: string;
  readonly author: string;
}

/**
 * Sets a target from a day on: the one that held then ends the day before, one from the same day is
 * replaced, a later one keeps its days.
 */
export async function insertTarget(tx: ScopedTx, row: NewTarget): Promise<void> {
  await tx.$executeRaw`
    UPDATE target SET valid_to = ${row.validFrom}::date - 1
    WHERE hospital_id = ${row.hospitalId}::int AND indicator_code = ${row.indicatorCode}
      AND pathway_code = ${row.pathwayCode} AND valid_from < ${row.validFrom}::date
      AND (valid_to IS NULL OR valid_to >= ${row.validFrom}::date)`;
  await tx.$executeRaw`
    INSERT INTO target (hospital_id, indicator_code, pathway_code, valid_from, valid_to, target,
      source, author)
    SELECT ${row.hospitalId}::int, ${row.indicatorCode}, ${row.pathwayCode},
      ${row.validFrom}::date, min(later.valid_from) - 1, ${row.amount}::numeric, ${row.source},
      ${row.author}
    FROM target later
    WHERE later.hospital_id = ${row.hospitalId}::int AND later.indicator_code = ${row.indicatorCode}
      AND later.pathway_code = ${row.pathwayCode} AND later.valid_from > ${row.validFrom}::date
    ON CONFLICT (hospital_id, indicator_code, pathway_code, valid_from)
    DO UPDATE SET target = excluded.target, source = excluded.source, author = excluded.author,
      created_at = now()`;
}
