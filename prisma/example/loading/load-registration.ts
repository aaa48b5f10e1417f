import type pg from "pg";
import { EXAMPLE_PEOPLE } from "./example-people";

/** What the control reports of AZ Voorbeeld said (fictitious): the last two half-years that were due. */
const COUNTS = [
  ["mzg", "2025-2", "2026-05-28", 9862, 9862, 0, null],
  ["mzg", "2026-1", "2026-11-09", 10_240, 9987, 41, 1.12],
  ["nrg", "2026-1", "2026-11-09", 4310, 4125, 88, 0.64],
  ["medical-products", "2026-1", "2026-10-20", 61_200, 59_870, 310, 0.38],
  ["riziv-statistics", "2026-1", "2026-10-12", 184_500, 184_112, 120, null],
  ["social-parameters", "2026-1", "2026-10-02", 10_240, 8610, 0, null],
] as const;

const INSERT_COUNT = `
  INSERT INTO registration_count (hospital_id, domain, half_year, counted_on, expected, delivered,
    errors_open, points, source, grade, author, created_at)
  SELECT $1, $2, $3, $4::date, $5, $6, $7, $8, 'Controlerapport (fictief)', 'illustration', $9, $4::date
  WHERE NOT EXISTS (SELECT 1 FROM registration_count
    WHERE hospital_id = $1 AND domain = $2 AND half_year = $3)`;

const TERMS = { model: "shared-risk", minimumRate: "1", savingsShare: "50", lossShare: "50" };

const INSERT_SCENARIO = `
  INSERT INTO payment_scenario (hospital_id, pathway_code, name, terms, author, created_at)
  SELECT $1, 'hip-knee', 'Gedeelde winst en verlies, drempel 1 % (voorbeeld)', $2, $3, '2026-11-10T09:00:00Z'
  WHERE NOT EXISTS (SELECT 1 FROM payment_scenario WHERE hospital_id = $1)`;

/** Counts of registrations and one kept payment model of the example hospital. */
export async function loadRegistration(client: pg.ClientBase, hospitalId: number): Promise<void> {
  const coder = EXAMPLE_PEOPLE.coder.displayName;
  for (const count of COUNTS) await client.query(INSERT_COUNT, [hospitalId, ...count, coder]);
  const controller = EXAMPLE_PEOPLE["finance-controller"].displayName;
  await client.query(INSERT_SCENARIO, [hospitalId, JSON.stringify(TERMS), controller]);
}
