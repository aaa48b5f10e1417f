import { z } from "zod";
import type { PathwayMap } from "@/lib/engine/costing";

const keySchema = z.string().trim().min(1).max(60);
// A draft may be half written: a name can still be empty.
const nameSchema = z.string().trim().max(120);
const amountSchema = z.number().min(0).max(1e9);
const daySchema = z.iso.date();
const yearSchema = z.int().min(1990).max(2100);

const provenanceSchema = z.strictObject({
  origin: z.enum(["measured", "observed", "estimated"]),
  observationCount: z.int().min(0).max(1e9).nullable(),
  takenOn: daySchema.nullable(),
  expiresOn: daySchema.nullable(),
  shortMinutes: amountSchema.nullable(),
  longMinutes: amountSchema.nullable(),
});

const resourceSchema = z.strictObject({
  useKey: keySchema,
  resourceKey: keySchema,
  equation: z.string().max(400).meta({ description: "Minutes, e.g. `12` or `2 + 2 * unknown`." }),
  unitsInParallel: z.number().min(-1e6).max(1e6),
  patientsSharing: z.number().min(-1e6).max(1e6),
  groupSize: z.number().min(-1e6).max(1e6),
  provenance: provenanceSchema,
});

const consumableSchema = z.strictObject({
  useKey: keySchema,
  consumableKey: keySchema,
  name: nameSchema,
  kind: z.enum(["implant", "medicine", "material", "blood", "other"]),
  quantity: z.number().min(-1e9).max(1e9),
  unitPriceCents: z.number().min(-1e12).max(1e12).nullable(),
  priceYear: yearSchema
    .nullable()
    .optional()
    .meta({ description: "Year of the price; null for the price year of the study." }),
  source: z.enum(["standard", "registered"]),
});

const occurrenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("always") }),
  z.strictObject({ kind: z.literal("optional"), share: z.number().min(-1e6).max(1e6) }),
  z.strictObject({ kind: z.literal("repeated"), meanCount: z.number().min(-1e6).max(1e6) }),
]);

const stepSchema = z.strictObject({
  stepKey: keySchema,
  name: nameSchema,
  label: z.enum(["value-adding", "necessary", "waste"]),
  occurrence: occurrenceSchema,
  sectionKey: keySchema.nullable(),
  follows: z.array(keySchema).max(40).nullable(),
  resources: z.array(resourceSchema).max(60),
  consumables: z.array(consumableSchema).max(60),
});

const sectionSchema = z.strictObject({
  sectionKey: keySchema,
  name: nameSchema,
  kind: z.enum(["branch", "complication"]),
  pointKey: keySchema.nullable(),
  share: z.number().min(-1e6).max(1e6),
  insideKey: keySchema.nullable(),
});

const variableSchema = z.strictObject({
  variableKey: z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,59}$/u),
  name: nameSchema,
  kind: z.enum(["flag", "count", "measure"]),
  unit: z.string().trim().min(1).max(30).nullable(),
  sourceField: z.string().trim().min(1).max(120).nullable(),
  defaultAmount: z.number().min(-1e9).max(1e9).nullable(),
});

const mapSchema = z.strictObject({
  steps: z.array(stepSchema).max(150),
  sections: z.array(sectionSchema).max(60),
  variables: z.array(variableSchema).max(60),
  overhead: z.strictObject({
    markUp: z.number().min(-1e3).max(1e3),
    isOnConsumables: z.boolean(),
  }),
});

/** What a costing study says of itself before any figure (tdabc report 1.1). */
const protocolSchema = z.strictObject({
  question: z.string().trim().max(500),
  perspective: z.enum(["with-physicians", "without-physicians"]),
  start: z.string().trim().max(200),
  end: z.string().trim().max(200),
  inclusion: z.string().trim().max(500),
  exclusions: z.string().trim().max(500),
  priceYear: yearSchema
    .nullable()
    .meta({ description: "Of whose prices totals speak; null takes the rates that hold today." }),
  indexations: z
    .array(
      z.strictObject({
        fromYear: yearSchema,
        share: z.number().min(-0.9).max(9),
        source: z.string().trim().max(200),
      }),
    )
    .max(20)
    .optional()
    .meta({ description: "Stated rises that bring prices of other years to the price year." }),
});

const answerSchema = z.strictObject({
  position: z.int().min(1).max(32),
  state: z.enum(["reported", "missing", "not-applicable"]),
  note: z.string().trim().max(300),
});

/** Everything that a draft or version of a pathway map holds. */
export const pathwayMapDocumentSchema = z
  .strictObject({
    protocol: protocolSchema,
    map: mapSchema,
    checklist: z.array(answerSchema).max(32),
  })
  .meta({
    id: "PathwayMapDocument",
    description: "Study protocol, steps with resources and minutes, completeness list.",
  });

export type PathwayMapDocumentDto = z.infer<typeof pathwayMapDocumentSchema>;

/** What a costing study says of itself: question, perspective, edges, price year. */
export type StudyProtocol = Readonly<z.infer<typeof protocolSchema>>;
export type ChecklistAnswer = Readonly<z.infer<typeof answerSchema>>;

/** The same, as the engine and the screens read it. */
export interface PathwayMapDocument {
  readonly protocol: StudyProtocol;
  readonly map: PathwayMap;
  readonly checklist: readonly ChecklistAnswer[];
}
