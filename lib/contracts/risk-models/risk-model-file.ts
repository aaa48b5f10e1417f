import { z } from "zod";
import { RISK_LINKS } from "./risk-model";
import { SOURCE_GRADES } from "./source-grade";

const line = (maximum: number) =>
  z.string({ error: "not-text" }).trim().min(1, "empty").max(maximum, "too-long");

const LARGEST_ESTIMATE = 1000;

const estimate = z
  .number({ error: "not-a-number" })
  .min(-LARGEST_ESTIMATE, "out-of-range")
  .max(LARGEST_ESTIMATE, "out-of-range");

const count = z.int({ error: "not-a-count" }).min(1, "not-a-count");

const name = z.string({ error: "not-text" }).regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, "not-a-name");

/**
 * The file with a coefficient set of a registry or a publication. Every message is a code that the
 * screen puts into words.
 */
export const riskModelFileSchema = z.strictObject({
  format: z.literal("waardekompas-risk-model", { error: "not-a-model" }),
  formatVersion: z.literal(1, { error: "unknown-format-version" }),
  model: name,
  version: z.string({ error: "not-text" }).regex(/^[A-Za-z0-9._-]{1,40}$/, "not-a-version"),
  title: line(120),
  indicator: line(120),
  pathway: line(64),
  variant: line(40).nullish(),
  link: z.enum(RISK_LINKS, { error: "unknown-link" }),
  intercept: estimate,
  terms: z
    .array(
      z.strictObject({
        variable: line(64),
        estimate,
        standardError: z.number({ error: "not-a-number" }).positive("not-positive").nullish(),
      }),
      { error: "not-a-list" },
    )
    .min(1, "no-terms")
    .max(200, "too-long"),
  population: z.strictObject({
    description: line(400),
    cases: count.nullish(),
    events: z.int({ error: "not-a-count" }).min(0, "not-a-count").nullish(),
  }),
  source: line(400),
  grade: z.enum(SOURCE_GRADES, { error: "unknown-grade" }),
  madeOn: z.iso.date("not-a-date"),
  validFrom: z.iso.date("not-a-date"),
  validTo: z.iso.date("not-a-date").nullish(),
});

export type RiskModelFile = z.infer<typeof riskModelFileSchema>;

/** What can be wrong with a file; each is a sentence on the screen. */
export const RISK_MODEL_FAULT_CODES = [
  "not-json",
  "not-a-model",
  "unknown-format-version",
  "unknown-link",
  "unknown-grade",
  "not-text",
  "not-a-list",
  "not-a-name",
  "not-a-version",
  "not-a-number",
  "not-a-count",
  "not-positive",
  "not-a-date",
  "out-of-range",
  "empty",
  "too-long",
  "missing-field",
  "unknown-field",
  "no-terms",
  "unknown-variable",
  "doubled-variable",
  "missing-level",
  "overlapping-band",
  "dependent-variable",
  "score-of-event",
  "unknown-indicator",
  "unknown-pathway",
  "unknown-variant",
  "link-does-not-fit",
  "no-cases",
  "more-events-than-cases",
  "ends-before-it-begins",
  "made-in-the-future",
  "other-numbers-under-this-version",
] as const;

export type RiskModelFaultCode = (typeof RISK_MODEL_FAULT_CODES)[number];

/** One fault: what, where in the file, and what was found there. */
export interface RiskModelFault {
  readonly code: RiskModelFaultCode;
  /** Place in the file, e.g. `terms[2].estimate`. */
  readonly place: string;
  readonly found: string | null;
}
