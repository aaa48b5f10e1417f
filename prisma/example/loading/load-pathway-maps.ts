import type pg from "pg";
import type { Role } from "@/lib/access/roles";
import { EXAMPLE_PEOPLE } from "./example-people";
import work from "./pathway-maps.json";

/** Fixed ids, so that loading again adds nothing. */
const idOf = (number: number): string =>
  `00000000-0000-4000-8002-${String(number).padStart(12, "0")}`;

const MAPS = `
  INSERT INTO pathway_map (hospital_id, map_id, pathway_code, status, version, based_on,
    is_illustration, note, author, author_role, created_at, changed_by, changed_at, confirmed_by,
    confirmed_at)
  SELECT $1, r.key, r."pathwayCode", 'confirmed', r.version, r.base, true, r.note, r.author, r.role,
    r."confirmedAt", r."confirmedBy", r."confirmedAt", r."confirmedBy", r."confirmedAt"
  FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, "pathwayCode" text, version int, base uuid,
    note text, author text, role text, "confirmedBy" text, "confirmedAt" timestamptz)
  JOIN pathway p ON p.hospital_id = $1 AND p.pathway_code = r."pathwayCode"
  ORDER BY r.version
  ON CONFLICT DO NOTHING`;

const REVISIONS = `
  INSERT INTO pathway_map_revision (hospital_id, map_id, revision, pathway_code, document, author)
  SELECT $1, r.key, 1, r."pathwayCode", r.document, r.author
  FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, "pathwayCode" text, document jsonb, author text)
  JOIN pathway_map m ON m.hospital_id = $1 AND m.map_id = r.key
  ON CONFLICT DO NOTHING`;

/** The pathway maps of the example hospital, marked as an illustration. */
export async function loadPathwayMaps(client: pg.ClientBase, hospitalId: number): Promise<void> {
  const nameOf = (role: string) => EXAMPLE_PEOPLE[role as Role].displayName;
  const rows = work.maps.map((map) => ({
    ...map,
    author: nameOf(map.role),
    confirmedBy: nameOf(map.confirmedByRole),
    key: idOf(map.number),
    base: map.basedOn === null ? null : idOf(map.basedOn),
  }));
  for (const statement of [MAPS, REVISIONS]) {
    await client.query(statement, [hospitalId, JSON.stringify(rows)]);
  }
}
