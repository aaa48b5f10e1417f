import { z } from "zod";
import type { ChartKind } from "@/lib/engine/statistics";

const reasonedSchema = z.strictObject({
  /** First day of the period that it is about. */
  periodKey: z.iso.date(),
  reason: z.string(),
  author: z.string(),
  /** Day on which it was decided. */
  decidedOn: z.iso.date(),
});

/** What a person may choose: a kind of chart, or to leave the choice to the product. */
export const CHART_CHOICES = [
  "automatic",
  "run",
  "xmr",
  "mr",
  "p",
  "p-prime",
  "u",
  "u-prime",
  "c",
  "g",
  "t",
  "x-bar",
  "s",
  "i-prime",
] as const satisfies readonly (ChartKind | "automatic")[];

/** Dialects of run rules by their key; the parameters live in the engine. */
export const RULE_DIALECTS = [
  "making-data-count-shift-8",
  "making-data-count-7-7",
  "making-data-count-6-6",
] as const;

/** Everything about a chart that a person may choose. Saved whole, one row for each version. */
export const chartSettingsSchema = z.strictObject({
  kind: z.enum(CHART_CHOICES),
  rules: z.enum(RULE_DIALECTS),
  /** Points that fix the limits of a phase; null takes all its points. */
  baselinePointCount: z.int().min(8).max(120).nullable(),
  isMovingRangeScreened: z.boolean(),
  phaseStarts: z.array(reasonedSchema),
  exclusions: z.array(reasonedSchema),
  declinedPhases: z.array(reasonedSchema),
});

export type ChartSettings = z.infer<typeof chartSettingsSchema>;

/** A choice about one period, with who made it, when and why. */
export type ReasonedPeriod = z.infer<typeof reasonedSchema>;
