import { z } from "zod";
import { defineOperation } from "./operation";

const RULE_KINDS = ["existence", "order", "response", "not-both"] as const;
const nameSchema = z.string().trim().min(1).max(200);

/** Keeps a rule about the course of cases of a pathway. */
export const addProcessRuleOperation = defineOperation({
  id: "addProcessRule",
  method: "POST",
  path: "/api/v1/process-rules",
  tag: "pathways",
  access: "process.manage",
  body: z
    .strictObject({
      pathway: z.string().trim().min(1).max(100),
      level: z.enum(["step", "activity"]),
      kind: z.enum(RULE_KINDS),
      activity: nameSchema,
      other: nameSchema.nullable(),
      withinMinutes: z.int().min(1).max(5_256_000).nullable(),
      reason: z.string().trim().min(3).max(300).nullable(),
    })
    .refine(({ kind, other }) => (kind === "existence") === (other === null), {
      path: ["other"],
      error: "required",
    })
    .refine(({ activity, other }) => activity !== other, { path: ["other"], error: "same" })
    .refine(({ kind, withinMinutes }) => kind === "response" || withinMinutes === null, {
      path: ["withinMinutes"],
      error: "not-for-this-kind",
    })
    .meta({ id: "NewProcessRule", description: "A rule about one or two activities." }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "process-rule",
});

/** Takes a rule off the page; it stays in the record. */
export const removeProcessRuleOperation = defineOperation({
  id: "removeProcessRule",
  method: "DELETE",
  path: "/api/v1/process-rules/{rule}",
  tag: "pathways",
  access: "process.manage",
  params: z.strictObject({ rule: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
  callsPerMinute: 60,
  auditedAs: "process-rule",
});
