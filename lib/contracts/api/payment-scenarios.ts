import { z } from "zod";
import { defineOperation } from "./operation";

const shared = { tag: "budget", access: "budget.write", callsPerMinute: 60 } as const;

/** Keeps the terms of a payment model under a name. */
export const keepPaymentScenarioOperation = defineOperation({
  ...shared,
  id: "keepPaymentScenario",
  method: "POST",
  path: "/api/v1/budget/payment-scenarios",
  body: z
    .strictObject({
      name: z.string().trim().min(3).max(120),
      pathway: z
        .string()
        .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
        .max(60),
      terms: z
        .record(z.string().regex(/^[A-Za-z0-9]{1,40}$/), z.string().max(300))
        .refine((terms) => Object.keys(terms).length <= 40, { error: "too-many" })
        .meta({ description: "Texts by name of the term, as in the address of the page." }),
    })
    .meta({ id: "NewPaymentScenario" }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  auditedAs: "payment-scenario",
});

/** Takes a kept payment model off the list. */
export const dropPaymentScenarioOperation = defineOperation({
  ...shared,
  id: "dropPaymentScenario",
  method: "DELETE",
  path: "/api/v1/budget/payment-scenarios/{scenario}",
  params: z.strictObject({ scenario: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
  auditedAs: "payment-scenario",
});

/** Puts a payment model that was taken off the list back on it. */
export const putBackPaymentScenarioOperation = defineOperation({
  ...shared,
  id: "putBackPaymentScenario",
  method: "DELETE",
  path: "/api/v1/budget/payment-scenarios/{scenario}/withdrawal",
  params: z.strictObject({ scenario: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
  auditedAs: "payment-scenario",
});
