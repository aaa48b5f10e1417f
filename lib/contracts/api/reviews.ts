import { z } from "zod";
import { defineOperation } from "./operation";

const quarterSchema = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/)
  .meta({ description: "Calendar quarter, e.g. 2026-Q3." });
const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const reviewParams = z.strictObject({ quarter: quarterSchema, code: codeSchema });

const LONGEST_TEXT = 2_000;
const textSchema = z.string().trim().min(3).max(LONGEST_TEXT);

export const newDecisionSchema = z
  .strictObject({
    text: textSchema,
    owner: z.string().trim().min(1).max(200).nullable(),
    dueOn: z.iso.date().nullable(),
    isNoDecision: z.boolean(),
    claimReason: textSchema.nullable().meta({
      description: "Why a claim stands although the chart does not show it.",
    }),
    indicatorCode: codeSchema.nullable().meta({
      description: "Indicator by which the effect will be followed; makes an action.",
    }),
    revision: z.int().nonnegative().meta({
      description: "Revision of the decisions that the author saw; a newer one answers 409.",
    }),
  })
  .refine((decision) => decision.isNoDecision || decision.owner !== null, {
    path: ["owner"],
    error: "required",
  })
  .refine((decision) => decision.isNoDecision || decision.dueOn !== null, {
    path: ["dueOn"],
    error: "required",
  })
  .meta({ id: "NewDecision", description: "What the committee decides on a pathway." });

export type NewDecisionDto = z.infer<typeof newDecisionSchema>;

const revisionSchema = z.int().nonnegative();
export const recordedDecisionSchema = z
  .strictObject({ id: z.uuid(), revision: revisionSchema })
  .meta({ id: "RecordedDecision" });

/** Records a decision of the committee on a pathway. */
export const recordDecisionOperation = defineOperation({
  id: "recordDecision",
  method: "POST",
  path: "/api/v1/reviews/{quarter}/pathways/{code}/decisions",
  tag: "reviews",
  access: "review.decide",
  params: reviewParams,
  body: newDecisionSchema,
  output: recordedDecisionSchema,
  status: 201,
  callsPerMinute: 60,
  auditedAs: "review-decision",
});

/** Takes a decision back; it stays in the record as withdrawn. */
export const withdrawDecisionOperation = defineOperation({
  id: "withdrawDecision",
  method: "DELETE",
  path: "/api/v1/reviews/{quarter}/pathways/{code}/decisions/{decision}",
  tag: "reviews",
  access: "review.decide",
  params: reviewParams.extend({ decision: z.uuid() }),
  output: z.strictObject({ revision: revisionSchema }),
  callsPerMinute: 60,
  auditedAs: "review-decision",
});

/** Freezes the figures of a quarter for every pathway. */
export const freezeReviewOperation = defineOperation({
  id: "freezeReview",
  method: "POST",
  path: "/api/v1/reviews/{quarter}/freeze",
  tag: "reviews",
  access: "review.freeze",
  params: z.strictObject({ quarter: quarterSchema }),
  output: z.strictObject({
    quarter: quarterSchema,
    status: z.enum(["open", "frozen", "closed"]),
    frozenAt: z.iso.datetime().nullable(),
    frozenBy: z.string().nullable(),
  }),
  callsPerMinute: 10,
  auditedAs: "quarterly-review",
});
