import "server-only";
import type pg from "pg";
import { fillWorkingTable } from "../publishing/working-table";
import type { RecordCounts } from "./diff-staging";

const ROWS = `
  SELECT h.hospital_id, w.* FROM import_record r JOIN import_hospital h USING (hospital_number)
  CROSS JOIN LATERAL jsonb_to_record(r.payload) AS w (
    ward text, name text, department text, department_name text, department_kind text,
    site text, site_name text, bed_index text, beds int, valid_from date, valid_to date)
  WHERE r.target = 'ward-row' AND r.fate = 'new'`;

const NEWEST = `SELECT DISTINCT ON (hospital_id, ward) * FROM ward_row ORDER BY hospital_id, ward, valid_from DESC`;

const STATEMENTS = [
  `INSERT INTO site SELECT DISTINCT ON (hospital_id, site) hospital_id, site, site_name FROM ward_row
   ORDER BY hospital_id, site, valid_from DESC
   ON CONFLICT (hospital_id, site_code) DO UPDATE SET name = excluded.name`,
  `INSERT INTO department
   SELECT DISTINCT ON (hospital_id, department) hospital_id, department, department_name, department_kind
   FROM ward_row ORDER BY hospital_id, department, valid_from DESC
   ON CONFLICT (hospital_id, department_code) DO UPDATE SET name = excluded.name, kind = excluded.kind`,
  `INSERT INTO ward (hospital_id, ward_code, name, department_code, bed_index, bed_count)
   SELECT hospital_id, ward, name, department, bed_index, beds FROM (${NEWEST}) newest
   ON CONFLICT (hospital_id, ward_code) DO UPDATE SET name = excluded.name,
     department_code = excluded.department_code, bed_index = excluded.bed_index,
     bed_count = excluded.bed_count`,
  `INSERT INTO ward_location (hospital_id, ward_code, site_code, valid_from, valid_to)
   SELECT hospital_id, ward, site, valid_from, valid_to FROM ward_row
   ON CONFLICT (hospital_id, ward_code, valid_from) DO UPDATE SET
     site_code = excluded.site_code, valid_to = excluded.valid_to`,
];

const COUNT = `
  SELECT count(*) FILTER (WHERE l.ward_code IS NULL)::float8 AS new,
    count(*) FILTER (WHERE l.ward_code IS NOT NULL AND NOT same)::float8 AS changed,
    count(*) FILTER (WHERE l.ward_code IS NOT NULL AND same)::float8 AS unchanged, 0::float8 AS gone
  FROM (
    SELECT l.ward_code, (d.ward, d.name, d.department, d.bed_index, d.beds, d.site, d.valid_to)
      IS NOT DISTINCT FROM (w.ward_code, w.name, w.department_code, w.bed_index, w.bed_count, l.site_code, l.valid_to) AS same
    FROM ward_row d
    LEFT JOIN ward_location l ON l.hospital_id = d.hospital_id AND l.ward_code = d.ward AND l.valid_from = d.valid_from
    LEFT JOIN ward w ON w.hospital_id = d.hospital_id AND w.ward_code = d.ward) l`;

/**
 * Brings wards, departments and campuses to what the delivery says. Structure is no event: a row is
 * updated in place, and a ward that moves keeps its earlier campus with its dates.
 */
export async function publishWards(client: pg.PoolClient): Promise<RecordCounts> {
  await fillWorkingTable(client, "ward_row", ROWS);
  const counted = await client.query<RecordCounts>(COUNT);
  for (const statement of STATEMENTS) await client.query(statement);
  return counted.rows[0] ?? { new: 0, changed: 0, unchanged: 0, gone: 0 };
}
