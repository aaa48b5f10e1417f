import { z } from "zod";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);

const methodSchema = z.strictObject({ id: z.string(), version: z.string(), source: z.string() });

/** A figure with its range and denominator, or the reason why there is none. */
const figureSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("computed"),
    amount: z.number(),
    rangeKind: z.enum(["interval", "quartiles"]).meta({
      description:
        "What lower and upper are: the 95% interval of the figure, or P25 and P75 of the cases beside a median.",
    }),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number(),
    unit: z.string(),
    method: methodSchema,
    warnings: z.array(z.string()),
  }),
  z.strictObject({
    status: z.literal("not-computable"),
    reason: z.string(),
    detail: z.string().nullable(),
    method: methodSchema,
  }),
]);

const pointSchema = z.strictObject({
  periodStart: z.iso.date(),
  amount: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  centre: z.number().nullable(),
  lowerLimit: z.number().nullable(),
  upperLimit: z.number().nullable(),
  signals: z.array(z.string()),
});

export const indicatorSchema = z
  .strictObject({
    code: codeSchema,
    definitionVersion: z.int(),
    hospital: z.string(),
    dataKind: z.enum(["own", "example", "open-data"]),
    pathway: codeSchema,
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    unit: z.string(),
    figure: figureSchema,
    comparison: figureSchema,
    variation: z.string().nullable(),
    target: z.number().nullable(),
    dataAsOf: z.iso.datetime().nullable(),
    points: z.array(pointSchema),
  })
  .meta({ id: "Indicator", description: "One indicator of a pathway with its history." });

export type IndicatorDto = z.infer<typeof indicatorSchema>;

/** One indicator of a pathway in a quarter. */
export const getIndicatorOperation = defineOperation({
  id: "getIndicator",
  method: "GET",
  path: "/api/v1/indicators/{code}",
  tag: "pathways",
  access: "indicator.read",
  params: z.strictObject({ code: codeSchema }),
  query: z.strictObject({
    pathway: codeSchema,
    quarter: quarterSchema.optional(),
    ward: z.string().max(40).optional(),
    variant: z.string().max(60).optional(),
  }),
  output: indicatorSchema,
  auditedAs: "indicator",
});

const pathwaySchema = z
  .strictObject({
    code: codeSchema,
    names: z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() }),
    episodes: z.int().nullable(),
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  })
  .meta({ id: "Pathway" });

/** The pathways that the caller may see, with their episodes in the quarter. */
export const listPathwaysOperation = defineOperation({
  id: "listPathways",
  method: "GET",
  path: "/api/v1/pathways",
  tag: "pathways",
  access: "pathway.read",
  query: z.strictObject({ quarter: quarterSchema.optional() }),
  output: z.strictObject({ hospital: z.string(), pathways: z.array(pathwaySchema) }),
});
