import { ApiProblem } from "@/lib/queries/call-api";

const CONFLICTS: ReadonlySet<string> = new Set([
  "revision",
  "draft-open",
  "date-passed",
  "is-signed",
  "is-withdrawn",
  "signed-already",
]);

const FAULTS: ReadonlySet<string> = new Set([
  "nothing-changed",
  "below-product",
  "in-the-past",
  "not-after-last",
]);

const PLAIN: Readonly<Record<string, string>> = {
  unavailable: "offline",
  "not-allowed": "not-allowed",
};

/** The message of `definition-form.failure` that says what was refused and what to do. */
export function problemKeyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "failed";
  const { code, problem } = error;
  if (code === "conflict") return known(CONFLICTS, problem?.detail?.reason) ?? "revision";
  if (code === "invalid-input") return known(FAULTS, faultOf(error)) ?? "invalid";
  return PLAIN[code] ?? "failed";
}

const faultOf = ({ problem }: ApiProblem): unknown => problem?.errors?.[0]?.code;

function known(keys: ReadonlySet<string>, reason: unknown): string | null {
  return typeof reason === "string" && keys.has(reason) ? reason : null;
}
