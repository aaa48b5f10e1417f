import type { Estimate as Figure } from "@/lib/contracts/steering/figure";
import type { ValueGroup } from "@/lib/contracts/steering/value";
import type { Result } from "@/lib/engine/shared/result";
import type { NetBenefit, OutcomePerCost, CostPerOutcome } from "@/lib/engine/value";
import type { Estimate } from "../charts/outcome-models";
import type { FigureUnit } from "../charts/figure-unit";
import type { PanelsModel } from "../charts/value-models";
import type { Writer } from "../writer";
import { prepareValueHeading, writePerspective, type ValueInput } from "./prepare-value-heading";
import { unitOfOutcome, writeGroup, writeOutcome, writeOutcomeUnit } from "./write-group";

function cellOf<T>(
  result: Result<T>,
  toEstimate: (figure: T) => Estimate,
  writer: Writer,
): Estimate | string {
  if (result.status === "computed") return toEstimate(result.value);
  return writer.text(`value.why.${result.reason}`);
}

const ofFigure = ({ amount, lower, upper }: Figure): Estimate => ({
  amount,
  low: lower,
  high: upper,
});

const ofRatio = (ratio: CostPerOutcome): Estimate => ({
  amount: ratio.costPerOutcomeCents,
  low: ratio.lowerCents,
  high: ratio.upperCents,
});

const ofInverse = ({ outcome, lower, upper }: OutcomePerCost): Estimate => ({
  amount: outcome,
  low: lower,
  high: upper,
});

const ofBenefit = (benefit: NetBenefit): Estimate => ({
  amount: benefit.meanCents,
  low: benefit.lowerCents,
  high: benefit.upperCents,
});

function writeNote({ pairedCount, patientCount }: ValueGroup, writer: Writer): string | null {
  if (pairedCount === null || patientCount === null) return null;
  return writer.text("value.note", {
    paired: writer.figure(pairedCount, "count"),
    all: writer.figure(patientCount, "count"),
  });
}

function rowsOf(
  { comparison }: ValueInput,
  cellsOf: (group: ValueGroup) => readonly (Estimate | string)[],
  writer: Writer,
): PanelsModel["rows"] {
  return comparison.groups.map((group) => ({
    key: group.key,
    label: writeGroup(group, writer),
    note: writeNote(group, writer),
    isPale: false,
    cells: cellsOf(group),
  }));
}

/** Answers that are not due yet are not missing: they are still to come. */
function outcomeCell(group: ValueGroup, writer: Writer): Estimate | string {
  const { maturity } = group.response;
  const isEarly = maturity.status === "computed" && maturity.value < 1;
  const hasNone = group.outcome.status !== "computed" && group.outcome.reason !== "suppressed";
  if (isEarly && hasNone) return writer.text("value.notDue");
  return cellOf(group.outcome, ofFigure, writer);
}

/** A quarter of which later months are still to come holds the short cases only. */
function costCell(group: ValueGroup, writer: Writer): Estimate | string {
  const isShown = group.isCostComplete || group.cost.status !== "computed";
  if (!isShown) return writer.text("value.costIncomplete");
  const isNone = group.cost.status !== "computed" && group.cost.reason === "no-denominator";
  return isNone ? writer.text("value.why.not-delivered") : cellOf(group.cost, ofFigure, writer);
}

/**
 * Outcome and cost in two panels with the same groups in the same order: how value is shown first.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns two panels; a group without a figure says why.
 * Source: requirement R086; tdabc research 4.1 (side by side is the default).
 * Example: a quarter whose answers are not due yet has its cost, and "nog niet te verwachten".
 */
export function prepareSideBySide(input: ValueInput, writer: Writer): PanelsModel {
  const { outcome } = input.comparison;
  const name = writeOutcome(outcome, writer);
  return {
    kind: "panels",
    heading: prepareValueHeading(
      input,
      {
        title: writer.text("value.side.title"),
        verdict: writer.text("value.side.verdict"),
        unitLabel: writer.text("value.side.unit", {
          outcome: name,
          perspective: writePerspective(input.page, writer),
        }),
      },
      writer,
    ),
    rowWord: writer.text(`value.group.${input.page.choices.grouping}`),
    panels: [
      { key: "outcome", label: name, unit: unitOfOutcome(outcome), hasZero: true },
      {
        key: "cost",
        label: writer.text("value.costLabel", {
          perspective: writePerspective(input.page, writer),
        }),
        unit: "eur",
        hasZero: false,
      },
    ],
    rows: rowsOf(input, (group) => [outcomeCell(group, writer), costCell(group, writer)], writer),
  };
}

