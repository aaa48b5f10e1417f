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

/** Which sentence a refusal of the API is. */
export function failureOf(error: unknown): ChartFormFailure {
  if (!(error instanceof ApiProblem)) return "failed";
  if (error.code === "conflict") return "conflict";
  if (error.code === "unavailable") return "offline";
  if (error.code !== "invalid-input") return "failed";
  const fault = error.problem?.errors?.[0];
  const field = fault?.pointer.split("/").at(-1) ?? "";
  return BY_CODE[fault?.code ?? ""] ?? BY_FIELD[field] ?? "invalid";
}
