import { ApiProblem } from "@/lib/queries/call-api";

/** Why a change was not recorded, each with a sentence that says what to do. */
export const CHART_FORM_FAILURES = [
  "conflict",
  "offline",
  "failed",
  "invalid",
  "reason",
  "text",
  "date",
  "future",
  "before",
  "amount",
  "share",
  "twice",
  "gone",
] as const;

export type ChartFormFailure = (typeof CHART_FORM_FAILURES)[number];

/** What the fault itself says, wherever it lies. */
const BY_CODE: Readonly<Record<string, ChartFormFailure>> = {
  "in-future": "future",
  "before-data": "before",
  "not-a-share": "share",
  "already-there": "twice",
  "not-there": "gone",
};

/** Else the field that it lies in. */
const BY_FIELD: Readonly<Record<string, ChartFormFailure>> = {
  reason: "reason",
  source: "reason",
  text: "text",
  occurredOn: "date",
  validFrom: "date",
  amount: "amount",
};

/** Else the refusal as a whole. */
const BY_REFUSAL: Readonly<Record<string, ChartFormFailure>> = {
  conflict: "conflict",
  unavailable: "offline",
  "invalid-input": "invalid",
};

function failureOfFault({ problem }: ApiProblem): ChartFormFailure | undefined {
  const fault = problem?.errors?.[0];
  if (!fault) return undefined;
  return BY_CODE[fault.code] ?? BY_FIELD[fault.pointer.split("/").at(-1) ?? ""];
}

/** Which sentence a refusal of the API is. */
export function failureOf(error: unknown): ChartFormFailure {
  if (!(error instanceof ApiProblem)) return "failed";
  return failureOfFault(error) ?? BY_REFUSAL[error.code] ?? "failed";
}
