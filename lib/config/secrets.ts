import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  adminPassword: z.string().min(32),
  loginPassword: z.string().min(32),
  sessionSecret: z.string().min(32),
  pseudonymKey: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

const makeSecret = () => randomBytes(32).toString("base64url");

/**
 * Secrets of this installation, made at the first start and kept in `secrets.json` (owner only).
 * A damaged file is refused and never replaced: a new pseudonym key would orphan every patient.
 */
export function readOrMakeSecrets(stateFolder: string): Secrets {
  const path = join(stateFolder, "secrets.json");
  const text = readIfPresent(path);
  if (text !== undefined) return parseSecrets(text, path);
  const secrets: Secrets = {
    adminPassword: makeSecret(),
    loginPassword: makeSecret(),
    sessionSecret: makeSecret(),
    pseudonymKey: makeSecret(),
  };
  mkdirSync(stateFolder, { recursive: true });
  // Written beside and renamed, so that a stop half-way leaves no half file.
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseSecrets(text: string, path: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} cannot be read as secrets. Restore it from a backup.`, { cause });
  }
}
