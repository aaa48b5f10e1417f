import type { ValueGroup } from "@/lib/contracts/steering/value";
import type { PointMark } from "../charts/spc-model";
import type { PlaneModel } from "../charts/value-models";
import type { Writer } from "../writer";
import { prepareValueHeading, writePerspective, type ValueInput } from "./prepare-value-heading";
import { unitOfOutcome, writeGroup, writeOutcome } from "./write-group";

const QUADRANT_MARKS: Readonly<Record<NonNullable<ValueGroup["quadrant"]>, PointMark>> = {
  "better-cheaper": "better",
  "worse-dearer": "worse",
  "better-dearer": "rising",
  "worse-cheaper": "falling",
  noise: "common",
};

/** What one point says: shape, and words for the table and the announcement. */
interface Judged {
  readonly mark: PointMark;
  readonly judgement: string;
}

function toPoints(
  { comparison }: ValueInput,
  judge: (group: ValueGroup) => Judged | null,
  writer: Writer,
): PlaneModel["points"] {
  const unit = unitOfOutcome(comparison.outcome);
  return comparison.groups.flatMap((group) => {
    const { outcome, cost } = group.paired;
    const judged = judge(group);
    if (outcome.status !== "computed" || cost.status !== "computed" || !judged) return [];
    const label = writeGroup(group, writer);
    const boundsOf = ({ amount, lower, upper }: typeof cost.value) => ({
      amount,
      low: lower,
      high: upper,
    });
    return [
      {
        key: group.key,
        label,
        outcome: boundsOf(outcome.value),
        cost: boundsOf(cost.value),
        ...judged,
        announcement: writer.text("value.plane.announce", {
          group: label,
          outcome: writer.figure(outcome.value.amount, unit),
          cost: writer.figure(cost.value.amount, "eur"),
          judgement: judged.judgement,
        }),
      },
    ];
  });
}

function axesOf({ page, comparison }: ValueInput, writer: Writer) {
  const perspective = writePerspective(page, writer);
  return {
    outcome: {
      label: writeOutcome(comparison.outcome, writer),
      unit: unitOfOutcome(comparison.outcome),
    },
    cost: { label: writer.text("value.costLabel", { perspective }), unit: "eur" as const },
    words: {
      group: writer.text(`value.group.${page.choices.grouping}`),
      judgement: writer.text("value.plane.judgement"),
    },
  };
}

function legendOf(points: PlaneModel["points"]): PlaneModel["legend"] {
  const labels = new Map(points.map(({ mark, judgement }) => [mark, judgement]));
  return [...labels].map(([mark, label]) => ({ mark, label }));
}

/**
 * Groups against the mean of all patients of the page: what lies inside the noise stays grey.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns the plane with its four quarters; null when there is nobody to compare with.
 * Source: tdabc research 4.1 (quadrant); the lines are the means of these patients.
 * Example: a group whose interval of cost holds the line is a hollow circle, "binnen het toeval".
 */
export function prepareQuadrant(input: ValueInput, writer: Writer): PlaneModel | null {
  const { reference, guard } = input.comparison;
  if (!reference) return null;
  const judge = ({ quadrant }: ValueGroup): Judged => {
    if (quadrant === null) {
      return { mark: "common", judgement: writer.text("value.plane.tooFew") };
    }
    const judgement = writer.text(`value.plane.${quadrant}`);
    // While safety is in doubt no group is called better.
    return guard.verdict === "open"
      ? { mark: QUADRANT_MARKS[quadrant], judgement }
      : { mark: "common", judgement };
  };
  const points = toPoints(input, judge, writer);
  if (points.length === 0) return null;
  const axes = axesOf(input, writer);
  const apart = input.comparison.groups.filter(
    ({ quadrant }) => quadrant !== null && quadrant !== "noise",
  ).length;
  return {
    kind: "plane",
    heading: prepareValueHeading(
      input,
      {
        title: writer.text("value.plane.title", { count: apart }),
        verdict: writer.text("value.plane.verdict"),
        unitLabel: `${axes.outcome.label} · ${axes.cost.label}`,
      },
      writer,
    ),
    ...axes,
    reference: {
      outcome: reference.outcome,
      cost: reference.costCents,
      label: writer.text("value.plane.reference"),
    },
    corners: [
      writer.text("value.corner.better-cheaper"),
      writer.text("value.corner.better-dearer"),
      writer.text("value.corner.worse-cheaper"),
      writer.text("value.corner.worse-dearer"),
    ],
    frontier: [],
    points,
    legend: legendOf(points),
  };
}

/**
 * The efficient frontier of the groups: which give most for their cost, and what one more unit asks.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns the plane with its line; null with fewer than two groups that may be compared.
 * Source: Johannesson and Weinstein 1993; for ways of working, never for people.
 * Example: a group that is dearer and worse than another is a hollow circle, "gedomineerd".
 */
export function prepareFrontier(input: ValueInput, writer: Writer): PlaneModel | null {
  const judge = ({ frontier }: ValueGroup): Judged | null => {
    if (!frontier) return null;
    const { standing, incrementalCents } = frontier;
    const step =
      incrementalCents === null
        ? ""
        : ` ${writer.text("value.frontier.step", { amount: writer.figure(incrementalCents, "eur") })}`;
    return {
      mark: standing === "efficient" ? "better" : "common",
      judgement: `${writer.text(`value.frontier.${standing}`)}${step}`,
    };
  };
  const points = toPoints(input, judge, writer);
  if (points.length < 2) return null;
  const axes = axesOf(input, writer);
  const frontier = input.comparison.groups
    .flatMap(({ key, frontier: place, paired: { cost } }) =>
      place?.standing === "efficient" && cost.status === "computed"
        ? [{ key, cost: cost.value.amount }]
        : [],
    )
    .sort((a, b) => a.cost - b.cost)
    .map(({ key }) => key);
  return {
    kind: "plane",
    heading: prepareValueHeading(
      input,
      {
        title: writer.text("value.frontier.title", { count: frontier.length, all: points.length }),
        verdict: writer.text("value.frontier.verdict"),
        unitLabel: `${axes.outcome.label} · ${axes.cost.label}`,
      },
      writer,
    ),
    ...axes,
    reference: null,
    corners: null,
    frontier,
    points,
    legend: [
      { mark: "better", label: writer.text("value.frontier.efficient") },
      { mark: "common", label: writer.text("value.frontier.off") },
    ],
  };
}
