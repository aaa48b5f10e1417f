import { z } from "zod";
import { REGISTRATION_DOMAINS } from "../registration/registration";
import { defineOperation } from "./operation";

const countSchema = z.int().nonnegative().max(100_000_000);

/** Keeps a dated count of a mandatory registration. */
export const keepRegistrationCountOperation = defineOperation({
  id: "keepRegistrationCount",
  method: "POST",
  path: "/api/v1/budget/registration-counts",
  tag: "budget",
  access: "registration.write",
  body: z
    .strictObject({
      domain: z.enum(REGISTRATION_DOMAINS),
      halfYear: z.string().regex(/^20\d\d-[12]$/),
      countedOn: z.iso.date(),
      expected: countSchema.min(1),
      delivered: countSchema,
      errorsOpen: countSchema,
      points: z.number().nonnegative().max(1_000_000).nullable().meta({
        description: "B2 points that depend on what is missing or wrong; null where unknown.",
      }),
      source: z.string().trim().min(3).max(200),
    })
    .meta({ id: "NewRegistrationCount" }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "registration-count",
});
