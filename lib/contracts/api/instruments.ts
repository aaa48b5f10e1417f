import { z } from "zod";
import {
  INSTRUMENT_IDS,
  MISSING_RULE_KINDS,
  RECALL_PERIODS,
  SCORE_KEYS,
  VALUE_SET_IDS,
} from "@/lib/engine/instruments/index";
import { NOT_COMPUTABLE_REASONS } from "@/lib/engine/shared/result";
import { defineOperation } from "./operation";

/** Largest number of completions in one call; more answers 413. */
export const MAXIMUM_COMPLETIONS = 10_000;

const methodSchema = z.strictObject({ id: z.string(), version: z.string() });

const scoreSchema = z
  .discriminatedUnion("status", [
    z.strictObject({
      status: z.literal("computed"),
      value: z.union([z.number(), z.string()]),
      unit: z.string(),
      method: methodSchema,
      warnings: z.array(z.string()),
    }),
    z.strictObject({
      status: z.literal("not-computable"),
      reason: z.enum(NOT_COMPUTABLE_REASONS),
      detail: z.string().nullable(),
      method: methodSchema,
    }),
  ])
  .meta({
    id: "Score",
    description: "A score, or the reason why there is none. It is never zero for want of a value.",
  });

export type ScoreDto = z.infer<typeof scoreSchema>;

const answersSchema = z
  .record(z.string().max(64), z.number().nullable())
  .refine((answers) => Object.keys(answers).length <= 200, { message: "at most 200 answers" })
  .meta({
    id: "Answers",
    description:
      "Answer codes by item key; null, an absent key and a missing code mean that there is no answer.",
    example: { MO: 2, SC: 1, UA: 2, PD: 3, AD: 2, VAS: 70 },
  });

const valueSetSchema = z
  .enum(VALUE_SET_IDS)
  .meta({ description: "Value set for the EQ-5D index; without it the index is not computable." });

const completionSchema = z.strictObject({
  key: z.string().max(200).optional().meta({ description: "Your own key; returned unchanged." }),
  answers: answersSchema,
});

export const scoreInputSchema = z
  .union([
    z.strictObject({ valueSet: valueSetSchema.optional(), answers: answersSchema }),
    z.strictObject({
      valueSet: valueSetSchema.optional(),
      completions: z.array(completionSchema).min(1).max(MAXIMUM_COMPLETIONS),
    }),
  ])
  .meta({
    id: "ScoreInput",
    description: "One completion (`answers`) or up to 10,000 of them (`completions`).",
    example: { valueSet: "BE-5L-2022", answers: { MO: 2, SC: 1, UA: 2, PD: 3, AD: 2, VAS: 70 } },
  });

export type ScoreInput = z.infer<typeof scoreInputSchema>;

export const scoreOutputSchema = z
  .strictObject({
    instrumentId: z.enum(INSTRUMENT_IDS),
    instrumentVersion: z.string(),
    valueSet: z.enum(VALUE_SET_IDS).nullable(),
    completions: z.array(
      z.strictObject({
        key: z.string().nullable(),
        scores: z.partialRecord(z.enum(SCORE_KEYS), scoreSchema),
        answeredItems: z.int(),
        imputedItems: z.int(),
        unknownKeys: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: "ScoreOutput", description: "One entry for each completion, in the order sent." });

export type ScoreOutput = z.infer<typeof scoreOutputSchema>;

const directionSchema = z.enum(["higher-is-better", "higher-is-worse"]);

const instrumentSchema = z
  .strictObject({
    id: z.enum(INSTRUMENT_IDS),
    version: z.string(),
    items: z.array(
      z.strictObject({
        key: z.string(),
        minimum: z.number(),
        maximum: z.number(),
        codes: z.array(z.number()).optional().meta({
          description: "The possible codes where they are not every whole number of the range.",
        }),
        notApplicableCode: z.number().optional().meta({
          description: "Code of: does not apply to me. Kept, and left out of every score.",
        }),
        missingCodes: z.array(z.number()),
        direction: directionSchema,
      }),
    ),
    scores: z.array(
      z.strictObject({
        key: z.enum(SCORE_KEYS),
        unit: z.enum(["levels", "index", "points", "t-score"]),
        minimum: z.number().nullable(),
        maximum: z.number().nullable(),
        direction: directionSchema.nullable(),
      }),
    ),
    missingRule: z.strictObject({
      kind: z.enum(MISSING_RULE_KINDS),
      maximumMissing: z.int(),
    }),
    recall: z.enum(RECALL_PERIODS),
    valueSets: z.array(z.enum(VALUE_SET_IDS)),
    licenceOwner: z.string(),
  })
  .meta({
    id: "Instrument",
    description:
      "The skeleton of a questionnaire: keys, codes and scores. Its wording is licensed.",
  });

export type InstrumentDto = z.infer<typeof instrumentSchema>;

/** Every questionnaire that can be scored. */
export const listInstrumentsOperation = defineOperation({
  id: "listInstruments",
  method: "GET",
  path: "/api/v1/instruments",
  tag: "instruments",
  access: "instrument.score",
  output: z.strictObject({ instruments: z.array(instrumentSchema) }),
});

/** Scores one completion or a batch. Answers that cannot be scored do not fail the call. */
export const scoreAnswersOperation = defineOperation({
  id: "scoreAnswers",
  method: "POST",
  path: "/api/v1/instruments/{id}/scores",
  tag: "instruments",
  access: "instrument.score",
  params: z.strictObject({
    id: z.string().max(64).meta({ description: "Id of the instrument.", example: "eq-5d-5l" }),
  }),
  body: scoreInputSchema,
  output: scoreOutputSchema,
  maximumBodyBytes: 8 * 1024 * 1024,
  callsPerMinute: 120,
  changesNothing: true,
});
