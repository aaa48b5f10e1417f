import { listFhirResponsesOperation } from "@/lib/contracts/api/fhir";
import { route } from "@/lib/http/route";
import { listFhirResponses } from "@/lib/services/fhir/list-fhir-responses";

export const GET = route(listFhirResponsesOperation, ({ actor, query }) =>
  listFhirResponses(actor, query),
);
