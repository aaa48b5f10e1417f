import { z } from "zod";
import { wordingSchema } from "./wording";

const line = (maximum: number) =>
  z.string({ error: "not-text" }).trim().min(1, "empty").max(maximum, "too-long");

/**
 * The file with the official words of one questionnaire in one language, which a hospital makes or
 * receives under its own licence. Every message is a code that the screen puts into words.
 */
export const licencePackSchema = z.strictObject({
  format: z.literal("waardekompas-licence-pack", { error: "not-a-pack" }),
  formatVersion: z.literal(1, { error: "unknown-format-version" }),
  instrument: line(64),
  language: z.string({ error: "not-text" }).regex(/^[a-z]{2}$/, "not-a-language"),
  version: z.string({ error: "not-text" }).regex(/^[A-Za-z0-9._-]{1,40}$/, "not-a-version"),
  licence: z.strictObject({
    owner: line(200),
    reference: line(200),
    holder: line(200),
    validFrom: z.iso.date("not-a-date"),
    validTo: z.iso.date("not-a-date").nullish(),
  }),
  wording: wordingSchema,
});

export type LicencePack = z.infer<typeof licencePackSchema>;

/** What can be wrong with a pack; each is a sentence on the screen. */
export const PACK_FAULT_CODES = [
  "not-json",
  "not-a-pack",
  "unknown-format-version",
  "unknown-instrument",
  "not-text",
  "not-a-list",
  "not-a-language",
  "not-a-version",
  "not-a-date",
  "not-a-whole-number",
  "empty",
  "too-long",
  "missing-field",
  "unknown-field",
  "missing-item",
  "unknown-item",
  "doubled-item",
  "missing-level",
  "unknown-level",
  "doubled-level",
  "ends-before-it-begins",
  "other-text-under-this-version",
] as const;

export type PackFaultCode = (typeof PACK_FAULT_CODES)[number];

/** One fault: what, where in the file, and what was found there. */
export interface PackFault {
  readonly code: PackFaultCode;
  /** Place in the file, e.g. `wording.items[2].levels[0].label`. */
  readonly place: string;
  readonly found: string | null;
}
