import { z } from "zod";
import { allocationSettingsSchema, capacitySettingsSchema } from "../costing/settings";
import { defineOperation } from "./operation";

const change = {
  basedOn: z.int().nonnegative().meta({
    description: "Version that the author saw, 0 for none; a newer one answers 409.",
  }),
  validFrom: z.iso.date(),
  reason: z.string().trim().min(3).max(500),
};

const savedSchema = z.strictObject({
  version: z.int(),
  changedResources: z.array(z.string()),
});

const capacityRuleSchema = z
  .strictObject({ ...change, settings: capacitySettingsSchema })
  .meta({ id: "CapacityRule", description: "How practical time of a resource follows." });

export type CapacityRuleDto = z.infer<typeof capacityRuleSchema>;

/** Says how the practical minutes of a resource follow; a new version, and its rates with it. */
export const saveCapacityRuleOperation = defineOperation({
  id: "saveCapacityRule",
  method: "PUT",
  path: "/api/v1/costing/capacity-rules/{resource}",
  tag: "costing",
  access: "costing.write",
  params: z.strictObject({ resource: z.string().min(1).max(60) }),
  body: capacityRuleSchema,
  output: savedSchema,
  callsPerMinute: 60,
  auditedAs: "capacity-rules",
});

const allocationRulesSchema = z
  .strictObject({ ...change, settings: allocationSettingsSchema })
  .meta({ id: "AllocationRules", description: "How support centres reach the resources." });

export type AllocationRulesDto = z.infer<typeof allocationRulesSchema>;

/** Says how support centres and accounts reach the resources; a new version, and its rates with it. */
export const saveAllocationRulesOperation = defineOperation({
  id: "saveAllocationRules",
  method: "PUT",
  path: "/api/v1/costing/allocation-rules",
  tag: "costing",
  access: "costing.write",
  body: allocationRulesSchema,
  output: savedSchema,
  callsPerMinute: 60,
  auditedAs: "allocation-rules",
});

const recomputationSchema = z.strictObject({
  waitingEpisodes: z.int(),
  isRunning: z.boolean(),
  share: z.number().nullable(),
  hasFailed: z.boolean(),
});

export type RecomputationDto = z.infer<typeof recomputationSchema>;

/** Starts computing the pathway costs that wait for new rates; answers where it stands. */
export const startRecomputationOperation = defineOperation({
  id: "startCostRecomputation",
  method: "POST",
  path: "/api/v1/costing/recomputations",
  tag: "costing",
  access: "costing.write",
  output: recomputationSchema,
  status: 202,
  callsPerMinute: 30,
  auditedAs: "cost-recomputation",
});

/** Where the computation of waiting pathway costs stands. */
export const getRecomputationOperation = defineOperation({
  id: "getCostRecomputation",
  method: "GET",
  path: "/api/v1/costing/recomputations",
  tag: "costing",
  access: "cost.read",
  output: recomputationSchema,
  callsPerMinute: 120,
});
