import { z } from "zod";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);

const methodSchema = z.strictObject({ id: z.string(), version: z.string(), source: z.string() });

/** A figure with its denominator, or the reason why there is none. */
const resultSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("computed"),
    amount: z.number(),
    unit: z.string(),
    denominator: z.number(),
    method: methodSchema,
  }),
  z.strictObject({
    status: z.literal("not-computable"),
    reason: z.string(),
    detail: z.string().nullable(),
    method: methodSchema,
  }),
]);

const levelsSchema = z
  .array(z.strictObject({ from: z.int(), to: z.int(), patients: z.int() }))
  .meta({ description: "Levels of few patients are joined with their neighbours." });

const momentSchema = z.strictObject({
  moment: z.string(),
  mean: resultSchema,
  median: z.number().nullable(),
  firstQuartile: z.number().nullable(),
  thirdQuartile: z.number().nullable(),
  norm: resultSchema,
});

const responseSchema = z.strictObject({
  moment: z.string(),
  due: z.int(),
  answered: z.int(),
  early: z.int(),
  pending: z.int(),
});

const experienceSchema = z
  .strictObject({
    moment: z.string(),
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    isResponseLow: z.boolean().meta({
      description: "Fewer than three in ten answered: no conclusion is drawn.",
    }),
    dimensions: z.array(
      z.strictObject({
        dimension: z.string(),
        top: resultSchema,
        questions: z.array(
          z.strictObject({
            question: z.string(),
            top: resultSchema,
            bottom: resultSchema,
            answers: z.int().nullable(),
            notApplicable: z.int().nullable(),
          }),
        ),
      }),
    ),
    recommendation: resultSchema.meta({ description: "Net promoter score, −100 to 100." }),
  })
  .meta({ id: "Experience", description: "Shares of best answers to the experience questions." });

export const outcomesSchema = z
  .strictObject({
    pathway: codeSchema,
    hospital: z.string(),
    dataKind: z.enum(["own", "example", "open-data"]),
    instrument: z.string(),
    valueSet: z.string().nullable(),
    moment: z.string(),
    variant: z.string().nullable(),
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    dataAsOf: z.iso.datetime().nullable(),
    pairs: resultSchema,
    dimensions: z.array(
      z.strictObject({
        dimension: z.string(),
        before: levelsSchema,
        after: levelsSchema,
        superiority: resultSchema,
      }),
    ),
    healthChange: z.array(
      z.strictObject({ class: z.string(), patients: z.int().nullable(), share: resultSchema }),
    ),
    scores: z.array(
      z.strictObject({
        instrument: z.string(),
        score: z.string(),
        direction: z.string(),
        moments: z.array(momentSchema),
      }),
    ),
    responses: z.array(
      z.strictObject({ instrument: z.string(), moments: z.array(responseSchema) }),
    ),
    qualityAdjustedYearsGained: resultSchema,
    experience: experienceSchema.nullable().meta({
      description: "Null where nobody was asked how care was experienced.",
    }),
  })
  .meta({
    id: "Outcomes",
    description: "What EQ-5D and experience answers of a pathway's patients say.",
  });

export type OutcomesDto = z.infer<typeof outcomesSchema>;

/** What patients of a pathway report, in the analyses of the PROM tab. */
export const getOutcomesOperation = defineOperation({
  id: "getOutcomes",
  method: "GET",
  path: "/api/v1/pathways/{code}/outcomes",
  tag: "pathways",
  access: "indicator.read",
  params: z.strictObject({ code: codeSchema }),
  query: z.strictObject({
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/)
      .optional(),
    moment: z.string().max(10).optional(),
    span: z.enum(["quarter", "year"]).optional(),
    variant: z.string().max(60).optional(),
  }),
  output: outcomesSchema,
  auditedAs: "outcomes",
});
