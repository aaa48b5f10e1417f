import type { DimensionChange, LevelTable } from "@/lib/contracts/steering/outcomes";
import type { LevelProfileModel } from "../charts/outcome-models";
import { prepareAnalysisHeading, type AnalysisContext } from "./analysis-context";
import type { Writer } from "../writer";
import { writeMoment } from "./write-moment";

function amountOf(result: LevelTable["anyProblem"]): number | null {
  return result.status === "computed" ? result.value : null;
}

function levelName(level: number, last: number, writer: Writer): string {
  const key = level === 1 ? "firstLevel" : level === last ? "lastLevel" : "level";
  return writer.text(`outcomes.profile.${key}`, { level });
}

function bandName(from: number, to: number, last: number, writer: Writer): string {
  if (from === to) return levelName(from, last, writer);
  return to === last
    ? writer.text("outcomes.profile.orWorse", { level: from })
    : writer.text("outcomes.profile.joined", { from, to });
}

function rowOf(row: { key: string; label: string }, table: LevelTable, writer: Writer) {
  const last = table.bands.at(-1)?.to ?? 0;
  return {
    ...row,
    bands: table.bands.map(({ from, to, count }) => ({
      key: `${from}-${to}`,
      label: bandName(from, to, last, writer),
      from: from - 1,
      to: to - 1,
      share: count / table.people,
    })),
    anyProblem: amountOf(table.anyProblem),
  };
}

/** The dimension in which most people lost (or gained) a problem; null when none can be compared. */
function findLargestChange(dimensions: readonly DimensionChange[]) {
  const changes = dimensions.flatMap(({ dimension, before, after }) => {
    const [from, to] = [amountOf(before.anyProblem), amountOf(after.anyProblem)];
    return from === null || to === null ? [] : [{ dimension, from, to }];
  });
  return changes.reduce<(typeof changes)[number] | null>(
    (most, change) =>
      most && Math.abs(most.to - most.from) >= Math.abs(change.to - change.from) ? most : change,
    null,
  );
}

/**
 * The levels of the five dimensions before and after, as stacked bars of the same people.
 *
 * @param context the analysis, whose data, and the reader's language.
 * @returns the model; null when there are too few pairs to show any.
 * Source: Devlin, Parkin, Janssen 2020, frequency table; requirement D.7 (five-dimension change).
 * Example: pain with 4 people at level 5 and 9 at level 4 shows 13 as "level 4 or worse".
 */
export function prepareLevelProfile(context: AnalysisContext): LevelProfileModel | null {
  const { analyses, writer } = context;
  const [first] = analyses.dimensions;
  if (!first || analyses.pairs.status !== "computed") return null;
  const last = first.before.bands.at(-1)?.to ?? 0;
  const largest = findLargestChange(analyses.dimensions);
  const share = (amount: number) => writer.figure(amount, "ratio-whole");
  const verdict = largest
    ? writer.text("outcomes.profile.verdict", {
        dimension: writer.text(`outcomes.dimension.${largest.dimension}`),
        from: share(largest.from),
        to: share(largest.to),
      })
    : writer.text("outcomes.profile.noVerdict");
  const title = writer.text("outcomes.profile.title");
  return {
    kind: "level-profile",
    heading: prepareAnalysisHeading(
      context,
      { title, verdict, description: `${title}. ${verdict}` },
      { count: analyses.pairs.value, unitLabel: writer.text("outcomes.patientsShare") },
    ),
    levels: Array.from({ length: last }, (_, place) => ({
      key: String(place + 1),
      label: levelName(place + 1, last, writer),
    })),
    groups: analyses.dimensions.map(({ dimension, before, after }) => ({
      key: dimension,
      label: writer.text(`outcomes.dimension.${dimension}`),
      rows: [
        rowOf({ key: `${dimension}-before`, label: writeMoment("t0", writer) }, before, writer),
        rowOf(
          { key: `${dimension}-after`, label: writeMoment(analyses.moment, writer) },
          after,
          writer,
        ),
      ],
    })),
  };
}
