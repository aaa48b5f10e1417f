import { z } from "zod";
import { questionnaireSchema, responseBundleSchema } from "../fhir/resources";
import { defineOperation } from "./operation";

const LANGUAGES = ["nl", "fr", "de", "en"] as const;

/** The skeleton of an instrument as a Questionnaire; the wording of others stays in the house. */
export const getFhirQuestionnaireOperation = defineOperation({
  id: "getFhirQuestionnaire",
  method: "GET",
  path: "/api/v1/fhir/questionnaires/{instrument}",
  tag: "fhir",
  access: "instrument.score",
  params: z.strictObject({ instrument: z.string().max(64) }),
  query: z.strictObject({ language: z.enum(LANGUAGES).optional() }),
  output: questionnaireSchema,
});

/** The answers of the episodes that the caller may see, in pages. */
export const listFhirResponsesOperation = defineOperation({
  id: "listFhirQuestionnaireResponses",
  method: "GET",
  path: "/api/v1/fhir/questionnaire-responses",
  tag: "fhir",
  access: "answers.export",
  query: z.strictObject({
    episode: z.string().max(200).optional(),
    pathway: z.string().max(100).optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  }),
  output: responseBundleSchema,
  callsPerMinute: 120,
  auditedAs: "questionnaire-responses",
});
