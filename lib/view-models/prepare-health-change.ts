import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { HealthChangeBar } from "@/lib/contracts/steering/review-contents";
import type { ChangeBarModel } from "./charts/chart-model";
import { prepareHeading } from "./prepare-heading";
import type { Writer } from "./writer";

interface BarContext {
  readonly dataKind: "own" | "example" | "open-data";
  readonly sources: readonly SourceStamp[];
}

/**
 * The bar of the Paretian classification of health change.
 *
 * @param bar patients by class; both kinds of "same" (full health and other) are one part.
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
  const counts = {
    better: value.better,
    mixed: value.mixed,
    same: value["same-other"] + value["same-full-health"],
    worse: value.worse,
  };
  const parts = (["better", "mixed", "same", "worse"] as const).map((key) => ({
    key,
    label: writer.text(`outcomes.change.${key}`),
    count: counts[key],
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
