import type { CourseMoment, ScoreCourse } from "@/lib/contracts/steering/outcomes";
import type { CourseModel } from "../charts/outcome-models";
import { figureUnitOf } from "../figure-unit-of";
import { prepareAnalysisHeading, type AnalysisContext } from "./analysis-context";
import { writeMoment, writeScoreName } from "./write-moment";

function estimateOf({ summary }: CourseMoment): CourseModel["moments"][number]["estimate"] {
  if (summary.status !== "computed") return null;
  const { mean, interval } = summary.value;
  const range = interval.status === "computed" ? interval.value : null;
  return { amount: mean, low: range?.lower ?? null, high: range?.upper ?? null };
}

/**
 * The course of a score over the moments, beside the norm of the same people.
 *
 * @param course means by moment of everyone who answered.
 * @param context the analysis, whose data, and the reader's language.
 * @returns the model on the instrument's full scale; a moment with too few people is a gap.
 * Source: requirements D.7 and F.7 (PROM display); norm: docs/methods/population-norms.md.
 * Example: an index of 0.58 before and 0.83 after 12 months reads "Van 0,58 vóór naar 0,83 …".
 */
export function prepareCourse(course: ScoreCourse, context: AnalysisContext): CourseModel {
  const { writer } = context;
  const unit = figureUnitOf(course.unit);
  const name = writeScoreName(course.instrumentId, course.scoreKey, writer);
  const moments = course.moments.map((moment) => ({
    key: moment.moment,
    label: writeMoment(moment.moment, writer),
    estimate: estimateOf(moment),
    count: moment.summary.status === "computed" ? moment.summary.denominator : null,
    norm: moment.norm.status === "computed" ? moment.norm.value.expectedMean : null,
  }));
  const known = moments.filter(({ estimate }) => estimate !== null);
  const [first, last] = [known[0], known.at(-1)];
  const hasNorm = moments.some(({ norm }) => norm !== null);
  const verdict =
    first?.estimate && last?.estimate && first !== last
      ? writer.text("outcomes.course.verdict", {
          from: writer.figure(first.estimate.amount, unit),
          fromMoment: first.label,
          to: writer.figure(last.estimate.amount, unit),
          toMoment: last.label,
        })
      : writer.text("outcomes.course.noVerdict");
  return {
    kind: "course",
    heading: prepareAnalysisHeading(
      context,
      { title: name, verdict, description: `${name}. ${verdict}` },
      { unit: course.unit },
    ),
    unit,
    bounds: { minimum: course.minimum, maximum: course.maximum },
    direction: writer.text(`outcomes.direction.${course.direction}`),
    normLabel: hasNorm ? writer.text("outcomes.course.norm") : null,
    moments,
  };
}
