import { z } from "zod";
import { INSTRUMENT_IDS } from "@/lib/engine/instruments/index";
import { PATIENT_LANGUAGES } from "../patient-form";
import { defineOperation } from "./operation";

const newTrialSchema = z
  .strictObject({
    instruments: z.array(z.enum(INSTRUMENT_IDS)).min(1).max(10).meta({
      description: "Questionnaires in the order in which they are asked.",
    }),
    language: z.enum(PATIENT_LANGUAGES),
  })
  .meta({ id: "NewQuestionnaireTrial", description: "A form to try out, without a patient." });

export type NewTrialDto = z.infer<typeof newTrialSchema>;

const trialSchema = z
  .strictObject({
    url: z.string().meta({ description: "Path of the form; shown once, only its hash is kept." }),
    birthYear: z.int().meta({ description: "The birth year that opens it." }),
  })
  .meta({ id: "QuestionnaireTrial" });

export type TrialDto = z.infer<typeof trialSchema>;

/** Issues a link with which staff see a form as a patient does. */
export const createTrialOperation = defineOperation({
  id: "createQuestionnaireTrial",
  method: "POST",
  path: "/api/v1/questionnaire-trials",
  tag: "instruments",
  access: "indicator.read",
  body: newTrialSchema,
  output: trialSchema,
  status: 201,
  callsPerMinute: 20,
  auditedAs: "questionnaire-trial",
});
