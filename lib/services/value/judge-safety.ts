import "server-only";
import type { DefinitionRecord, PeriodStamp, TargetRecord } from "@/lib/contracts/steering/figure";
import type { PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import type { ValueComparison } from "@/lib/contracts/steering/value";
import { classifySafetyGuard } from "@/lib/engine/value";
import { computeEstimate } from "../indicators/compute-estimate";
import type { PathwayFigures } from "../indicators/load-pathway-figures";

type LimitRow = Pick<TargetRecord, "amount" | "source">;

function limitOf(figures: PathwayFigures, code: string, period: PeriodStamp): LimitRow | null {
  const held = figures.targets.find(
    (target) =>
      target.indicatorCode === code &&
      target.validFrom < period.until &&
      (target.validTo === null || target.validTo >= period.until),
  );
  return held ?? null;
}

/** Clinical shares of the outcome set that have a good and a bad side. */
function listSafety(
  figures: PathwayFigures,
  version: PathwayVersionRecord | null,
): readonly DefinitionRecord[] {
  const codes = new Set((version?.outcomeSet ?? []).flatMap(({ code }) => (code ? [code] : [])));
  return [...codes].flatMap((code) => {
    const definition = figures.definitions.get(code);
    if (!definition || !figures.cells.has(code)) return [];
    const isSafety = definition.class === "clinical" && definition.measure === "proportion";
    return isSafety && definition.polarity !== "none" ? [definition] : [];
  });
}

/** The safety outcomes of the same days beside the limits that the hospital set for them. */
export function judgeSafety(
  figures: PathwayFigures,
  version: PathwayVersionRecord | null,
  period: PeriodStamp,
): ValueComparison["guard"] {
  const read = listSafety(figures, version).map((definition) => {
    const cells = (figures.cells.get(definition.code) ?? []).filter(
      ({ periodStart }) => periodStart >= period.from && periodStart < period.until,
    );
    const current = computeEstimate(cells, definition);
    return { definition, current, limit: limitOf(figures, definition.code, period) };
  });
  const guard = classifySafetyGuard(
    read.map(({ definition, current, limit }) => ({
      indicatorCode: definition.code,
      polarity: definition.polarity === "higher-is-better" ? "higher-is-better" : "lower-is-better",
      amount: current.status === "computed" ? current.value.amount : null,
      lower: current.status === "computed" ? current.value.lower : null,
      upper: current.status === "computed" ? current.value.upper : null,
      limit: limit?.amount ?? null,
    })),
  );
  return {
    verdict: guard.verdict,
    period,
    readings: read.map(({ definition, current, limit }, place) => ({
      definition,
      current,
      limit: limit?.amount ?? null,
      limitSource: limit?.source ?? null,
      standing: guard.outcomes[place]?.standing ?? "unknown",
    })),
  };
}
