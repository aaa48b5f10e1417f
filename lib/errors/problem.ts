import { AppError, type InputFault } from "./app-error";
import { ERRORS, type ErrorCode } from "./error-codes";

/** RFC 9457 problem document. `type` is relative, so that it needs no address of ours. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  readonly errors?: readonly InputFault[];
}

function titleOf(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Turns whatever was thrown into the document that the outside sees. An unexpected error yields
 * `internal` with the request id and nothing of its text.
 */
export function problemOf(thrown: unknown, requestId: string): Problem {
  const code = thrown instanceof AppError ? thrown.code : "internal";
  const { status, slug } = ERRORS[code];
  const problem = { type: `/problems/${slug}`, title: titleOf(slug), status, code, requestId };
  if (!(thrown instanceof AppError)) return problem;
  return {
    ...problem,
    ...(Object.keys(thrown.detail).length > 0 && { detail: thrown.detail }),
    ...(thrown.faults.length > 0 && { errors: thrown.faults }),
  };
}
