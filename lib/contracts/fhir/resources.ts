import { z } from "zod";

/**
 * The part of FHIR R4 (4.0.1) that this product writes, as strict schemas: an answer with anything
 * else in it never leaves the house. Cardinalities and value sets from hl7.org/fhir/R4.
 */
const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);
const code = z.string().regex(/^[^\s]+(\s[^\s]+)*$/);
const text = z.string().min(1);

const codingSchema = z.strictObject({
  system: text.optional(),
  code: code.optional(),
  display: text.optional(),
});

const identifierSchema = z.strictObject({ system: text, value: text });

const extensionSchema = z.strictObject({
  url: text,
  valueCode: code.optional(),
  valueInteger: z.int().optional(),
  valueString: text.optional(),
});

/** FHIR date or dateTime: a day is enough. */
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const questionSchema = z.strictObject({
  linkId: text,
  text: text.optional(),
  type: z.enum(["choice", "integer"]),
  required: z.boolean(),
  answerOption: z
    .array(z.strictObject({ valueCoding: codingSchema }))
    .min(1)
    .optional(),
  extension: z.array(extensionSchema).min(1).optional(),
});

export const questionnaireSchema = z
  .strictObject({
    resourceType: z.literal("Questionnaire"),
    id,
    url: text,
    version: text,
    // Constraint que-0: usable as the name of a module.
    name: z.string().regex(/^[A-Z]([A-Za-z0-9_]){0,254}$/),
    title: text.optional(),
    status: z.literal("active"),
    subjectType: z.tuple([z.literal("Patient")]),
    language: code.optional(),
    copyright: text.optional(),
    item: z.array(questionSchema).min(1),
  })
  .meta({ id: "FhirQuestionnaire", description: "FHIR R4 Questionnaire." });

export type FhirQuestionnaire = z.infer<typeof questionnaireSchema>;

const answerSchema = z.union([
  z.strictObject({ valueCoding: codingSchema }),
  z.strictObject({ valueInteger: z.int() }),
]);

export const questionnaireResponseSchema = z
  .strictObject({
    resourceType: z.literal("QuestionnaireResponse"),
    id,
    language: code.optional(),
    extension: z.array(extensionSchema).min(1),
    identifier: identifierSchema,
    questionnaire: text,
    status: z.literal("completed"),
    subject: z
      .strictObject({ type: z.literal("Patient"), identifier: identifierSchema })
      .optional(),
    authored: daySchema.optional(),
    source: z.strictObject({ type: z.enum(["Patient", "RelatedPerson"]) }),
    // Items without an answer are left out: R4 has no empty answer.
    item: z
      .array(z.strictObject({ linkId: text, answer: z.tuple([answerSchema]) }))
      .min(1)
      .optional(),
  })
  .meta({ id: "FhirQuestionnaireResponse", description: "FHIR R4 QuestionnaireResponse." });

export type FhirQuestionnaireResponse = z.infer<typeof questionnaireResponseSchema>;

export const responseBundleSchema = z
  .strictObject({
    resourceType: z.literal("Bundle"),
    type: z.literal("searchset"),
    total: z.int().nonnegative(),
    link: z.array(z.strictObject({ relation: z.enum(["self", "next"]), url: text })).min(1),
    entry: z
      .array(
        z.strictObject({
          resource: questionnaireResponseSchema,
          search: z.strictObject({ mode: z.literal("match") }),
        }),
      )
      .min(1)
      .optional(),
  })
  .meta({ id: "FhirResponseBundle", description: "FHIR R4 Bundle of questionnaire responses." });

export type FhirResponseBundle = z.infer<typeof responseBundleSchema>;
