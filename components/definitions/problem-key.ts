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
  "not-a-share",
  "unknown-pathway",
]);

const RIGHTS: ReadonlySet<string> = new Set(["sets-target"]);

/** The message for a refusal of a known kind, by its reason; a reason that has none falls back. */
const BY_CODE: Readonly<Record<string, { keys: ReadonlySet<string>; otherwise: string }>> = {
  "not-allowed": { keys: RIGHTS, otherwise: "not-allowed" },
  conflict: { keys: CONFLICTS, otherwise: "revision" },
  "invalid-input": { keys: FAULTS, otherwise: "invalid" },
  unavailable: { keys: new Set(), otherwise: "offline" },
};

/** The message of `definition-form.failure` that says what was refused and what to do. */
export function problemKeyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "failed";
  const found = BY_CODE[error.code];
  if (!found) return "failed";
  const reason = error.code === "invalid-input" ? faultOf(error) : error.problem?.detail?.reason;
  return typeof reason === "string" && found.keys.has(reason) ? reason : found.otherwise;
}

const faultOf = ({ problem }: ApiProblem): unknown => problem?.errors?.[0]?.code;