function ratioPanels(input: ValueInput, writer: Writer): PanelsModel["panels"] {
  const { outcome } = input.comparison;
  const inverse: FigureUnit = unitOfOutcome(outcome) === "index" ? "index" : "points";
  const per = writer.text("value.ratio.per", { one: writeOutcomeUnit(outcome, writer) });
  const panels: PanelsModel["panels"] = [
    { key: "ratio", label: per, unit: "eur", hasZero: true },
    {
      key: "inverse",
      label: writer.text(`value.ratio.for.${outcome.kind}`),
      unit: inverse,
      hasZero: true,
    },
    { key: "index", label: writer.text("value.ratio.index"), unit: "index", hasZero: true },
  ];
  return hasIndex(input) ? panels : panels.slice(0, 2);
}

function hasIndex({ comparison }: ValueInput): boolean {
  return comparison.groups.some(({ procedureValueIndex }) => procedureValueIndex !== null);
}

function ratioCells(group: ValueGroup, isWithIndex: boolean, writer: Writer) {
  const index = group.procedureValueIndex
    ? cellOf(group.procedureValueIndex, ofInverse, writer)
    : writer.text("value.why.missing-parameter");
  return [
    cellOf(group.costPerOutcome, ofRatio, writer),
    cellOf(group.outcomePerCost, ofInverse, writer),
    ...(isWithIndex ? [index] : []),
  ];
}

/**
 * The ratios of outcome and cost with Fieller's intervals; none without an interval.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns a panel for the cost of one unit, one for the outcome for an amount, and one in units of
 *   the important change where it was published; pale while the guard is grey.
 * Source: tdabc research 4.1 and 4.2.
 * Example: a group whose gain may be none has "geen eindig interval" in the first panel.
 */
export function prepareRatios(input: ValueInput, writer: Writer): PanelsModel {
  const { outcome, guard } = input.comparison;
  const one = writeOutcomeUnit(outcome, writer);
  const isWithIndex = hasIndex(input);
  const rows = rowsOf(input, (group) => ratioCells(group, isWithIndex, writer), writer);
  return {
    kind: "panels",
    heading: prepareValueHeading(
      input,
      {
        title: writer.text("value.ratio.title", { one }),
        verdict: writer.text("value.ratio.verdict"),
        unitLabel: writer.text("value.ratio.unit", {
          one,
          perspective: writePerspective(input.page, writer),
        }),
      },
      writer,
    ),
    rowWord: writer.text(`value.group.${input.page.choices.grouping}`),
    panels: ratioPanels(input, writer),
    rows: rows.map((row) => ({ ...row, isPale: guard.verdict === "grey" })),
  };
}

/**
 * Net benefit at several amounts for one unit of outcome, of which the reader typed the middle one.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns a panel for each amount, all through zero; null when there is no amount to start from.
 * Source: Stinnett and Mullahy 1998; tdabc research 4.1 (no official threshold: several are shown).
 * Example: three amounts give three panels.
 */
export function prepareNetBenefit(input: ValueInput, writer: Writer): PanelsModel | null {
  const { thresholdsCents, outcome, guard } = input.comparison;
  if (thresholdsCents.length === 0) return null;
  const one = writeOutcomeUnit(outcome, writer);
  const rows = rowsOf(
    input,
    (group) => group.netBenefits.map((benefit) => cellOf(benefit, ofBenefit, writer)),
    writer,
  );
  return {
    kind: "panels",
    heading: prepareValueHeading(
      input,
      {
        title: writer.text("value.benefit.title"),
        verdict: writer.text("value.benefit.verdict"),
        unitLabel: writer.text("value.benefit.unit", {
          one,
          perspective: writePerspective(input.page, writer),
        }),
      },
      writer,
    ),
    rowWord: writer.text(`value.group.${input.page.choices.grouping}`),
    panels: thresholdsCents.map((cents) => ({
      key: `at-${cents}`,
      label: writer.text("value.benefit.at", { amount: writer.figure(cents, "eur") }),
      unit: "eur",
      hasZero: true,
    })),
    rows: rows.map((row) => ({ ...row, isPale: guard.verdict === "grey" })),
  };
}
