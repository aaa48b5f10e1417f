import { z } from "zod";

const subPartSchema = z.enum([
  ...(["A1", "A2", "A3", "B1", "B2", "B3", "B4", "B5"] as const),
  ...(["B6", "B7", "B8", "B9", "C1", "C2", "C3", "C4"] as const),
]);
const gradeSchema = z.enum(["notified", "published", "claimed", "assumed", "illustration"]);
const centsSchema = z.int().min(-1e13).max(1e13);
const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(60)
  .meta({ description: "Number of the letter; letters, digits, point, dash." });

const lineSchema = z
  .strictObject({
    subPart: subPartSchema,
    lineCode: z.string().trim().min(1).max(60),
    label: z.string().trim().min(1).max(200),
    previousCents: centsSchema.nullable(),
    recalculatedCents: centsSchema.nullable(),
    notifiedCents: centsSchema,
    isRecurrent: z.boolean(),
    originYear: z.int().min(1950).max(2100).nullable(),
  })
  .meta({ id: "BudgetLetterLine" });

const totalSchema = z
  .strictObject({ subPart: subPartSchema.nullable(), statedCents: centsSchema })
  .meta({
    id: "BudgetStatedTotal",
    description: "A sum that the letter prints; without sub-part of the whole letter.",
  });

/** A budget letter as typed: head, printed sums, lines. It may have a gap. */
export const letterContentsSchema = z
  .strictObject({
    letterKey: keySchema,
    title: z.string().trim().min(3).max(200),
    notifiedOn: z.iso.date(),
    budgetFrom: z.iso.date(),
    budgetTo: z.iso.date(),
    grade: gradeSchema,
    perimeter: z.enum(["unstated", "general", "general-without-buildings", "psychiatric"]),
    totals: z.array(totalSchema).max(17),
    lines: z.array(lineSchema).max(2_000),
  })
  .meta({ id: "BudgetLetterContents" });

/** The contents of a letter that is being typed. */
export type LetterContents = z.output<typeof letterContentsSchema>;

/** One line of it. */
export type LetterLine = z.output<typeof lineSchema>;
