import "server-only";
import { z } from "zod";
import file from "@/prisma/reference/programme-rules.json";

const days = z.int().min(0).max(365);

/** How questionnaires are sent, as a hospital may set it for a pathway. */
export const sendingRulesSchema = z.strictObject({
  inviteLeadDays: days,
  reminderDays: z
    .array(days.min(1))
    .max(4)
    .refine((list) => list.every((day, index) => index === 0 || day > (list[index - 1] ?? 0))),
  letterAfterDays: days.min(1).nullable(),
  stopAfterDays: days,
  mailLeadDays: days,
  letterLeadDays: days,
  maximumMinutes: z.int().min(1).max(60),
  quietDays: days,
});

const stated = <T extends z.ZodType>(amount: T) =>
  z.strictObject({ amount, unit: z.string(), source: z.string(), grade: z.string() });

const momentSchema = z.strictObject({
  moment: z.string(),
  targetDays: z.int(),
  windowFromDays: z.int(),
  windowToDays: z.int(),
});

const fileSchema = z.strictObject({
  version: z.string(),
  date: z.iso.date(),
  rules: z.strictObject({
    inviteLeadDays: stated(days),
    reminderDays: stated(z.array(days)),
    letterAfterDays: stated(days),
    stopAfterDays: stated(days),
    mailLeadDays: stated(days),
    letterLeadDays: stated(days),
    maximumMinutes: stated(z.int()),
    quietDays: stated(days),
  }),
  secondsForEachItem: stated(z.int().positive()),
  minutesWhenUnknown: stated(z.int().positive()),
  contactRetentionDays: stated(z.int().positive()),
  messageRetentionDays: stated(z.int().positive()),
  presets: z.array(
    z.strictObject({
      code: z.string(),
      names: z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() }),
      source: z.string(),
      moments: z.array(momentSchema).min(1),
    }),
  ),
});

export type ProgrammeReference = z.infer<typeof fileSchema>;

let reference: ProgrammeReference | undefined;

/** What the programme does until a hospital decides otherwise, each figure with source and grade. */
export function readProgrammeReference(): ProgrammeReference {
  reference ??= fileSchema.parse(file);
  return reference;
}
