import "server-only";
import type { z } from "zod";
import { AppError, type InputFault } from "@/lib/errors/app-error";

/** Where an input comes from; the first step of the JSON Pointers to its faults. */
export type InputPlace = "params" | "query" | "body";

/** JSON Pointer (RFC 6901) to a place in an input. */
export function pointerTo(place: InputPlace, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1"));
  return [`#/${place}`, ...steps].join("/");
}

/** How far a branch of a union got: one that knows every key comes first, then the deepest. */
function reachOf(branch: readonly z.core.$ZodIssue[]): number {
  const knowsEveryKey = branch.every((one) => one.code !== "unrecognized_keys");
  return Math.max(...branch.map((one) => one.path.length)) + (knowsEveryKey ? 1_000 : 0);
}

/** A union fails as a whole; the branch that came closest has the faults that help. */
function closest(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const branches = issue.errors.map((branch) => closest(branch));
    const best = branches.reduce((a, b) => (reachOf(b) > reachOf(a) ? b : a));
    return best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  });
}

function faultsOf(place: InputPlace, issues: readonly z.core.$ZodIssue[]): InputFault[] {
  return issues.slice(0, 100).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointerTo(place, [...issue.path, key]),
          code: "unknown-field",
        }))
      : [{ pointer: pointerTo(place, issue.path), code: issue.code.replaceAll("_", "-") }],
  );
}

/**
 * Parses an input strictly. Faults carry a pointer and a code, never the input itself. A list that
 * is longer than the contract allows counts as a body that is too large.
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  place: InputPlace,
  input: unknown,
): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = closest(parsed.error.issues);
  const long = issues.find((issue) => issue.code === "too_big" && issue.origin === "array");
  if (long?.code === "too_big") {
    throw new AppError("body-too-large", {
      detail: { maximumItems: Number(long.maximum) },
      faults: [{ pointer: pointerTo(place, long.path), code: "too-many-items" }],
    });
  }
  throw new AppError("invalid-input", { faults: faultsOf(place, issues) });
}
