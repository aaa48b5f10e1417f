import { getFhirQuestionnaireOperation } from "@/lib/contracts/api/fhir";
import { route } from "@/lib/http/route";
import { getFhirQuestionnaire } from "@/lib/services/fhir/get-fhir-questionnaire";

export const GET = route(getFhirQuestionnaireOperation, ({ actor, params, query, now }) =>
  getFhirQuestionnaire(actor, params.instrument, {
    language: query.language ?? "nl",
    on: now.toISOString().slice(0, 10),
  }),
);
