import type { ProcedureFacts } from "./care-records";
import { instantOf } from "./fhir-dates";
import { isBody, type FhirEntry } from "./fhir-entry";
import type { ResourceRefusal } from "./settle";

const textOf = (content: unknown) => (typeof content === "string" ? content : null);

/** Reads when a procedure was performed, or says what is wrong with it. */
export function readProcedure(
  { key, body }: FhirEntry,
  code: ProcedureFacts["code"],
): ProcedureFacts | ResourceRefusal {
  const period = isBody(body["performedPeriod"]) ? body["performedPeriod"] : null;
  const start = period ? period["start"] : body["performedDateTime"];
  const end = period?.["end"];
  const [startedAt, endedAt] = [instantOf(start), instantOf(end)];
  if (start !== undefined && startedAt === null) {
    const element = period ? "performedPeriod.start" : "performedDateTime";
    return { refusal: "not-a-date-time", element, found: textOf(start) };
  }
  if (startedAt !== null && endedAt !== null && endedAt < startedAt) {
    return { refusal: "end-before-start", element: "performedPeriod.end", found: textOf(end) };
  }
  return { key, code, startedAt, endedAt };
}
