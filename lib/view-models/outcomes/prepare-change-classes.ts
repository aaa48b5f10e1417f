import type { ChangeClass, HealthChangePart } from "@/lib/contracts/steering/outcomes";
import type { ChangeBarModel } from "../charts/outcome-models";
import { prepareAnalysisHeading, type AnalysisContext } from "./analysis-context";

type PartKey = ChangeBarModel["parts"][number]["key"];

const PART_OF_CLASS: Readonly<Record<ChangeClass["key"], PartKey>> = {
  improved: "better",
  mixed: "mixed",
  "no-change": "same",
  "no-problems": "same",
  worsened: "worse",
};

const ORDER: readonly Exclude<PartKey, "hidden">[] = ["better", "mixed", "same", "worse"];

/** How many people a part of the bar holds; null when one of its classes is hidden. */
function countOf(part: PartKey, classes: readonly ChangeClass[]): number | null {
  const own = classes.filter(({ key }) => PART_OF_CLASS[key] === part);
  return own.some(({ n }) => n === null) ? null : own.reduce((sum, { n }) => sum + (n ?? 0), 0);
}

function listParts(part: HealthChangePart) {
  const counted = ORDER.map((key) => ({ key, count: countOf(key, part.classes) }));
  const shown = counted.flatMap(({ key, count }) => (count === null ? [] : [{ key, count }]));
  const rest = part.classifiedPairs - shown.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? [...shown, { key: "hidden" as const, count: rest }] : shown;
}

/**
 * The bar of the Paretian classes of the chosen patients; classes of few are one part together.
 *
 * @param context the analysis, whose data, and the reader's language.
 * @returns the model; null when the classes are not computable or suppressed.
 * Source: Devlin, Parkin, Browne 2010.
 * Example: 46 better, 10 mixed, 10 same and 11 worse of 77 are four parts.
 */
export function prepareChangeClasses(context: AnalysisContext): ChangeBarModel | null {
  const { analyses, writer } = context;
  if (analyses.healthChange.status !== "computed") return null;
  const part = analyses.healthChange.value;
  const parts = listParts(part).map(({ key, count }) => ({
    key,
    label: writer.text(`outcomes.change.${key}`),
    count,
  }));
  const title = writer.text("outcomes.change.title");
  return {
    kind: "change-bar",
    heading: prepareAnalysisHeading(
      context,
      {
        title,
        verdict: writer.text("outcomes.change.verdict"),
        description: parts
          .map(
            ({ label, count }) =>
              `${label} ${writer.figure(count / part.classifiedPairs, "ratio-whole")}`,
          )
          .join(", "),
      },
      { count: part.classifiedPairs, unitLabel: writer.text("outcomes.patientsShare") },
    ),
    count: part.classifiedPairs,
    parts,
  };
}
