import "server-only";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { ChartVerdict } from "@/lib/engine/shared/check-claim";

const CHANGE = { improvement: "better", worsening: "worse" } as const;

/** An argued step between the last two phases carries a claim as a special cause does. */
function stepOf({ chart }: IndicatorReading): "high" | "low" | null {
  if (chart.status !== "computed") return null;
  const before = chart.value.phases.at(-2);
  const after = chart.value.phases.at(-1);
  const hasLines = after?.standing === "provisional" || after?.standing === "full";
  if (!before || !after || !hasLines || before.centre === null || after.centre === null)
    return null;
  if (after.centre === before.centre) return null;
  return after.centre > before.centre ? "high" : "low";
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
