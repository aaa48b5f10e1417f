import "server-only";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { ChartVerdict } from "@/lib/engine/shared/check-claim";

const CHANGE = { improvement: "better", worsening: "worse" } as const;

function toVerdict({ definition, variation, assurance }: IndicatorReading): ChartVerdict {
  const code = variation?.code;
  const { name, short } = definition;
  return {
    indicatorCode: definition.code,
    names: [...new Set([name.nl, name.fr, name.en, short.nl, short.fr, short.en])],
    change: code === "improvement" || code === "worsening" ? CHANGE[code] : null,
    direction: variation?.direction ?? null,
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
