import fc from "fast-check";
import { orderInstances, type LoggedEvent, type ProcessCase } from "@/lib/engine/process";

/** A row of a log; a minute alone is a moment without length. */
export function logged(
  activity: string,
  startMinute: number | null = null,
  more: Partial<LoggedEvent> = {},
): LoggedEvent {
  return {
    ...{ activity, startMinute, endMinute: null, lifecycle: null, unit: null, isDayOnly: false },
    ...more,
  };
}

/** A case of which the letters are the activities, ten minutes apart. */
export function caseOf(trace: string, more: Partial<ProcessCase> = {}): ProcessCase {
  const events = [...trace].map((activity, place) => logged(activity, place * 10));
  return {
    ...{ key: trace, month: "2026-01", costCents: null, hasEvent: null },
    instances: orderInstances(events),
    ...more,
  };
}

const letters = fc.constantFrom("A", "B", "C", "D");

/** Logs of up to thirty cases of up to eight activities. */
export const anyLog = fc
  .array(fc.array(letters, { maxLength: 8 }), { maxLength: 30 })
  .map((traces) => traces.map((trace) => caseOf(trace.join(""))));
