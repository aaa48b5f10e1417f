import "server-only";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { PathwayMapRecord, StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Author } from "../definitions";

const UTC = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';

interface MapKey {
  readonly hospitalId: number;
  readonly mapId: string;
}

/** Drafts and versions of a hospital's pathways (or of one), the newest version first, drafts on top. */
export async function listPathwayMaps(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string | null,
): Promise<readonly PathwayMapRecord[]> {
  return tx.$queryRaw<PathwayMapRecord[]>`
    SELECT map_id::text AS "mapId", pathway_code AS "pathwayCode", status, version, revision,
           based_on::text AS "basedOn", copied_from::text AS "copiedFrom",
           is_illustration AS "isIllustration", note, author, changed_by AS "changedBy",
           to_char(changed_at AT TIME ZONE 'UTC', ${UTC}) AS "changedAt",
           confirmed_by AS "confirmedBy",
           to_char(confirmed_at AT TIME ZONE 'UTC', ${UTC}) AS "confirmedAt"
    FROM pathway_map
    WHERE hospital_id = ${hospitalId}::int AND status <> 'discarded'
      AND (${pathwayCode}::text IS NULL OR pathway_code = ${pathwayCode}::text)
    ORDER BY version DESC NULLS FIRST, changed_at DESC, map_id`;
}

interface RevisionRow {
  readonly document: PathwayMapDocument;
  readonly parent: number | null;
  readonly next: number | null;
}

async function findRevision(
  tx: ScopedTx,
  { hospitalId, mapId }: MapKey,
  revision: number,
): Promise<RevisionRow | null> {
  const rows = await tx.$queryRaw<RevisionRow[]>`
    SELECT document, parent,
           (SELECT max(child.revision) FROM pathway_map_revision child
            WHERE child.hospital_id = r.hospital_id AND child.map_id = r.map_id
              AND child.parent = r.revision) AS next
    FROM pathway_map_revision r
    WHERE hospital_id = ${hospitalId}::int AND map_id = ${mapId}::uuid
      AND revision = ${revision}::int`;
  return rows[0] ?? null;
}

/** What a draft or version says, with what undo and redo would lead to. */
export async function loadPathwayMap(
  tx: ScopedTx,
  hospitalId: number,
  record: PathwayMapRecord,
): Promise<StoredPathwayMap | null> {
  const found = await findRevision(tx, { hospitalId, mapId: record.mapId }, record.revision);
  if (!found) return null;
  const isDraft = record.status === "draft";
  return {
    ...record,
    document: found.document,
    canUndo: isDraft && found.parent !== null,
    canRedo: isDraft && found.next !== null,
  };
}

/** The version of a pathway that holds, or one of its versions; null without. */
export async function findPathwayMap(
  tx: ScopedTx,
  key: { readonly hospitalId: number; readonly pathwayCode: string },
  version: number | null = null,
): Promise<StoredPathwayMap | null> {
  const maps = await listPathwayMaps(tx, key.hospitalId, key.pathwayCode);
  const confirmed = maps.filter(({ status }) => status === "confirmed");
  const record = version === null ? confirmed[0] : confirmed.find((one) => one.version === version);
  return record ? loadPathwayMap(tx, key.hospitalId, record) : null;
}

/** A map that nobody else can change until the transaction ends; null when the scope shows none. */
export async function lockPathwayMap(
  tx: ScopedTx,
  { hospitalId, mapId }: MapKey,
): Promise<StoredPathwayMap | null> {
  const locked = await tx.$queryRaw<{ pathwayCode: string }[]>`
    SELECT pathway_code AS "pathwayCode" FROM pathway_map
    WHERE hospital_id = ${hospitalId}::int AND map_id = ${mapId}::uuid FOR UPDATE`;
  if (!locked[0]) return null;
  const maps = await listPathwayMaps(tx, hospitalId, locked[0].pathwayCode);
  const record = maps.find((one) => one.mapId === mapId);
  return record ? loadPathwayMap(tx, hospitalId, record) : null;
}

/** What a draft begins with. */
export interface NewPathwayMap {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly document: PathwayMapDocument;
  readonly basedOn: string | null;
  readonly copiedFrom: string | null;
}

