import type { VarianceAnalysis, VariancePage } from "@/lib/contracts/costing/variance";
import type { CostVariance, VarianceParts } from "@/lib/engine/costing";
import type { WaterfallModel } from "../charts/bar-models";
import type { PanelsModel } from "../charts/value-models";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";
import { prepareStudyHeading, writeStep, writeStudyPerspective } from "./prepare-study-heading";

/** A page whose variance exists. */
export interface VarianceInput {
  readonly page: VariancePage;
  readonly analysis: VarianceAnalysis;
  readonly variance: CostVariance;
}

const PARTS = ["volume", "mix", "time", "rate"] as const;

function amountOf(parts: VarianceParts, key: (typeof PARTS)[number]): number {
  return parts[`${key}Cents`];
}

function writeFinding({ variance }: VarianceInput, writer: Writer): string {
  const distance = variance.actualCents - variance.expectedCents;
  const key = distance > 0 ? "more" : distance < 0 ? "less" : "same";
  return writer.text(`cost-study.variance.${key}`, {
    amount: writer.figure(Math.abs(distance), "eur"),
  });
}

/**
 * From expected to actual cost: volume, mix, time and rate, rate pale because it is not the team's doing.
 *
 * @param input page and variance. @param writer of the reader's language.
 * @returns the waterfall; its steps add up to the cent.
 * Source: tdabc research 1.11 and 4.3.
 * Example: more minutes than designed is a step to the right, in the colour of worse.
 */
export function prepareVarianceWaterfall(input: VarianceInput, writer: Writer): WaterfallModel {
  const { page, analysis, variance } = input;
  const step = (key: string, amount: number, isTotal: boolean) => ({
    key,
    label: writer.text(`cost-study.variance.step.${key}`),
    amount,
    isTotal,
  });
  return {
    kind: "waterfall",
    meaning: "cost",
    heading: prepareStudyHeading(
      page,
      analysis.period,
      {
        title: writeFinding(input, writer),
        verdict: writer.text("cost-study.variance.verdict", {
          period: writePeriod(analysis.period, writer),
          expected: writer.figure(analysis.expectedCount, "count"),
          actual: writer.figure(analysis.actualCount, "count"),
        }),
        unitLabel: writer.text("cost-study.variance.unit", {
          perspective: writeStudyPerspective(page, writer),
        }),
        denominator: writer.text("indicators.count", {
          count: writer.figure(analysis.actualCount, "count"),
        }),
      },
      writer,
    ),
    unit: "eur",
    steps: [
      step("expected", variance.expectedCents, true),
      ...PARTS.map((key) => ({
        ...step(key, amountOf(variance, key), false),
        // Volume and mix come in by the door, rates from the ledger: time is what a team can change.
        ...(key === "time" ? {} : { isPale: true }),
      })),
      step("actual", variance.actualCents, true),
    ],
  };
}

/**
 * The same by step, three measures beside each other.
 *
 * @param input page and variance. @param writer of the reader's language.
 * @returns panels of volume and mix, time, and rate; steps in the order of the map.
 * Source: tdabc research 4.3 (my team against standard: rate, time, mix).
 * Example: a step that nobody designed has all of its cost as time.
 */
export function prepareStepVariances(input: VarianceInput, writer: Writer): PanelsModel {
  const { page, analysis, variance } = input;
  const panel = (key: string) => ({
    key,
    label: writer.text(`cost-study.variance.panel.${key}`),
    unit: "eur" as const,
    hasZero: true,
  });
  const sure = (amount: number) => ({ amount, low: null, high: null });
  return {
    kind: "panels",
    heading: prepareStudyHeading(
      page,
      analysis.period,
      {
        title: writer.text("cost-study.variance.bySteps"),
        verdict: writer.text("cost-study.variance.byStepsVerdict"),
        unitLabel: writer.text("cost-study.variance.unit", {
          perspective: writeStudyPerspective(page, writer),
        }),
      },
      writer,
    ),
    rowWord: writer.text("costing.column.step"),
    panels: [panel("time"), panel("rate"), panel("inflow")],
    rows: variance.steps.map((step) => ({
      key: step.stepKey,
      label: writeStep(page, step.stepKey, writer),
      note: writer.text("cost-study.variance.fromTo", {
        expected: writer.figure(step.expectedCents, "eur-thousands"),
        actual: writer.figure(step.actualCents, "eur-thousands"),
      }),
      isPale: false,
      cells: [sure(step.timeCents), sure(step.rateCents), sure(step.volumeCents + step.mixCents)],
    })),
  };
}
