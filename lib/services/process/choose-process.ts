import "server-only";
import {
  PROCESS_LEVELS,
  PROCESS_OUTCOMES,
  PROCESS_SPANS,
  PROCESS_VIEWS,
  type ProcessChoice,
  type ProcessLevel,
  type ProcessLogRecord,
  type ProcessSpan,
} from "@/lib/contracts/steering/process";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import { quarterSpan, shiftMonth, type Quarter } from "@/lib/engine/shared/quarter";

/** What the address asks for; null where it says nothing. */
export interface ProcessWishes {
  readonly level: string | null;
  readonly span: string | null;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly caseShare: string | null;
  readonly activityShare: string | null;
  readonly outcome: string | null;
  readonly view: string | null;
}

function oneOf<T extends string>(all: readonly T[], asked: string | null): T | null {
  return all.find((one) => one === asked) ?? null;
}

/** Percent in the address, 1 to 100; anything else is the usual share. */
function shareOf(asked: string | null, usual: number): number {
  const percent = asked === null || !/^\d{1,3}$/.test(asked) ? null : Number(asked);
  return percent === null || percent < 1 || percent > 100 ? usual : percent / 100;
}

type Days = Pick<ProcessLogRecord, "firstDay" | "lastDay">;

/** Of a log without a case in the year of the chosen quarter, all of it is shown. */
export function usualSpan(log: Days, quarter: Quarter): ProcessSpan {
  const year = spanOf("year", quarter, log);
  return log.lastDay >= year.from && log.firstDay < year.until ? "year" : "all";
}

/** First day and first day after a span that ends with a quarter. */
export function spanOf(span: ProcessSpan, quarter: Quarter, log: Days | null): PeriodStamp {
  const { from, until } = quarterSpan(quarter);
  if (span === "quarter" || log === null) return { from, until, precision: "quarter" };
  if (span === "year") return { from: shiftMonth(until, -12), until, precision: "month" };
  const month = (day: string) => `${day.slice(0, 7)}-01`;
  return {
    from: month(log.firstDay),
    until: shiftMonth(month(log.lastDay), 1),
    precision: "month",
  };
}

/** What an event can be in a log, the usual one first. */
export function listLevels(
  log: Pick<ProcessLogRecord, "hasSteps" | "hasUnits" | "hasResources">,
): readonly ProcessLevel[] {
  const isThere = {
    step: log.hasSteps,
    activity: true,
    unit: log.hasUnits,
    resource: log.hasResources,
  };
  return PROCESS_LEVELS.filter((level) => isThere[level]);
}

/** What is shown, from what was asked for and what the log can give. */
export function chooseProcess(
  wishes: ProcessWishes,
  log: ProcessLogRecord,
  quarter: Quarter,
): ProcessChoice {
  const levels = listLevels(log);
  return {
    level: oneOf(levels, wishes.level) ?? levels[0] ?? "activity",
    span: oneOf(PROCESS_SPANS, wishes.span) ?? usualSpan(log, quarter),
    wardCode: wishes.wardCode,
    variant: wishes.variant,
    caseShare: shareOf(wishes.caseShare, 1),
    activityShare: shareOf(wishes.activityShare, 1),
    outcome: oneOf(PROCESS_OUTCOMES, wishes.outcome) ?? "complication-cd2",
    view: oneOf(PROCESS_VIEWS, wishes.view) ?? "map",
  };
}
