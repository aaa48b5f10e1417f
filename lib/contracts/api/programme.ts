import { z } from "zod";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const keySchema = z.string().trim().min(1).max(100);
const dayOffset = z.int().min(-730).max(3650);

/** Makes the invitations and reminders that are ready. */
export const sendProgrammeOperation = defineOperation({
  id: "sendProgramme",
  method: "POST",
  path: "/api/v1/programme/sendings",
  tag: "programme",
  access: "programme.send",
  body: z.strictObject({
    pathwayCode: codeSchema.nullable(),
    moment: codeSchema.nullable(),
    only: z
      .array(z.strictObject({ episodeKey: keySchema, moment: codeSchema }))
      .max(500)
      .nullable()
      .meta({ description: "Null sends everything that is ready." }),
    isDryRun: z.boolean(),
  }),
  output: z.strictObject({
    ready: z.int(),
    invitations: z.int(),
    reminders: z.int(),
    mails: z.int(),
    letters: z.int(),
    left: z.int(),
    skipped: z.int(),
    isHandedOn: z.boolean().meta({ description: "False: mails wait in the outbox folder." }),
    refused: z.int().meta({ description: "Mails that the mail server did not take." }),
  }),
  callsPerMinute: 20,
  auditedAs: "programme",
});

/** Stops the questionnaires of an episode. */
export const stopProgrammeOperation = defineOperation({
  id: "stopProgramme",
  method: "POST",
  path: "/api/v1/programme/stops",
  tag: "programme",
  access: "programme.send",
  body: z.strictObject({
    episodeKey: keySchema,
    moment: codeSchema.nullable(),
    reason: z.enum([
      "refused",
      "transferred",
      "pathway-ended",
      "no-language",
      "cognitive",
      "other",
    ]),
    note: z.string().trim().min(1).max(500).nullable(),
  }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  callsPerMinute: 120,
  auditedAs: "programme-stop",
});

/** Lifts a stop. */
export const liftProgrammeStopOperation = defineOperation({
  id: "liftProgrammeStop",
  method: "DELETE",
  path: "/api/v1/programme/stops/{id}",
  tag: "programme",
  access: "programme.send",
  params: z.strictObject({ id: z.uuid() }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  callsPerMinute: 120,
  auditedAs: "programme-stop",
});

/** Takes an invitation back: its link closes. */
export const withdrawInvitationOperation = defineOperation({
  id: "withdrawInvitation",
  method: "DELETE",
  path: "/api/v1/programme/invitations/{id}",
  tag: "programme",
  access: "programme.send",
  params: z.strictObject({ id: z.uuid() }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  callsPerMinute: 120,
  auditedAs: "programme-invitation",
});

/** Notes that a letter was printed and posted. */
export const postLetterOperation = defineOperation({
  id: "postLetter",
  method: "POST",
  path: "/api/v1/programme/invitations/{id}/posting",
  tag: "programme",
  access: "programme.send",
  params: z.strictObject({ id: z.uuid() }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  callsPerMinute: 120,
  auditedAs: "programme-invitation",
});

export const paperFormSchema = z
  .strictObject({
    episodeKey: keySchema,
    moment: codeSchema,
    instrumentId: codeSchema,
    answeredOn: z.iso.date(),
    respondent: z.enum(["patient", "helper", "proxy"]),
    language: z.enum(["nl", "fr", "de", "en"]),
    answers: z.record(z.string().max(40), z.int().nullable()),
    needsSecondTyping: z.boolean(),
  })
  .meta({ id: "PaperForm", description: "A questionnaire as it was filled in on paper." });

export type PaperFormDto = z.infer<typeof paperFormSchema>;

/** Takes in a form that was filled in on paper. */
export const enterPaperFormOperation = defineOperation({
  id: "enterPaperForm",
  method: "POST",
  path: "/api/v1/programme/paper-forms",
  tag: "programme",
  access: "programme.enter",
  body: paperFormSchema,
  output: z.strictObject({ outcome: z.enum(["published", "unchanged", "waiting"]) }),
  callsPerMinute: 60,
  auditedAs: "paper-form",
});

/** Releases a patient's comment or rejects it. */
export const judgeCommentOperation = defineOperation({
  id: "judgeComment",
  method: "POST",
  path: "/api/v1/programme/comments/{id}/judgement",
  tag: "programme",
  access: "comment.release",
  params: z.strictObject({ id: z.guid() }),
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("release"), text: z.string().trim().min(1).max(2000) }),
    z.strictObject({ decision: z.literal("reject"), reason: z.string().trim().min(3).max(500) }),
  ]),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  callsPerMinute: 120,
  auditedAs: "patient-comment",
});

export const scheduleSchema = z
  .strictObject({
    moments: z
      .array(
        z
          .strictObject({
            moment: codeSchema.max(12),
            targetDays: dayOffset,
            windowFromDays: dayOffset,
            windowToDays: dayOffset,
            instrumentIds: z.array(codeSchema).min(1).max(12),
          })
          .refine((row) => row.windowFromDays <= row.targetDays, { path: ["windowFromDays"] })
          .refine((row) => row.targetDays <= row.windowToDays, { path: ["windowToDays"] }),
      )
      .min(1)
      .max(12)
      .refine((rows) => new Set(rows.map(({ moment }) => moment)).size === rows.length),
    rules: z.strictObject({
      inviteLeadDays: z.int().min(0).max(365),
      reminderDays: z.array(z.int().min(1).max(365)).max(4),
      letterAfterDays: z.int().min(1).max(365).nullable(),
      stopAfterDays: z.int().min(0).max(365),
      mailLeadDays: z.int().min(0).max(365),
      letterLeadDays: z.int().min(0).max(365),
      maximumMinutes: z.int().min(1).max(60),
      quietDays: z.int().min(0).max(365),
    }),
    reason: z.string().trim().min(3).max(500),
    basedOn: z.strictObject({ pathwayVersion: z.int(), rulesVersion: z.int() }),
  })
  .meta({ id: "ProgrammeSchedule", description: "Moments, windows and sending of a pathway." });

export type ScheduleDto = z.infer<typeof scheduleSchema>;

/** Saves the schedule of a pathway as a new version. */
export const saveScheduleOperation = defineOperation({
  id: "saveSchedule",
  method: "PUT",
  path: "/api/v1/programme/schedules/{code}",
  tag: "programme",
  access: "programme.manage",
  params: z.strictObject({ code: codeSchema }),
  body: scheduleSchema,
  output: z.strictObject({ version: z.int(), hasNewMoments: z.boolean() }),
  callsPerMinute: 10,
  auditedAs: "programme-schedule",
});

/** Three (a short number) to fifteen digits (ITU-T E.164), with the signs that people write between. */
export const PATIENT_PHONE_PATTERN = "\\+?[(]?\\d(?:[ ./()\\-]*\\d){2,14}";

/** Saves the number that patients are told to call. */
export const savePatientPhoneOperation = defineOperation({
  id: "savePatientPhone",
  method: "PUT",
  path: "/api/v1/programme/patient-phone",
  tag: "programme",
  access: "programme.manage",
  body: z.strictObject({
    phone: z
      .string()
      .trim()
      .max(40)
      .regex(new RegExp(`^${PATIENT_PHONE_PATTERN}$`))
      .nullable()
      .meta({ description: "Null: the form names no number of the hospital." }),
  }),
  output: z.strictObject({ phone: z.string().nullable() }),
  callsPerMinute: 20,
  auditedAs: "patient-phone",
});
