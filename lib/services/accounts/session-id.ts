import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: what the cookie carries, and all that it carries. */
export function makeSessionId(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps instead, so that a copy of the table opens no session. */
export function hashSessionId(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex");
}
