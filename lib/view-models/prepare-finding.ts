import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { figureUnitOf } from "./figure-unit-of";
import type { Writer } from "./writer";

/** Title and one sentence of a chart. */
export interface Finding {
  readonly title: string;
  readonly verdict: string;
}

interface PhaseChange {
  readonly from: number;
  readonly to: number;
  readonly since: string;
}

/** The step between the last two phases, when both have a centre line. */
function findPhaseChange({ chart }: IndicatorReading): PhaseChange | null {
  // Between gaps a step is no step of the indicator itself.
  if (chart.status !== "computed" || chart.value.gapsBetween) return null;
  const before = chart.value.phases.at(-2);
  const after = chart.value.phases.at(-1);
  if (!before || !after || before.centre === null || after.centre === null) return null;
  return { from: before.centre, to: after.centre, since: after.firstPeriodKey };
}

/**
 * Says what the chart of an indicator shows: the finding where there is one, else the plain name.
 *
 * Rule: a special cause at the last point is the finding; without one, a step between two argued
 * phases is; common variation and too few points give the plain name, because a title that claims
 * more than the chart would be read as news.
 *
 * @param reading indicator with chart and verdict.
 * @param writer of the reader's language.
 * @returns title and verdict, never empty.
 * Source: requirement D.0 (title as a finding when a signal exists), F.1 (variation words).
 * Example: readmissions below the centre for nine months read "… daalt: dat is een verbetering".
 */
export function prepareFinding(reading: IndicatorReading, writer: Writer): Finding {
  const name = writer.localised(reading.definition.short);
  const { variation } = reading;
  const code = variation?.code ?? "no-judgement";
  const verdict = writer.text(`indicators.verdict.${code}`);
  if (variation?.direction && code !== "common-cause" && code !== "no-judgement") {
    const title = writer.text(`indicators.finding.${code}.${variation.direction}`, { name });
    return { title, verdict };
  }
  const step = findPhaseChange(reading);
  if (!step) return { title: name, verdict };
  const unit = figureUnitOf(reading.definition.unit);
  return {
    title: writer.text("indicators.finding.step", {
      name,
      from: writer.figure(step.from, unit),
      to: writer.figure(step.to, unit),
      since: writer.date(step.since, "month"),
    }),
    verdict,
  };
}
