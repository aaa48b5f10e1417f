import "server-only";
import { z } from "zod";
import file from "@/prisma/reference/capacity-blocks.json";

const stated = z.strictObject({
  amount: z.number().positive(),
  unit: z.string(),
  source: z.string(),
  grade: z.string(),
});

const SHIFTS = ["day", "evening", "night"] as const;
const shiftSchema = z.enum(SHIFTS);

const fileSchema = z.strictObject({
  version: z.string(),
  date: z.iso.date(),
  contractHours: stated,
  warnAboveShare: stated,
  practicalShare: stated,
  deductions: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(["hours", "share", "age-mix"]),
      amount: z.number().nonnegative().nullable(),
      source: z.string(),
      grade: z.string(),
    }),
  ),
  ageClasses: z.array(z.strictObject({ code: z.string(), hours: z.number().nonnegative() })),
  ageSource: z.string(),
  shifts: z.array(
    z.strictObject({
      code: shiftSchema,
      fromHour: z.int().min(0).max(23),
      hours: z.int().positive(),
    }),
  ),
  shiftSource: z.string(),
  rosters: z.array(
    z.strictObject({
      code: z.enum(["office-hours", "day-and-evening", "round-the-clock"]),
      weekdays: z.array(z.int().min(1).max(7)),
      shifts: z.array(shiftSchema),
    }),
  ),
});

export type CapacityReference = z.infer<typeof fileSchema>;

let reference: CapacityReference | undefined;

/** What a hospital starts from when it works out practical time, each figure with source and grade. */
export function readCapacityReference(): CapacityReference {
  reference ??= fileSchema.parse(file);
  return reference;
}
