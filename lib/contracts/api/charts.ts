import { z } from "zod";
import { CHART_CHOICES, RULE_DIALECTS } from "../steering/chart-settings";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const reasonSchema = z.string().trim().min(3).max(500);
/** First day of a month. */
const periodSchema = z.iso.date().refine((day) => day.endsWith("-01"), { error: "not-a-month" });

const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exclude-point"), period: periodSchema }),
  z.strictObject({ kind: z.literal("include-point"), period: periodSchema }),
  z.strictObject({ kind: z.literal("start-phase"), period: periodSchema }),
  z.strictObject({ kind: z.literal("remove-phase"), period: z.iso.date() }),
  z.strictObject({ kind: z.literal("decline-phase"), period: z.iso.date() }),
  z.strictObject({
    kind: z.literal("choose-chart"),
    chart: z.enum(CHART_CHOICES),
    rules: z.enum(RULE_DIALECTS),
    baselinePointCount: z.int().min(8).max(120).nullable(),
    isMovingRangeScreened: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("undo") }),
]);

export type ChartChangeDto = z.infer<typeof changeSchema>;

/** Changes how the chart of an indicator is drawn; every change is a version with a reason. */
export const changeChartOperation = defineOperation({
  id: "changeChart",
  method: "POST",
  path: "/api/v1/indicators/{code}/chart",
  tag: "pathways",
  access: "chart.manage",
  params: z.strictObject({ code: codeSchema }),
  body: z
    .strictObject({
      pathway: codeSchema,
      version: z.int().nonnegative().meta({
        description: "Version that the author saw; a newer one answers 409.",
      }),
      reason: reasonSchema,
      change: changeSchema,
    })
    .meta({ id: "ChartChange", description: "One change of a chart, with who is told why." }),
  output: z.strictObject({ version: z.int() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "chart-definition",
});

/** Puts a remark on the charts of an indicator, a pathway, a ward or the hospital. */
export const addAnnotationOperation = defineOperation({
  id: "addAnnotation",
  method: "POST",
  path: "/api/v1/indicators/{code}/annotations",
  tag: "pathways",
  access: "annotation.write",
  params: z.strictObject({ code: codeSchema }),
  body: z
    .strictObject({
      pathway: codeSchema,
      occurredOn: z.iso.date(),
      kind: z.enum(["intervention", "event", "note"]),
      text: z.string().trim().min(3).max(300),
      scope: z.enum(["indicator", "pathway", "ward", "hospital"]),
      ward: z.string().trim().min(1).max(40).nullable(),
    })
    .refine(({ scope, ward }) => (scope === "ward") === (ward !== null), {
      path: ["ward"],
      error: "required",
    })
    .meta({ id: "NewAnnotation", description: "A dated remark on charts." }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "annotation",
});

/** Takes a remark off the charts; it stays in the record. */
export const withdrawAnnotationOperation = defineOperation({
  id: "withdrawAnnotation",
  method: "DELETE",
  path: "/api/v1/indicators/{code}/annotations/{annotation}",
  tag: "pathways",
  access: "annotation.write",
  params: z.strictObject({ code: codeSchema, annotation: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
  callsPerMinute: 60,
  auditedAs: "annotation",
});

/** Sets the target of an indicator from a day on; the target before it ends the day before. */
export const setTargetOperation = defineOperation({
  id: "setTarget",
  method: "POST",
  path: "/api/v1/indicators/{code}/targets",
  tag: "pathways",
  access: "target.manage",
  params: z.strictObject({ code: codeSchema }),
  body: z
    .strictObject({
      pathway: codeSchema,
      amount: z.number().min(-1e12).max(1e12).meta({
        description: "In the unit of the indicator: shares 0 to 1, money in cents.",
      }),
      validFrom: z.iso.date(),
      source: reasonSchema.meta({ description: "Where the target comes from." }),
    })
    .meta({ id: "NewTarget" }),
  output: z.strictObject({ validFrom: z.iso.date() }),
  status: 201,
  callsPerMinute: 30,
  auditedAs: "target",
});
