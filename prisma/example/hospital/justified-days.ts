import { dayOf } from "../core/calendar";
import type { Episode } from "../core/episode";

/**
 * National mean stay by APR-DRG and severity 1 to 4, in days. Illustration of this product: the
 * real cells are in the feedback that a hospital receives with its budget.
 */
const CELL_DAYS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  "301": [4.1, 5.2, 9.4, 18.2],
  "302": [4.0, 5.0, 8.8, 16.5],
  "324": [3.4, 4.4, 8.6, 17],
  "326": [3.3, 4.2, 8.1, 15.4],
  "362": [2.9, 3.6, 6.2, 12],
  "363": [1.7, 2.3, 4.6, 9.5],
  "044": [7.4, 9.8, 14.2, 22],
  "045": [5.6, 7.9, 12.4, 19.5],
  "194": [5.6, 7.4, 10.6, 16],
  "540": [4.1, 4.5, 5.6, 8.4],
  "560": [2.9, 3.2, 3.9, 5.8],
};

/** Days that a list A day stay earns, from the rule versions 2023-01 and 2024-07. */
const DAY_FACTORS = [
  { from: dayOf("2024-07-01"), days: 0.95 },
  { from: 0, days: 0.81 },
] as const;

/** Justified days of the index stay of an episode, whatever the patient really stayed. */
export function justifiedDaysOf(episode: Episode): number | null {
  if (episode.isDayCase) {
    return DAY_FACTORS.find(({ from }) => episode.anchor >= from)?.days ?? null;
  }
  return CELL_DAYS[episode.aprDrg]?.[episode.severity - 1] ?? null;
}
