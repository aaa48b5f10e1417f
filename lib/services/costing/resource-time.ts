import "server-only";
import { type CapacitySettings } from "@/lib/contracts/costing/settings";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import type { CostPeriod } from "./cost-inputs";

type Shift = "day" | "evening" | "night";

/** A weekday and shift in which a resource is there, with how often it comes in the period. */
export interface RosterCell {
  readonly weekday: number;
  readonly shift: Shift;
  readonly hours: number;
  readonly occurrences: number;
}

const DAY_MS = 86_400_000;

/** How often each weekday comes in a period; 1 is Monday. */
function countWeekdays({ validFrom, validTo }: CostPeriod): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const last = Date.parse(`${validTo}T00:00:00Z`);
  for (let at = Date.parse(`${validFrom}T00:00:00Z`); at <= last; at += DAY_MS) {
    const weekday = new Date(at).getUTCDay() || 7;
    counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
  }
  return counts;
}

/** The weekdays and shifts of a roster in a period; null where the hospital did not say. */
export function listRosterCells(
  roster: CapacitySettings["roster"],
  period: CostPeriod,
): readonly RosterCell[] | null {
  const reference = readCapacityReference();
  const found = reference.rosters.find(({ code }) => code === roster);
  if (!found) return null;
  const counts = countWeekdays(period);
  return found.weekdays.flatMap((weekday) =>
    reference.shifts
      .filter(({ code }) => found.shifts.includes(code))
      .map(({ code, hours }) => ({
        weekday,
        shift: code,
        hours,
        occurrences: counts.get(weekday) ?? 0,
      })),
  );
}

/** Minutes that must be staffed in a cell whether patients come or not. */
export function minimumMinutesOf(cell: RosterCell, settings: CapacitySettings): number {
  return settings.minimumUnits[cell.shift] * cell.hours * 60 * cell.occurrences;
}

/** Minutes of a period that must be staffed; 0 where no minimum or no roster was set. */
export function minimumMinutesIn(settings: CapacitySettings | null, period: CostPeriod): number {
  if (settings === null) return 0;
  const cells = listRosterCells(settings.roster, period) ?? [];
  return cells.reduce((sum, cell) => sum + minimumMinutesOf(cell, settings), 0);
}
