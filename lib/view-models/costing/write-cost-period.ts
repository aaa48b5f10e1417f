import type { RatePeriod } from "@/lib/contracts/costing/rates";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/**
 * A period of the ledger in words.
 *
 * @param period first day and the day after the last.
 * @param writer for month names.
 * @returns "2025" for a calendar year, else its first and last month.
 * Source: requirement D.0 (period with every figure).
 * Example: 2026-01-01 until 2026-10-01 is "januari 2026 – september 2026".
 */
export function writeCostPeriod({ from, until }: RatePeriod, writer: Writer): string {
  return writePeriod({ from, until, precision: "year" }, writer);
}
