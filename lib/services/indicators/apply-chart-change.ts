import "server-only";
import type { ChartChangeDto } from "@/lib/contracts/api/charts";
import type { ChartSettings, ReasonedPeriod } from "@/lib/contracts/steering/chart-settings";
import type { ChartVersionRecord } from "@/lib/contracts/steering/chart-study";
import { AppError } from "@/lib/errors/app-error";

/** Who changes a chart, when and why. */
export interface ChangeStamp {
  readonly reason: string;
  readonly author: string;
  readonly decidedOn: string;
}

type Lasting = Exclude<ChartChangeDto, { kind: "undo" }>;

/** A chart's definition after a change, with what is written down about it. */
export interface AppliedChange {
  readonly settings: ChartSettings;
  readonly change: ChartVersionRecord["change"];
  readonly subject: string;
}

function refuse(code: string): never {
  throw new AppError("invalid-input", { faults: [{ pointer: "/change/period", code }] });
}

/** Adds a period once; one that is there already is refused, not doubled. */
function added(list: readonly ReasonedPeriod[], periodKey: string, stamp: ChangeStamp) {
  if (list.some((one) => one.periodKey === periodKey)) refuse("already-there");
  const all = [...list, { periodKey, ...stamp }];
  return all.toSorted((a, b) => a.periodKey.localeCompare(b.periodKey));
}

function removed(list: readonly ReasonedPeriod[], periodKey: string) {
  if (!list.some((one) => one.periodKey === periodKey)) refuse("not-there");
  return list.filter((one) => one.periodKey !== periodKey);
}

/** Makes the definition of a chart after one change. Throws invalid-input for what cannot be. */
export function applyChartChange(
  settings: ChartSettings,
  change: Lasting,
  stamp: ChangeStamp,
): AppliedChange {
  switch (change.kind) {
    case "choose-chart": {
      const { chart, rules, baselinePointCount, isMovingRangeScreened } = change;
      const chosen = { kind: chart, rules, baselinePointCount, isMovingRangeScreened };
      return { settings: { ...settings, ...chosen }, change: "chart-chosen", subject: chart };
    }
    case "exclude-point": {
      const exclusions = added(settings.exclusions, change.period, stamp);
      return done({ ...settings, exclusions }, "point-excluded", change);
    }
    case "include-point": {
      const exclusions = removed(settings.exclusions, change.period);
      return done({ ...settings, exclusions }, "point-included", change);
    }
    case "start-phase": {
      const phaseStarts = added(settings.phaseStarts, change.period, stamp);
      return done({ ...settings, phaseStarts }, "phase-started", change);
    }
    case "remove-phase": {
      const phaseStarts = removed(settings.phaseStarts, change.period);
      return done({ ...settings, phaseStarts }, "phase-removed", change);
    }
    case "decline-phase": {
      const declinedPhases = added(settings.declinedPhases, change.period, stamp);
      return done({ ...settings, declinedPhases }, "phase-declined", change);
    }
  }
}

function done(
  settings: ChartSettings,
  change: AppliedChange["change"],
  { period }: { readonly period: string },
): AppliedChange {
  return { settings, change, subject: period };
}
