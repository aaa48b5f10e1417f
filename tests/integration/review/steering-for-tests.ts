import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import { buildScope, type ScopeParts } from "@/lib/access/scope";
import type { TestDatabase } from "@/tests/support/database";

const MONTHS = 36;
const DISCHARGES = 40;

/** Someone in a role who sees one hospital, narrowed where the test says so. */
export function actorOf(hospitalId: number, role: Role, narrowed: Partial<ScopeParts> = {}): Actor {
  return {
    accountId: null,
    displayName: "Dr. A. Peeters",
    role,
    hospitalId,
    scope: buildScope({ hospitalIds: [hospitalId], ...narrowed }),
  };
}

function monthOf(index: number): string {
  return `${2023 + Math.floor((index + 9) / 12)}-${String(((index + 9) % 12) + 1).padStart(2, "0")}-01`;
}

/**
 * A hospital with three years of rollups up to 2026-Q3: readmissions 4 of 40 each month, 1 of 40 from
 * March 2025; a second ward with 2 discharges a month; cost by step.
 */
export async function insertSteeredHospital(database: TestDatabase, code: string): Promise<number> {
  const [made] = await database.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, $1, 'example', 'BE', false) AS id",
    [code],
  );
  if (!made) throw new Error("no hospital was made");
  const { id } = made;
  await database.query(
    `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en, position)
     VALUES ($1, 'hip-knee', 'hip-knee', 'Heup en knie', 'Hanche et genou', 'Hip and knee', 1),
            ($1, 'stroke', 'stroke', 'CVA', 'AVC', 'Stroke', 2)`,
    [id],
  );
  for (let index = 0; index < MONTHS; index += 1) {
    const month = monthOf(index);
    const readmissions = month >= "2025-03-01" ? 1 : 4;
    await database.query(
      `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, indicator_code,
         period_start, period_precision, n, numerator, total, total_squares)
       VALUES ($1, 'hip-knee', 'C1', 'readmission-30d', $2, 'month', $3, $4, NULL, NULL),
              ($1, 'hip-knee', 'C2', 'readmission-30d', $2, 'month', 1, 0, NULL, NULL),
              ($1, 'hip-knee', 'C1', 'tdabc-cost', $2, 'month', 2, NULL, 1000000, 500002000000),
              ($1, 'hip-knee', 'C1', 'tdabc-cost-excl-physicians', $2, 'month', 2, NULL, 600000, 180002000000)`,
      [id, month, DISCHARGES, readmissions],
    );
    await database.query(
      `INSERT INTO rollup_cost_step VALUES
         ($1, 'hip-knee', 'C1', 'surgery', 'theatre', $2, 2, 200, 600000, 0),
         ($1, 'hip-knee', 'C1', 'surgery', 'physician', $2, 2, 180, 400000, 400000)`,
      [id, month],
    );
  }
  return id;
}
