import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { HealthChangeBar, HealthChangeCounts } from "@/lib/contracts/steering/review-contents";
import type { ChangeBarModel } from "./charts/outcome-models";
import { prepareHeading } from "./prepare-heading";
import type { Writer } from "./writer";

interface BarContext {
  readonly dataKind: "own" | "example" | "open-data";
  readonly sources: readonly SourceStamp[];
}

function sameOf(value: HealthChangeCounts): number | null {
  if (value.same !== undefined) return value.same;
  return (value["same-other"] ?? 0) + (value["same-full-health"] ?? 0);
}

/** The parts that are shown, and what is left of all patients as one part. */
function listParts(value: HealthChangeCounts, all: number) {
  const { better, mixed, worse } = value;
  const counts = { better, mixed, same: sameOf(value), worse };
  const shown = (["better", "mixed", "same", "worse"] as const).flatMap((key) =>
    counts[key] === null ? [] : [{ key, count: counts[key] }],
  );
  const rest = all - shown.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? [...shown, { key: "hidden" as const, count: rest }] : shown;
}

/**
 * The bar of the Paretian classification of health change.
 *
 * @param bar patients by class; both kinds of "same" (full health and other) are one part,
 *   classes of few are one part together.
 * @param context origin and deliveries.
 * @param writer of the reader's language.
 * @returns the model; null when the classes are not computable or suppressed.
 * Source: Devlin, Parkin, Browne 2010.
 * Example: 147 better of 188 is the first part with count 147.
 */
export function prepareHealthChange(
  bar: HealthChangeBar,
  context: BarContext,
  writer: Writer,
): ChangeBarModel | null {
  if (bar.classes.status !== "computed") return null;
  const { value, denominator } = bar.classes;
  const parts = listParts(value, denominator).map(({ key, count }) => ({
    key,
    label: writer.text(`outcomes.change.${key}`),
    count,
  }));
  const name = writer.localised(bar.definition.short);
  return {
    kind: "change-bar",
    heading: prepareHeading(
      { definition: bar.definition, period: bar.period, count: denominator, ...context },
      {
        title: name,
        verdict: writer.text("outcomes.change.verdict"),
        description: parts
          .map((part) => `${part.label} ${writer.figure(part.count / denominator, "ratio-whole")}`)
          .join(", "),
      },
      writer,
    ),
    count: denominator,
    parts,
  };
}
