import type { Method } from "../shared/result";
import type { ControlChart, ControlChartPoint, SignalCode } from "./control-chart";

export const METHOD: Method = {
  id: "rebase-proposal",
  version: "1.0.0",
  source:
    "NHS England Making Data Count, re-calculating limits: cause known, sustained, expected to last",
};

/** Points in a row on one side that make a change sustained. */
const SUSTAINED_POINTS = 8;

/** A stretch that may be a process of its own. A person decides, with a reason. */
export interface RebaseProposal {
  readonly firstPeriodKey: string;
  readonly direction: "high" | "low";
  readonly pointCount: number;
}

/**
 * Points out where new limits could begin; it never draws them. A change is proposed when the last
 * points of the last phase lie in a row on one side of the centre, eight of them or more, and still do.
 *
 * @param chart a computed chart.
 * @param declinedKeys first periods that a person already declined.
 * @returns the proposal; `null` when nothing is sustained, when the phase would be left without points,
 *   or when it was declined.
 * Source: Making Data Count, guidance on re-calculation.
 * Example: nine months below the centre at the end propose a phase from the first of the nine.
 */
export function proposeRebase(
  chart: ControlChart,
  declinedKeys: readonly string[],
): RebaseProposal | null {
  const points = listLastPhase(chart);
  const direction = sideOfShift(points.at(-1));
  if (direction === null) return null;
  const wanted: SignalCode = direction === "high" ? "shift-above" : "shift-below";
  const start = points.findLastIndex((point) => !point.signals.includes(wanted)) + 1;
  const first = points[start];
  const pointCount = points.length - start;
  // A phase that is all shift has nothing before it to leave behind.
  if (!first || start === 0 || pointCount < SUSTAINED_POINTS) return null;
  const isDeclined = declinedKeys.includes(first.periodKey);
  return isDeclined ? null : { firstPeriodKey: first.periodKey, direction, pointCount };
}

/** The judged points of the last phase; none where the judgement is withheld. */
function listLastPhase(chart: ControlChart): readonly ControlChartPoint[] {
  const phase = chart.phases.at(-1);
  if (!phase || chart.withheld) return [];
  return chart.points
    .slice(phase.firstIndex, phase.lastIndex + 1)
    .filter((point) => point.value !== null && !point.isExcluded);
}

function sideOfShift(point: ControlChartPoint | undefined): "high" | "low" | null {
  if (point?.signals.includes("shift-above")) return "high";
  return point?.signals.includes("shift-below") ? "low" : null;
}
