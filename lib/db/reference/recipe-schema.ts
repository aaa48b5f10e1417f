import { z } from "zod";

const word = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
/** A code of an event; `*` at the end stands for any rest, as in ICD-10 chapters. */
const codePattern = z.string().regex(/^[A-Za-z0-9.-]+\*?$/);

const eventFilterSchema = {
  eventType: word,
  codes: z.array(codePattern).min(1).optional(),
  grades: z.array(z.enum(["I", "II", "IIIa", "IIIb", "IVa", "IVb", "V"])).optional(),
};

/** Days after the index event or the discharge, both ends included. */
const windowSchema = z.strictObject({
  start: z.enum(["anchor", "discharge"]),
  from: z.int(),
  to: z.int(),
});

/** Which episodes of the pathways are in the denominator. */
const populationSchema = z.strictObject({
  variants: z.array(word).min(1).optional(),
  minimumAge: z.int().positive().optional(),
  minimumNights: z.int().positive().optional(),
  stay: z.enum(["inpatient", "day"]).optional(),
  isDischargedAlive: z.literal(true).optional(),
  destinations: z.array(word).min(1).optional(),
  event: z.strictObject({ type: word, codes: z.array(codePattern).min(1).optional() }).optional(),
});

const population = { population: populationSchema.optional() };

/**
 * How the cases of an indicator are counted from what was delivered.
 *
 * - `occurrence`: share of episodes with at least one event in the window.
 * - `amount`: the measured amount of each event.
 * - `threshold`: share of events whose amount meets the limit; 1 is done, 0 is not done.
 * - `event-rate`: events over nights or admissions.
 * - `episode`: a formula over the facts of the episode.
 */
export const recipeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("occurrence"),
    ...eventFilterSchema,
    window: windowSchema.optional(),
    ...population,
  }),
  z.strictObject({ kind: z.literal("amount"), ...eventFilterSchema, ...population }),
  z.strictObject({
    kind: z.literal("threshold"),
    ...eventFilterSchema,
    comparator: z.enum(["<", "<=", ">", ">="]),
    limit: z.number(),
    ...population,
  }),
  z.strictObject({
    kind: z.literal("event-rate"),
    ...eventFilterSchema,
    exposure: z.enum(["nights", "admissions"]),
    ...population,
  }),
  z.strictObject({
    kind: z.literal("episode"),
    formula: z.enum([
      "engine",
      "died-in-hospital",
      "is-inpatient",
      "left-before-11",
      "has-variant",
      "complication-index",
      "nights-above-justified",
      "nights-minus-justified",
    ]),
    formulaVariants: z.array(word).min(1).optional(),
    ...population,
  }),
]);
