import { dayOf } from "./calendar";

/** Bump it to get another hospital; tests hold the bytes of this one. */
export const EXAMPLE_SEED = "az-voorbeeld-1";

/** Three years of activity. */
export const FIRST_DAY = dayOf("2023-10-01");
export const LAST_DAY = dayOf("2026-09-30");

/** Irregularity: the questionnaires of the last month have not been delivered. */
export const LAST_ANSWER_DAY = dayOf("2026-08-31");

/** Intervention: a call team phones hip and knee patients two days after discharge. */
export const CALL_TEAM_START = dayOf("2025-03-01");

/** Irregularity: ward D3 moved from campus Zuid to campus Noord. */
export const WARD_MOVE_DAY = dayOf("2025-07-01");

/** Irregularity: in this quarter orthopaedics registered complications as grade I only. */
export const CODING_SLIP = { from: dayOf("2024-07-01"), to: dayOf("2024-09-30") } as const;

/** From this day elective joint replacement groups to APR-DRG 324 and 326 instead of 301 and 302. */
export const GROUPER_CHANGE = dayOf("2025-01-01");

/** Fiscal periods of ledger and resources; the first and the last year are partial. */
export const FISCAL_PERIODS = [
  { year: 2023, from: FIRST_DAY, to: dayOf("2023-12-31") },
  { year: 2024, from: dayOf("2024-01-01"), to: dayOf("2024-12-31") },
  { year: 2025, from: dayOf("2025-01-01"), to: dayOf("2025-12-31") },
  { year: 2026, from: dayOf("2026-01-01"), to: LAST_DAY },
] as const;
