import "server-only";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { ChartVerdict } from "@/lib/engine/shared/check-claim";

const CHANGE = { improvement: "better", worsening: "worse" } as const;

/** An argued step between the last two phases carries a claim as a special cause does. */
function stepOf({ chart }: IndicatorReading): "high" | "low" | null {
  // Between gaps of rare events a step is no step of the indicator itself.
  const isStepped = chart.status === "computed" && !chart.value.gapsBetween;
  const phases = isStepped ? chart.value.phases.slice(-2) : [];
  const [from, to] = phases.map(({ centre }) => centre);
  const standing = phases[1]?.standing;
  if (standing !== "provisional" && standing !== "full") return null;
  // Without a centre line on both sides there is no step to speak of.
  if (typeof from !== "number" || typeof to !== "number" || from === to) return null;
  return to > from ? "high" : "low";
}

function changeOfStep(
  step: "high" | "low" | null,
  polarity: IndicatorReading["definition"]["polarity"],
): "better" | "worse" | null {
  if (step === null || polarity === "none") return null;
  return (step === "high") === (polarity === "higher-is-better") ? "better" : "worse";
}

function toVerdict(reading: IndicatorReading): ChartVerdict {
  const { definition, variation, assurance } = reading;
  const code = variation?.code;
  const isSpecial = code === "improvement" || code === "worsening";
  const step = variation?.direction ? null : stepOf(reading);
  const { name, short } = definition;
  return {
    indicatorCode: definition.code,
    names: [...new Set([name.nl, name.fr, name.en, short.nl, short.fr, short.en])],
    change: isSpecial ? CHANGE[code] : changeOfStep(step, definition.polarity),
    direction: variation?.direction ?? step,
    isTargetMet: assurance?.code === "consistently-hits",
  };
}

/** What every chart of the review shows, for holding a decision's words against. */
export function listVerdicts(contents: ReviewContents): readonly ChartVerdict[] {
  const readings = [
    ...contents.clinical,
    ...contents.prom.changes.map((change) => change.gain),
    ...contents.prom.responses,
    contents.complications,
    contents.readmissions,
  ];
  return readings.filter((reading) => reading !== null).map(toVerdict);
}