/** Adds a draft with its first state; answers its key. */
export async function insertPathwayMap(
  tx: ScopedTx,
  map: NewPathwayMap,
  by: Author,
): Promise<string> {
  const rows = await tx.$queryRaw<{ mapId: string }[]>`
    INSERT INTO pathway_map (hospital_id, pathway_code, based_on, copied_from, account_id, author,
                             author_role, changed_by)
    VALUES (${map.hospitalId}::int, ${map.pathwayCode}, ${map.basedOn}::uuid,
            ${map.copiedFrom}::uuid, ${by.accountId}::int, ${by.author}, ${by.role}, ${by.author})
    RETURNING map_id::text AS "mapId"`;
  const mapId = rows[0]?.mapId ?? "";
  const { hospitalId, pathwayCode, document } = map;
  await insertRevision(
    tx,
    { hospitalId, mapId, pathwayCode, revision: 1, parent: null },
    document,
    by,
  );
  return mapId;
}

interface RevisionKey extends MapKey {
  readonly pathwayCode: string;
  readonly revision: number;
  readonly parent: number | null;
}

async function insertRevision(
  tx: ScopedTx,
  key: RevisionKey,
  document: PathwayMapDocument,
  by: Author,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pathway_map_revision (hospital_id, map_id, revision, pathway_code, parent, document,
                                      account_id, author)
    VALUES (${key.hospitalId}::int, ${key.mapId}::uuid, ${key.revision}::int, ${key.pathwayCode},
            ${key.parent}::int, ${JSON.stringify(document)}::jsonb, ${by.accountId}::int, ${by.author})`;
}

/** Keeps the next state of a draft; answers its number. */
export async function saveRevision(
  tx: ScopedTx,
  hospitalId: number,
  map: PathwayMapRecord,
  change: { readonly document: PathwayMapDocument; readonly by: Author },
): Promise<number> {
  const key = { hospitalId, mapId: map.mapId };
  const rows = await tx.$queryRaw<{ last: number }[]>`
    SELECT max(revision) AS last FROM pathway_map_revision
    WHERE hospital_id = ${hospitalId}::int AND map_id = ${map.mapId}::uuid`;
  const revision = (rows[0]?.last ?? 0) + 1;
  const { document, by } = change;
  const row = { ...key, pathwayCode: map.pathwayCode, revision, parent: map.revision };
  await insertRevision(tx, row, document, by);
  await setRevision(tx, key, revision, by);
  return revision;
}

async function setRevision(
  tx: ScopedTx,
  { hospitalId, mapId }: MapKey,
  revision: number,
  by: Author,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE pathway_map SET revision = ${revision}::int, changed_by = ${by.author}, changed_at = now()
    WHERE hospital_id = ${hospitalId}::int AND map_id = ${mapId}::uuid AND status = 'draft'`;
}

/** Moves a draft to the state before or after; null where there is none. */
export async function moveRevision(
  tx: ScopedTx,
  hospitalId: number,
  map: PathwayMapRecord,
  move: { readonly direction: "undo" | "redo"; readonly by: Author },
): Promise<StoredPathwayMap | null> {
  const key = { hospitalId, mapId: map.mapId };
  const now = await findRevision(tx, key, map.revision);
  const revision = (move.direction === "undo" ? now?.parent : now?.next) ?? null;
  if (revision === null) return null;
  await setRevision(tx, key, revision, move.by);
  return loadPathwayMap(tx, hospitalId, { ...map, revision });
}

/** Makes a draft the next version of its pathway; answers the number. */
export async function confirmMap(
  tx: ScopedTx,
  hospitalId: number,
  map: PathwayMapRecord,
  confirmation: { readonly note: string; readonly by: Author },
): Promise<number> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`pathway map ${hospitalId} ${map.pathwayCode}`}, 0))`;
  const { note, by } = confirmation;
  const rows = await tx.$queryRaw<{ version: number }[]>`
    UPDATE pathway_map SET status = 'confirmed', note = ${note}, confirmed_by = ${by.author},
      confirmed_at = now(), changed_by = ${by.author}, changed_at = now(),
      version = 1 + coalesce((SELECT max(version) FROM pathway_map other
                              WHERE other.hospital_id = ${hospitalId}::int
                                AND other.pathway_code = ${map.pathwayCode}), 0)
    WHERE hospital_id = ${hospitalId}::int AND map_id = ${map.mapId}::uuid AND status = 'draft'
    RETURNING version`;
  return rows[0]?.version ?? 0;
}

/** Puts a draft aside. */
export async function discardMap(tx: ScopedTx, key: MapKey, by: Author): Promise<void> {
  await tx.$executeRaw`
    UPDATE pathway_map SET status = 'discarded', changed_by = ${by.author}, changed_at = now()
    WHERE hospital_id = ${key.hospitalId}::int AND map_id = ${key.mapId}::uuid AND status = 'draft'`;
}
