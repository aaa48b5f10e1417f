import { z } from "zod";
import { defineOperation } from "./operation";

const levelSchema = z.number().min(-1e9).max(1e9);
const keySchema = z
  .string()
  .regex(/^(case|cost|outside|letter|b2|b8)\.[A-Za-z0-9.]+$/)
  .max(80);
const scenarioParams = z.strictObject({ scenario: z.uuid() });

const planSchema = z
  .strictObject({
    levers: z.partialRecord(
      z.enum([
        "dayShareListA",
        "dayShareListB",
        "lengthOfStayDays",
        "complicationRate",
        "readmissionRate",
        "theatreMinutesPerStay",
        "stays",
        "p4pScore",
        "registrationCompleteness",
        "socialStays",
        "transfers",
        "avoidableDays",
        "squareMetres",
        "decileSteps",
      ]),
      levelSchema,
    ),
    bedIndex: z.string().regex(/^[A-Za-z]{1,4}$/),
    envelope: z.enum(["closed", "price-taker", "given-point-value"]),
    followShare: z.number().min(0).max(1),
    startHalfYear: z.string().regex(/^20\d{2}-H[12]$/),
    areConditionsMet: z.boolean(),
  })
  .meta({
    id: "SimulationPlan",
    description: "Levels of the levers, and what others are taken to do.",
  });

/** Saves a scenario; over a version that somebody else replaced meanwhile it becomes a copy. */
export const saveScenarioOperation = defineOperation({
  id: "saveScenario",
  method: "POST",
  path: "/api/v1/budget/scenarios",
  tag: "budget",
  access: "budget.write",
  body: z
    .strictObject({
      scenario: z.uuid().nullable(),
      seenVersion: z.int().nonnegative(),
      name: z.string().trim().min(3).max(120),
      note: z.string().trim().max(1000),
      letter: z.string().trim().min(1).max(100),
      pathway: z.string().trim().min(1).max(100).nullable(),
      plan: planSchema,
      figures: z.record(keySchema, levelSchema),
    })
    .meta({
      id: "NewScenario",
      description: "What is changed, on which letter, with which own figures.",
    }),
  output: z.strictObject({ id: z.uuid(), version: z.int(), isCopy: z.boolean() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "bfm-scenario",
});

/** Locks a scenario: nobody changes it any more, a change becomes a copy. */
export const lockScenarioOperation = defineOperation({
  id: "lockScenario",
  method: "POST",
  path: "/api/v1/budget/scenarios/{scenario}/lock",
  tag: "budget",
  access: "budget.write",
  params: scenarioParams,
  body: z.strictObject({ seenVersion: z.int().positive() }),
  output: z.strictObject({ id: z.uuid(), version: z.int() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "bfm-scenario",
});

/** Sends a locked scenario to the committee's review of its pathway. */
export const sendScenarioOperation = defineOperation({
  id: "sendScenario",
  method: "POST",
  path: "/api/v1/budget/scenarios/{scenario}/committee",
  tag: "budget",
  access: "budget.write",
  params: scenarioParams,
  body: z.strictObject({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/) }),
  output: z.strictObject({ id: z.uuid(), quarter: z.string() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "bfm-scenario",
});

/** Says something about a scenario. */
export const commentScenarioOperation = defineOperation({
  id: "commentScenario",
  method: "POST",
  path: "/api/v1/budget/scenarios/{scenario}/comments",
  tag: "budget",
  access: "budget.read",
  params: scenarioParams,
  body: z.strictObject({ text: z.string().trim().min(3).max(1000) }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  callsPerMinute: 60,
  auditedAs: "bfm-scenario",
});
