import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  mergeRuns,
  orderInstances,
  type LoggedEvent,
  type ProcessCase,
} from "@/lib/engine/process";
import {
  listLoggedCases,
  type LoggedCase,
  type ProcessFilter,
} from "@/lib/repositories/process-log";

/** More cases than this are not read at once; the newest are, and the page says so. */
const CASE_LIMIT = 20_000;

/** A case of the log with what groups are made by. Never leaves the service. */
export interface LoadedCase extends ProcessCase {
  readonly day: string;
  readonly wardCode: string | null;
  readonly variant: string | null;
}

export interface LoadedLog {
  /** Cases with at least one event. */
  readonly cases: readonly LoadedCase[];
  readonly emptyCases: number;
  readonly isCapped: boolean;
}

function eventsOf(one: LoggedCase): readonly LoggedEvent[] {
  return one.activities.map((activity, place) => ({
    activity,
    startMinute: one.starts[place] ?? null,
    endMinute: one.ends[place] ?? null,
    lifecycle: one.lifecycles[place] ?? null,
    unit: one.units[place] ?? null,
    isDayOnly: one.dayOnly[place] ?? false,
  }));
}

/** Reads the cases of a pathway as they are logged; what they mean is worked out after the reading. */
export async function readCases(
  tx: ScopedTx,
  actor: Actor,
  filter: Omit<ProcessFilter, "hospitalId" | "withPhysicians" | "limit">,
): Promise<readonly LoggedCase[]> {
  return listLoggedCases(tx, {
    ...filter,
    hospitalId: actor.hospitalId,
    withPhysicians: can(actor.role, "cost.physician.read"),
    limit: CASE_LIMIT + 1,
  });
}

/** Puts the events of each case in order; cost only for who may see it. */
export function orderCases(
  actor: Actor,
  rows: readonly LoggedCase[],
  level: ProcessFilter["level"],
): LoadedLog {
  const isCapped = rows.length > CASE_LIMIT;
  const read = isCapped ? rows.slice(1) : rows;
  const hasCost = can(actor.role, "cost.read");
  const isPlace = level === "unit" || level === "resource";
  const cases = read
    .filter(({ activities }) => activities.length > 0)
    .map((one): LoadedCase => {
      const instances = orderInstances(eventsOf(one));
      return {
        key: one.key,
        month: one.month,
        day: one.day,
        wardCode: one.wardCode,
        variant: one.variant,
        costCents: hasCost ? one.costCents : null,
        hasEvent: one.hasEvent,
        instances: isPlace ? mergeRuns(instances) : instances,
      };
    });
  return { cases, emptyCases: read.length - cases.length, isCapped };
}
