import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { requireSetting } from "@/lib/config/require-setting";

// Crockford's alphabet: no i, l, o and u, so that a token can be typed from a letter.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 26;

/** 130 random bits as 26 characters. The database never sees it. */
export function makeToken(): string {
  // 256 is a multiple of 32, so every character is as likely as any other.
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** A token as somebody typed it, in the form in which it was issued; null when it cannot be one. */
export function readToken(text: string): string | null {
  const typed = text.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  const isToken = typed.length === LENGTH && [...typed].every((sign) => ALPHABET.includes(sign));
  return isToken ? typed : null;
}

/** A keyed hash: who copies the table can neither open a link nor try birth years. */
function keyedHash(purpose: string, text: string): string {
  const key = requireSetting("WAARDEKOMPAS_PSEUDONYM_KEY");
  return createHmac("sha256", key).update(`patient-form|${purpose}|${text}`).digest("hex");
}

/** Under what a link is found. */
export function hashToken(token: string): string {
  return keyedHash("token", token);
}

/** The second factor, bound to its token so that equal years differ from link to link. */
export function hashBirthYear(token: string, birthYear: number): string {
  return keyedHash("birth-year", `${token}|${birthYear}`);
}

/** Seals what a cookie carries. */
export function sealOf(text: string): string {
  return keyedHash("cookie", text);
}

/** Compares two hashes without telling by its duration how much of them agrees. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
