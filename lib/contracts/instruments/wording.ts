import { z } from "zod";

const words = (maximum: number) =>
  z.string({ error: "not-text" }).trim().min(1, "empty").max(maximum, "too-long");

const levelSchema = z.strictObject({
  code: z.int("not-a-whole-number"),
  label: words(400),
});

const itemSchema = z.strictObject({
  key: words(32),
  text: words(2_000),
  note: words(2_000).optional(),
  levels: z.array(levelSchema, { error: "not-a-list" }).max(200, "too-long"),
});

/** The words of one questionnaire in one language: a title, its items and what each answer is called. */
export const wordingSchema = z
  .strictObject({
    title: words(300),
    introduction: words(4_000).optional(),
    attribution: words(1_000).optional(),
    items: z.array(itemSchema, { error: "not-a-list" }).min(1, "empty").max(200, "too-long"),
  })
  .meta({ id: "Wording", description: "Words of a questionnaire in one language." });

export type Wording = z.infer<typeof wordingSchema>;
