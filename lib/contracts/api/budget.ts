import { z } from "zod";
import { codeListVersionSchema } from "../budget/code-list";
import { letterContentsSchema } from "../budget/letter-draft";
import { REGISTERS, registerRowSchema } from "../budget/registers";
import { defineOperation } from "./operation";

const draftParams = z.strictObject({ draft: z.uuid() });
const revisionSchema = z.int().positive().meta({
  description: "Revision of the draft that was seen; a newer one answers 409.",
});
const seenSchema = z.strictObject({ revision: revisionSchema });
const keptSchema = z
  .strictObject({
    id: z.uuid(),
    revision: revisionSchema,
    gapCents: z.int().nullable().meta({
      description: "Stated total minus the sum of the lines; null while no total is stated.",
    }),
    isClosed: z.boolean().meta({ description: "Every stated sum is met to the cent." }),
  })
  .meta({ id: "KeptLetterDraft" });

const shared = { tag: "budget", access: "budget.write", callsPerMinute: 60 } as const;
const draftPath = "/api/v1/budget/letter-drafts/{draft}";

/** Keeps a new letter that is being typed. */
export const createLetterDraftOperation = defineOperation({
  ...shared,
  id: "createLetterDraft",
  method: "POST",
  path: "/api/v1/budget/letter-drafts",
  body: letterContentsSchema,
  output: keptSchema,
  status: 201,
  auditedAs: "budget-letter-draft",
});

/** Replaces the contents of an open draft. */
export const changeLetterDraftOperation = defineOperation({
  ...shared,
  id: "changeLetterDraft",
  method: "PUT",
  path: draftPath,
  params: draftParams,
  body: seenSchema.extend({ contents: letterContentsSchema }),
  output: keptSchema,
  auditedAs: "budget-letter-draft",
});

/** Makes a letter of a draft whose lines add up. */
export const closeLetterDraftOperation = defineOperation({
  ...shared,
  id: "closeLetterDraft",
  method: "POST",
  path: `${draftPath}/closure`,
  params: draftParams,
  body: seenSchema,
  output: z.strictObject({ letterKey: z.string() }),
  auditedAs: "budget-letter-draft",
});

/** Takes an open draft back; it stays in the record. */
export const withdrawLetterDraftOperation = defineOperation({
  ...shared,
  id: "withdrawLetterDraft",
  method: "POST",
  path: `${draftPath}/withdrawal`,
  params: draftParams,
  body: seenSchema,
  output: z.strictObject({ id: z.uuid() }),
  auditedAs: "budget-letter-draft",
});

const parameterParams = z.strictObject({
  letter: z.string().min(1).max(60),
  parameter: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+_-]*$/)
    .max(100),
});
const figureSchema = z.number().min(-1e13).max(1e13);
const gradeSchema = z.enum(["notified", "published", "claimed", "assumed", "illustration"]);
const parameterPath = "/api/v1/budget/letters/{letter}/parameters/{parameter}";

/** Types a figure of the calibration card. */
export const enterBudgetParameterOperation = defineOperation({
  ...shared,
  id: "enterBudgetParameter",
  method: "PUT",
  path: parameterPath,
  params: parameterParams,
  body: z
    .strictObject({
      amount: figureSchema,
      low: figureSchema.nullable(),
      high: figureSchema.nullable(),
      unit: z.string().trim().min(1).max(40),
      year: z.int().min(1990).max(2100),
      grade: gradeSchema,
      source: z.string().trim().min(3).max(300),
    })
    .meta({ id: "BudgetParameterEntry" }),
  output: z.strictObject({ version: z.int().positive() }),
  auditedAs: "budget-parameter",
});

/** Takes a typed figure back: the letter file or the rules hold again. */
export const withdrawBudgetParameterOperation = defineOperation({
  ...shared,
  id: "withdrawBudgetParameter",
  method: "DELETE",
  path: parameterPath,
  params: parameterParams,
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  auditedAs: "budget-parameter",
});

/** Says that someone checked a figure against its source. */
export const confirmBudgetParameterOperation = defineOperation({
  ...shared,
  id: "confirmBudgetParameter",
  method: "POST",
  path: `${parameterPath}/confirmation`,
  params: parameterParams,
  body: z.strictObject({
    amount: figureSchema.meta({
      description: "The amount that was checked; another figure answers 409.",
    }),
  }),
  output: z.strictObject({ by: z.string(), on: z.iso.date() }),
  auditedAs: "budget-parameter",
});

/** Takes a confirmation back. */
export const withdrawConfirmationOperation = defineOperation({
  ...shared,
  id: "withdrawBudgetConfirmation",
  method: "DELETE",
  path: `${parameterPath}/confirmation`,
  params: parameterParams,
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  auditedAs: "budget-parameter",
});

const rowPath = "/api/v1/budget/register-rows/{row}";
const rowParams = z.strictObject({ row: z.uuid() });
const revisedSchema = z.strictObject({ revision: revisionSchema });

/** Adds a row to a register of the budget. */
export const addRegisterRowOperation = defineOperation({
  ...shared,
  id: "addRegisterRow",
  method: "POST",
  path: "/api/v1/budget/register-rows",
  body: registerRowSchema,
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  auditedAs: "budget-register-row",
});

/** Changes a row. */
export const changeRegisterRowOperation = defineOperation({
  ...shared,
  id: "changeRegisterRow",
  method: "PUT",
  path: rowPath,
  params: rowParams,
  body: z.strictObject({ revision: revisionSchema, contents: registerRowSchema }),
  output: revisedSchema,
  auditedAs: "budget-register-row",
});

/** Closes a row with its reason, or opens it again. */
export const closeRegisterRowOperation = defineOperation({
  ...shared,
  id: "closeRegisterRow",
  method: "POST",
  path: `${rowPath}/closure`,
  params: rowParams,
  body: z.strictObject({
    register: z.enum(REGISTERS),
    revision: revisionSchema,
    reason: z.string().trim().min(3).max(300).nullable().meta({
      description: "Null opens the row again.",
    }),
  }),
  output: revisedSchema,
  auditedAs: "budget-register-row",
});

/** Takes in a version of list A, list B or the implant list. */
export const importCodeListOperation = defineOperation({
  ...shared,
  id: "importCodeList",
  method: "POST",
  path: "/api/v1/budget/lists",
  body: codeListVersionSchema,
  output: z.strictObject({ added: z.int(), removed: z.int(), changed: z.int() }),
  status: 201,
  auditedAs: "budget-code-list",
});
