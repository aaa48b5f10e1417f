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

/** The message of `definition-form.failure` that says what was refused and what to do. */
export function problemKeyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "failed";
  const { code, problem } = error;
  if (code === "not-allowed") return known(RIGHTS, problem?.detail?.reason) ?? code;
  if (code === "conflict") return known(CONFLICTS, problem?.detail?.reason) ?? "revision";
  if (code === "invalid-input") return known(FAULTS, faultOf(error)) ?? "invalid";
  return code === "unavailable" ? "offline" : "failed";
}

const faultOf = ({ problem }: ApiProblem): unknown => problem?.errors?.[0]?.code;

function known(keys: ReadonlySet<string>, reason: unknown): string | null {
  return typeof reason === "string" && keys.has(reason) ? reason : null;
}
