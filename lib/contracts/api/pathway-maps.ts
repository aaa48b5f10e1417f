import { z } from "zod";
import { pathwayMapDocumentSchema } from "../costing/pathway-map";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const revisionSchema = z.int().positive().meta({ description: "Revision that the author saw." });
const mapParams = z.strictObject({ map: z.uuid() });
/** A map of 150 steps with all that they may hold. */
const MAP_BYTES = 4_194_304;

/** Begins a draft: empty, with the steps of the pathway, or as a copy of another map. */
export const createPathwayMapOperation = defineOperation({
  id: "createPathwayMap",
  method: "POST",
  path: "/api/v1/pathways/{code}/maps",
  tag: "costing",
  access: "costing.map",
  params: z.strictObject({ code: codeSchema }),
  body: z
    .discriminatedUnion("from", [
      z.strictObject({ from: z.literal("empty") }),
      z.strictObject({ from: z.literal("steps"), language: z.enum(["nl", "fr", "en"]) }),
      z.strictObject({ from: z.literal("map"), map: z.uuid() }),
    ])
    .meta({ id: "NewPathwayMap", description: "What a draft begins with." }),
  output: z.strictObject({ map: z.uuid() }),
  status: 201,
  callsPerMinute: 30,
  auditedAs: "pathway-map",
});

/**
 * Saves a draft. Where somebody else saved in between, nothing is overwritten: the answer names the
 * copy that keeps this work.
 */
export const savePathwayMapOperation = defineOperation({
  id: "savePathwayMap",
  method: "PUT",
  path: "/api/v1/pathway-maps/{map}",
  tag: "costing",
  access: "costing.map",
  params: mapParams,
  body: z.strictObject({ revision: revisionSchema, document: pathwayMapDocumentSchema }),
  output: z.strictObject({
    map: z.uuid(),
    revision: z.int(),
    copyOf: z
      .strictObject({ changedBy: z.string(), changedAt: z.string() })
      .nullable()
      .meta({ description: "Who changed the draft in between; null when nobody did." }),
  }),
  maximumBodyBytes: MAP_BYTES,
  callsPerMinute: 240,
  auditedAs: "pathway-map",
});

/** Goes one saved state back or forward. */
export const movePathwayMapOperation = defineOperation({
  id: "movePathwayMap",
  method: "POST",
  path: "/api/v1/pathway-maps/{map}/moves",
  tag: "costing",
  access: "costing.map",
  params: mapParams,
  body: z.strictObject({ revision: revisionSchema, direction: z.enum(["undo", "redo"]) }),
  output: z.strictObject({
    revision: z.int(),
    document: pathwayMapDocumentSchema,
    canUndo: z.boolean(),
    canRedo: z.boolean(),
  }),
  callsPerMinute: 240,
  auditedAs: "pathway-map",
});

/** Confirms a draft as the next version; a version never changes again. */
export const confirmPathwayMapOperation = defineOperation({
  id: "confirmPathwayMap",
  method: "POST",
  path: "/api/v1/pathway-maps/{map}/confirmation",
  tag: "costing",
  access: "costing.map",
  params: mapParams,
  body: z.strictObject({ revision: revisionSchema, note: z.string().trim().min(3).max(500) }),
  output: z.strictObject({ version: z.int() }),
  status: 201,
  callsPerMinute: 30,
  auditedAs: "pathway-map",
});

/** Puts a draft aside; it stays in the record. */
export const discardPathwayMapOperation = defineOperation({
  id: "discardPathwayMap",
  method: "DELETE",
  path: "/api/v1/pathway-maps/{map}",
  tag: "costing",
  access: "costing.map",
  params: mapParams,
  output: z.strictObject({ map: z.uuid() }),
  callsPerMinute: 30,
  auditedAs: "pathway-map",
});

/** Writes the 32 reporting elements in the hospital's own words. */
export const saveCostingChecklistOperation = defineOperation({
  id: "saveCostingChecklist",
  method: "PUT",
  path: "/api/v1/costing/checklist",
  tag: "costing",
  access: "costing.map",
  body: z
    .strictObject({
      items: z
        .array(
          z.strictObject({
            position: z.int().min(1).max(32),
            text: z.string().trim().min(1).max(400),
            kind: z.enum(["mandatory", "suggested"]),
          }),
        )
        .max(32)
        .refine((items) => new Set(items.map(({ position }) => position)).size === items.length, {
          error: "duplicate",
        }),
    })
    .meta({ id: "CostingChecklist", description: "Elements that are left out are emptied." }),
  output: z.strictObject({ count: z.int() }),
  callsPerMinute: 30,
  auditedAs: "costing-checklist",
});
