import "server-only";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
/** An empty variable means "not set": shells and unit files often export empty ones. */
const emptyAsUnset = (input: unknown) => (input === "" ? undefined : input);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsUnset, schema.optional());

const environmentSchema = z.object({
  NODE_ENV: optional(z.enum(["development", "production", "test"])),
  /** Deploy login of a PostgreSQL server of one's own; absent: the embedded server. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Login of the application; written by the start command, never by hand. */
  WAARDEKOMPAS_DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Folder for the database, secrets and spool; default `.waardekompas` in the project. */
  WAARDEKOMPAS_STATE: optional(z.string()),
  WAARDEKOMPAS_POOL_SIZE: optional(z.coerce.number().int().min(1).max(200)),
  /** Key with which patient numbers become pseudonyms; written by the start command. */
  WAARDEKOMPAS_PSEUDONYM_KEY: optional(z.string().min(32)),
  /** Largest file that the import wizard takes; default 4096. */
  WAARDEKOMPAS_UPLOAD_MEGABYTES: optional(z.coerce.number().int().min(1).max(16_384)),
  HOST: optional(z.string()),
  PORT: optional(port),
  NEXTAUTH_SECRET: optional(z.string().min(32)),
  NEXTAUTH_URL: optional(z.url()),
  OIDC_ISSUER: optional(z.url()),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** `yes`: who signs in at the provider for the first time gets an account without any right. */
  OIDC_PROVISION: optional(z.enum(["yes", "no"])),
  /** Minutes without use after which a session has ended; default 60. */
  SESSION_IDLE_MINUTES: optional(z.coerce.number().int().min(1).max(1_440)),
  /** Hours after which a session has ended whatever happens; default 12. */
  SESSION_HOURS: optional(z.coerce.number().int().min(1).max(168)),
  /** Wrong passwords in a row after which a local account is locked; default 10. */
  SIGN_IN_ATTEMPTS: optional(z.coerce.number().int().min(1).max(100)),
  /** Minutes that such an account stays locked; default 15. */
  SIGN_IN_LOCK_MINUTES: optional(z.coerce.number().int().min(1).max(1_440)),
  /** Mail server for invitations, `smtps://user:password@host:port`; absent: the outbox folder. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** Address that invitations come from; needed to write mails. */
  MAIL_FROM: optional(z.email()),
  LOG_LEVEL: optional(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])),
  CI: optional(z.string()),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * The settings of this process, checked. The only place that reads `process.env`.
 * Read at use and not at load, so that a build needs no settings and a test can set its own.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings are not right. ${faults.join("; ")}`);
}
