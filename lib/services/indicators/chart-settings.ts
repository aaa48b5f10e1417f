import "server-only";
import type { ChartSettings } from "@/lib/contracts/steering/chart-settings";
import type { AnnotationRecord } from "@/lib/contracts/steering/figure";
import {
  DEFAULT_CHART_OPTIONS,
  DEFAULT_RUN_RULES,
  MAKING_DATA_COUNT_RULES,
  SIX_POINT_RULES,
  type ControlChartOptions,
  type PhaseStart,
  type RunRuleSet,
} from "@/lib/engine/statistics";

const RULES: Readonly<Record<ChartSettings["rules"], RunRuleSet>> = {
  "making-data-count-shift-8": DEFAULT_RUN_RULES,
  "making-data-count-7-7": MAKING_DATA_COUNT_RULES,
  "making-data-count-6-6": SIX_POINT_RULES,
};

/**
 * The definition of a chart that nobody changed yet: what the product chooses, with the phases that
 * came in as argued remarks.
 */
export function defaultChartSettings(annotations: readonly AnnotationRecord[]): ChartSettings {
  return {
    kind: "automatic",
    rules: "making-data-count-shift-8",
    baselinePointCount: DEFAULT_CHART_OPTIONS.baselinePointCount,
    isMovingRangeScreened: DEFAULT_CHART_OPTIONS.isMovingRangeScreened,
    phaseStarts: annotations
      .filter((annotation) => annotation.isPhaseStart)
      .map(({ occurredOn, reason, text, author }) => ({
        periodKey: occurredOn,
        reason: reason ?? text,
        author,
        decidedOn: occurredOn,
      })),
    exclusions: [],
    declinedPhases: [],
  };
}

/** Phase starts moved to the first point of the series that lies in or after their month. */
function placePhases(
  settings: ChartSettings,
  periodKeys: readonly string[],
): readonly PhaseStart[] {
  const keys = settings.phaseStarts
    .map(({ periodKey }) => periodKeys.find((key) => key.slice(0, 7) >= periodKey.slice(0, 7)))
    // The first period cannot start a second phase: there is nothing before it.
    .filter((key) => key !== undefined && key !== periodKeys[0]);
  return [...new Set(keys)].flatMap((key) =>
    key === undefined
      ? []
      : [{ firstPeriodKey: key, baselinePointCount: settings.baselinePointCount }],
  );
}

/** The options of the engine for a chart with these points. */
export function toChartOptions(
  settings: ChartSettings,
  periodKeys: readonly string[],
): Partial<ControlChartOptions> {
  return {
    rules: RULES[settings.rules],
    baselinePointCount: settings.baselinePointCount,
    isMovingRangeScreened: settings.isMovingRangeScreened,
    phaseStarts: placePhases(settings, periodKeys),
  };
}
