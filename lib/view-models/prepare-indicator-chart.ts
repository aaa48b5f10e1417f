import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { ControlChart } from "@/lib/engine/statistics";
import type { SpcChartModel } from "./charts/spc-model";
import type { FigureUnit } from "./charts/figure-unit";
import { prepareSpcChart } from "./charts/prepare-spc-chart";
import { figureUnitOf } from "./figure-unit-of";
import { prepareFinding } from "./prepare-finding";
import { prepareHeading } from "./prepare-heading";
import { writePoint } from "./prepare-period";
import type { Writer } from "./writer";

type DataKind = "own" | "example" | "open-data";

/** Charts that plot something else than the indicator itself. */
const OTHER_UNIT: ReadonlySet<ControlChart["kind"]> = new Set<ControlChart["kind"]>(["mr", "s"]);

/** The day of a point: the first day of its period, or the day of an event (`#2` for a second). */
function dayOf(key: string): string {
  return key.slice(0, 10);
}

function unitOn({ kind }: ControlChart, unit: string): FigureUnit {
  if (kind === "g") return "count";
  return kind === "t" ? "days" : figureUnitOf(unit);
}

/** What the axis counts where that is not the indicator itself; null where it is. */
function unitLabelOn({ kind, gapsBetween }: ControlChart, writer: Writer): string | null {
  if (kind === "g" || kind === "t") {
    return writer.text(`indicators.unitOf.${kind}.${gapsBetween ?? "events"}`);
  }
  return OTHER_UNIT.has(kind) ? writer.text(`indicators.unitOf.${kind}`) : null;
}

/** The step of the series: a year between two points of a source without months. */
function precisionOf(reading: IndicatorReading): string {
  return reading.period.precision === "year" ? "year" : "month";
}

/** What stands on the chart with its day: remarks, phases that people began, new definitions. */
function listRemarks(
  { annotations, study }: IndicatorReading,
  writer: Writer,
): readonly { readonly day: string; readonly text: string }[] {
  const remarks = annotations.map(({ occurredOn, text }) => ({ day: occurredOn, text }));
  const months = new Set(remarks.map(({ day }) => day.slice(0, 7)));
  const phases = (study?.settings.phaseStarts ?? [])
    // A phase that came with a remark of its own is told by that remark.
    .filter(({ periodKey }) => !months.has(periodKey.slice(0, 7)))
    .map(({ periodKey, reason }) => ({ day: periodKey, text: reason }));
  const definitions = (study?.definitionChanges ?? []).map(({ validFrom, version, change }) => ({
    day: validFrom,
    text: writer.text("variation.on.noteDefinition", {
      version,
      change: writer.localised(change),
    }),
  }));
  return [...remarks, ...phases, ...definitions];
}

/** A remark stands at a point of the series, the last period that began before it; none is ahead. */
function placeAnnotations(
  reading: IndicatorReading,
  keys: readonly string[],
  writer: Writer,
): SpcChartModel["annotations"] {
  const remarks = listRemarks(reading, writer).filter(({ day }) => day < reading.period.until);
  return remarks.flatMap(({ day, text }) => {
    const key = keys.findLast((start) => start <= day);
    return key === undefined ? [] : [{ key, text }];
  });
}

/**
 * The control chart of an indicator with its finding, target and remarks.
 *
 * @param reading indicator with its computed chart.
 * @param dataKind whose data: example and open data are labelled in every export.
 * @param writer of the reader's language.
 * @returns the model of the chart; null when the chart is not computable (`reading.chart` says why).
 * Source: requirements D.0 (chart card) and F.1 (annotations, targets).
 * Example: a phase start in March 2025 stands as a remark at the point of March 2025.
 */
export function prepareIndicatorChart(
  reading: IndicatorReading,
  dataKind: DataKind,
  writer: Writer,
): SpcChartModel | null {
  const { chart, definition, target } = reading;
  if (chart.status !== "computed") return null;
  const unit = unitOn(chart.value, definition.unit);
  const isOfTarget = !chart.value.gapsBetween && !OTHER_UNIT.has(chart.value.kind);
  const precision = precisionOf(reading);
  const labelOf = (key: string): string => writePoint(dayOf(key), precision, writer);
  const keys = chart.value.points.map((point) => point.periodKey);
  const finding = prepareFinding(reading, writer);
  const count = chart.value.points.reduce((sum, point) => sum + (point.denominator ?? 0), 0);
  const description = writer.text("indicators.describe", {
    name: writer.localised(definition.name),
    from: labelOf(keys[0] ?? reading.period.from),
    to: labelOf(keys.at(-1) ?? reading.period.from),
    verdict: finding.verdict,
  });
  const heading = prepareHeading(
    { ...reading, dataKind, ...(count > 0 ? { count } : {}) },
    { ...finding, description },
    writer,
  );
  return prepareSpcChart(chart.value, {
    heading: { ...heading, unitLabel: unitLabelOn(chart.value, writer) ?? heading.unitLabel },
    unit,
    polarity: definition.polarity,
    labelOf,
    target:
      target && isOfTarget
        ? {
            amount: target.amount,
            label: writer.text("indicators.target", { amount: writer.figure(target.amount, unit) }),
          }
        : null,
    annotations: placeAnnotations(reading, keys, writer),
  });
}
