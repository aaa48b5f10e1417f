import "server-only";
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";
import { readEnvironment } from "@/lib/config/environment";

/**
 * Fields that never reach a log, at any of the first three depths: credentials, and everything that
 * could hold health data. A log line carries codes, counts, ids and durations.
 */
const NEVER_LOGGED = [
  "password",
  "passwordHash",
  "password_hash",
  "token",
  "secret",
  "clientSecret",
  "cookie",
  "authorization",
  "sessionId",
  "id_token",
  "access_token",
  "refresh_token",
  "email",
  "answers",
  "body",
  "raw",
  "row",
  "patient_id",
  "patientId",
  "parameters",
] as const;

const PATHS = NEVER_LOGGED.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** The message of an error may quote a row or a query; only its kind and place are kept. */
function describeError(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { code } = thrown as { readonly code?: unknown };
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: thrown.name,
    ...(typeof code === "string" && { code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(thrown.cause !== undefined && { cause: describeError(thrown.cause) }),
  };
}

/** Makes a logger; a test passes its own destination, and is silent without one. */
export function makeLogger(destination?: DestinationStream): Logger {
  const { LOG_LEVEL, NODE_ENV } = readEnvironment();
  const isSilent = NODE_ENV === "test" && !destination;
  const options = {
    level: LOG_LEVEL ?? (isSilent ? "silent" : "info"),
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: [...PATHS], censor: "[redacted]" },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

let shared: Logger | undefined;

/** The logger of this process: JSON lines on standard output. */
export function logger(): Logger {
  shared ??= makeLogger();
  return shared;
}
