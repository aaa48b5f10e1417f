import { z } from "zod";

/** The lists that are kept. */
export const CODE_LISTS = ["A", "B", "implant"] as const;

const wordSchema = z.string().trim().min(1).max(200);

/** A whole version of a list. */
export const codeListVersionSchema = z
  .strictObject({
    list: z.enum(CODE_LISTS),
    version: wordSchema.max(40),
    validFrom: z.iso.date(),
    source: wordSchema.min(3),
    grade: z.enum(["notified", "published", "claimed", "assumed", "illustration"]),
    codes: z
      .array(z.strictObject({ code: wordSchema.max(40), label: wordSchema }))
      .min(1)
      .max(5_000),
  })
  .meta({ id: "BudgetCodeListVersion" });

/** A whole version of a list. */
export type CodeListVersion = z.output<typeof codeListVersionSchema>;
