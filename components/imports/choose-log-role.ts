import type { ImportPlanDto, LogSampleDto } from "@/lib/contracts/api/import-uploads";
import type {
  ClassifierMark,
  EventLogRole,
  NoColumn,
} from "@/lib/contracts/import/event-log-roles";

export const NO_COLUMN: NoColumn = "*none";
export const CLASSIFIER_MARK: ClassifierMark = "classifier:";

/** Whether a log must tell it, in the order in which a person is asked. */
const IS_REQUIRED: Readonly<Record<EventLogRole, boolean>> = {
  ...{ case: true, activity: true, timestamp: true },
  ...{ end: false, lifecycle: false, unit: false, resource: false },
};

export const LOG_ROLES = Object.keys(IS_REQUIRED) as EventLogRole[];

export const isRequiredRole = (role: EventLogRole) => IS_REQUIRED[role];

type Mapped = Pick<ImportPlanDto, "mapping">;

/** The column that tells a role, as chosen, else as found; null where none does. */
export function columnOf(
  { mapping }: Mapped,
  log: LogSampleDto,
  role: EventLogRole,
): string | null {
  // The choice counts at once, also while the server still works out what it gives.
  const chosen = mapping[role] ?? log.roles[role] ?? null;
  return chosen === NO_COLUMN ? null : chosen;
}

/** Roles that must be told and that no column tells yet. */
export function missingRoles(plan: Mapped, log: LogSampleDto): readonly EventLogRole[] {
  return LOG_ROLES.filter((role) => isRequiredRole(role) && columnOf(plan, log, role) === null);
}

/** Every role with its column, so that the next file is read the same whatever its columns are called. */
export function settledMapping(plan: Mapped, log: LogSampleDto): Record<string, string> {
  return Object.fromEntries(
    LOG_ROLES.flatMap((role) => {
      const column = columnOf(plan, log, role);
      if (column !== null) return [[role, column] as const];
      return isRequiredRole(role) ? [] : [[role, NO_COLUMN] as const];
    }),
  );
}

/** The plan in which a column tells a role; whatever else that column told, it tells no more. */
export function planWithRole(
  plan: ImportPlanDto,
  log: LogSampleDto,
  { role, column }: { readonly role: EventLogRole; readonly column: string },
): Pick<ImportPlanDto, "mapping" | "ignoredColumns"> {
  // Once something was chosen the plan holds every role; the log may be that of an earlier choice.
  const isSettled = Object.keys(plan.mapping).length > 0;
  const mapping = isSettled ? { ...plan.mapping } : settledMapping(plan, log);
  for (const other of LOG_ROLES) {
    if (other === role || mapping[other] !== column || column === NO_COLUMN) continue;
    if (isRequiredRole(other)) delete mapping[other];
    else mapping[other] = NO_COLUMN;
  }
  if (column === "") delete mapping[role];
  else mapping[role] = column;
  return { mapping, ignoredColumns: plan.ignoredColumns.filter((name) => name !== column) };
}

/** Whether the log can be read so: what must be told is told, and not every event stumbles on it. */
export function isLogReadable(log: LogSampleDto): boolean {
  const { events, troubles } = log;
  const isTold = missingRoles({ mapping: {} }, log).length === 0;
  return isTold && events > 0 && troubles.every(({ count }) => count < events);
}
