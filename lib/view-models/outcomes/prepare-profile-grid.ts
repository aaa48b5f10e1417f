import type { ProfileGridModel } from "../charts/outcome-models";
import { prepareAnalysisHeading, type AnalysisContext } from "./analysis-context";
import { writeMoment } from "./write-moment";

/**
 * The health profile grid: ranks before against after, in groups of neighbours.
 *
 * @param context the analysis, whose data, and the reader's language.
 * @returns the model; null when the grid is not computable or suppressed.
 * Source: Devlin, Parkin, Browne 2010; docs/methods/eq5d-analyses.md (groups).
 * Example: 12 patients with k = 5 are two points.
 */
export function prepareProfileGrid(context: AnalysisContext): ProfileGridModel | null {
  const { analyses, writer } = context;
  if (analyses.grid.status !== "computed") return null;
  const { groups, states, better, worse } = analyses.grid.value;
  const count = analyses.grid.denominator;
  const share = (n: number) => writer.figure(n / count, "ratio-whole");
  const verdict =
    better === null || worse === null
      ? writer.text("outcomes.grid.noVerdict", { minimum: analyses.definition.minimumCount })
      : writer.text("outcomes.grid.verdict", { better: share(better), worse: share(worse) });
  const title = writer.text("outcomes.grid.title");
  return {
    kind: "profile-grid",
    heading: prepareAnalysisHeading(
      context,
      { title, verdict, description: `${title}. ${verdict}` },
      { count, unitLabel: writer.text("outcomes.grid.unit") },
    ),
    states,
    axes: {
      before: writer.text("outcomes.grid.before"),
      after: writer.text("outcomes.grid.after", { moment: writeMoment(analyses.moment, writer) }),
    },
    sides: {
      better: writer.text("outcomes.grid.better"),
      worse: writer.text("outcomes.grid.worse"),
    },
    ends: {
      best: writer.text("outcomes.grid.best"),
      worst: writer.text("outcomes.grid.worst", { rank: writer.figure(states, "count") }),
    },
    groups: groups.map((group, place) => ({ key: String(place), ...group })),
  };
}
