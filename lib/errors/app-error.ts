import type { ErrorCode } from "./error-codes";

/** One fault in an input: where (JSON Pointer, RFC 6901) and what, as codes and never as prose. */
export interface InputFault {
  readonly pointer: string;
  readonly code: string;
}

export interface AppErrorOptions {
  /** Particulars for the reader: codes and counts. Never personal data: they leave the house. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  readonly faults?: readonly InputFault[];
  /** For `too-many-requests` and `unavailable`: when to try again. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** An expected refusal. Everything else that is thrown is a fault of ours and answers 500. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  readonly faults: readonly InputFault[];
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail ?? {};
    this.faults = options.faults ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
