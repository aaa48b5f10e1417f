import { z } from "zod";
import { defineOperation } from "./operation";

const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
const params = z.strictObject({ code: codeSchema });
const versionParams = params.extend({ version: z.coerce.number().int().positive() });

const LONGEST_TEXT = 2_000;
const wordsSchema = z.string().trim().max(LONGEST_TEXT);
const partsSchema = z
  .strictObject({
    name: wordsSchema.max(200),
    short: wordsSchema.max(60),
    numerator: wordsSchema,
    denominator: wordsSchema,
    inclusion: wordsSchema,
    exclusion: wordsSchema,
    calculation: wordsSchema,
  })
  .partial();

const proposalShape = {
  texts: z.strictObject({ nl: partsSchema, fr: partsSchema, en: partsSchema }).meta({
    description: "Words by language; a part that is left out or empty stays the product's.",
  }),
  minimumCount: z.int().min(1).max(10_000).nullable().meta({
    description:
      "Smallest number of cases with which a figure is shown; never below the product's.",
  }),
  targets: z
    .array(
      z.strictObject({
        pathway: codeSchema,
        amount: z.number().min(-1e12).max(1e12),
      }),
    )
    .max(50)
    .default([])
    .meta({
      description:
        "Targets from that date, in the unit of the indicator (shares 0 to 1, money in cents); a target that holds already changes nothing.",
    }),
  validFrom: z.iso.date(),
  reason: z.string().trim().min(10).max(LONGEST_TEXT),
};

const revisionSchema = z.int().positive().meta({
  description: "Revision of the draft that was seen; a newer one answers 409.",
});

const definitionProposalSchema = z
  .strictObject(proposalShape)
  .meta({ id: "DefinitionProposal", description: "A proposed version of a definition." });

const draftChangeSchema = z
  .strictObject({ ...proposalShape, revision: revisionSchema })
  .meta({ id: "DefinitionDraftChange" });

const proposedSchema = z
  .strictObject({ version: z.int().positive(), revision: revisionSchema })
  .meta({ id: "ProposedDefinition" });

const shared = { tag: "definitions", callsPerMinute: 60 } as const;

/** Proposes new words, minimum count or validity of a definition. */
export const proposeDefinitionOperation = defineOperation({
  ...shared,
  id: "proposeDefinition",
  method: "POST",
  path: "/api/v1/definitions/{code}/versions",
  access: "definition.propose",
  params,
  body: definitionProposalSchema,
  output: proposedSchema,
  status: 201,
  auditedAs: "definition-version",
});

/** Changes the open draft. */
export const changeDefinitionDraftOperation = defineOperation({
  ...shared,
  id: "changeDefinitionDraft",
  method: "PUT",
  path: "/api/v1/definitions/{code}/versions/{version}",
  access: "definition.propose",
  params: versionParams,
  body: draftChangeSchema,
  output: proposedSchema,
  auditedAs: "definition-version",
});

/** Takes the open draft back; it stays in the record. */
export const withdrawDefinitionDraftOperation = defineOperation({
  ...shared,
  id: "withdrawDefinitionDraft",
  method: "POST",
  path: "/api/v1/definitions/{code}/versions/{version}/withdrawal",
  access: "indicator.read",
  params: versionParams,
  body: z.strictObject({ revision: revisionSchema }),
  output: proposedSchema,
  auditedAs: "definition-version",
});

/** Signs a version as a clinician. */
export const signDefinitionOperation = defineOperation({
  ...shared,
  id: "signDefinition",
  method: "POST",
  path: "/api/v1/definitions/{code}/sign-offs",
  access: "definition.approve",
  params,
  body: z
    .strictObject({
      kind: z.enum(["product", "hospital"]),
      version: z.int().positive(),
      revision: z.int().nonnegative(),
    })
    .meta({ id: "DefinitionSignOff" }),
  output: z.strictObject({ status: z.enum(["product", "signed"]) }),
  status: 201,
  auditedAs: "definition-sign-off",
});

/** Adds a comment to a definition. */
export const commentDefinitionOperation = defineOperation({
  ...shared,
  id: "commentDefinition",
  method: "POST",
  path: "/api/v1/definitions/{code}/comments",
  access: "definition.propose",
  params,
  body: z
    .strictObject({ text: z.string().trim().min(2).max(LONGEST_TEXT) })
    .meta({ id: "NewDefinitionComment" }),
  output: z.strictObject({ id: z.uuid() }),
  status: 201,
  auditedAs: "definition-comment",
});
