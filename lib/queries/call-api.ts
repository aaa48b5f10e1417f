import { ERROR_CODES, type ErrorCode } from "@/lib/errors/error-codes";
import type { Problem } from "@/lib/errors/problem";

/** A refusal as the browser sees it. */
export class ApiProblem extends Error {
  readonly code: ErrorCode;
  readonly requestId: string | null;
  readonly problem: Problem | null;

  constructor(code: ErrorCode, problem: Problem | null) {
    super(code);
    this.name = "ApiProblem";
    this.code = code;
    this.requestId = problem?.requestId ?? null;
    this.problem = problem;
  }
}

/** What a call may send. */
export interface CallOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly json?: unknown;
  readonly signal?: AbortSignal;
}

async function problemIn(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  const problem = isProblem ? ((await response.json()) as Problem) : null;
  const code = ERROR_CODES.find((one) => one === problem?.code) ?? "internal";
  return new ApiProblem(code, problem);
}

/**
 * Calls the API from the browser. The answer is the JSON document, or undefined for 204; a refusal
 * is thrown as an ApiProblem, a broken connection as `unavailable`.
 */
export async function callApi<T>(path: `/api/v1/${string}`, options: CallOptions = {}): Promise<T> {
  const { method = "GET", json, signal } = options;
  const request: RequestInit = {
    method,
    credentials: "same-origin",
    ...(json !== undefined && {
      body: JSON.stringify(json),
      headers: { "content-type": "application/json" },
    }),
    ...(signal && { signal }),
  };
  const response = await fetch(path, request).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem("unavailable", null);
  });
  if (!response.ok) throw await problemIn(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
