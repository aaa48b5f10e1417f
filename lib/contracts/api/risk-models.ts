import { z } from "zod";
import { RISK_LINKS } from "../risk-models/risk-model";
import { RISK_MODEL_FAULT_CODES } from "../risk-models/risk-model-file";
import { SOURCE_GRADES } from "../risk-models/source-grade";
import { defineOperation } from "./operation";

/** A set is text: the largest have a few hundred terms. */
const LARGEST_FILE_BYTES = 256 * 1024;

const riskModelTextSchema = z
  .strictObject({
    text: z.string().max(LARGEST_FILE_BYTES).meta({
      description: "The contents of the coefficient file, as text.",
    }),
  })
  .meta({
    id: "RiskModelFile",
    description: "A file with a coefficient set; its format is in the manual.",
  });

const riskModelSummarySchema = z
  .strictObject({
    model: z.string(),
    version: z.string(),
    title: z.string(),
    indicator: z.string(),
    pathway: z.string(),
    link: z.enum(RISK_LINKS),
    terms: z.int(),
    source: z.string(),
    grade: z.enum(SOURCE_GRADES),
    madeOn: z.iso.date(),
  })
  .meta({ id: "RiskModelSummary", description: "What a coefficient file holds." });

export type RiskModelSummaryDto = z.infer<typeof riskModelSummarySchema>;

const riskModelFindingsSchema = z
  .strictObject({
    faults: z.array(
      z.strictObject({
        code: z.enum(RISK_MODEL_FAULT_CODES),
        place: z.string(),
        found: z.string().nullable(),
      }),
    ),
    model: riskModelSummarySchema.nullable(),
    isInstalled: z.boolean().meta({
      description: "The same version with the same numbers is there already.",
    }),
  })
  .meta({ id: "RiskModelFindings", description: "Faults of a file, or what it would install." });

export type RiskModelFindingsDto = z.infer<typeof riskModelFindingsSchema>;

/** Checks a coefficient file and lists all its faults; keeps nothing. */
export const checkRiskModelOperation = defineOperation({
  id: "checkRiskModel",
  method: "POST",
  path: "/api/v1/risk-models/checks",
  tag: "pathways",
  access: "risk-model.install",
  body: riskModelTextSchema,
  output: riskModelFindingsSchema,
  maximumBodyBytes: 2 * LARGEST_FILE_BYTES,
  callsPerMinute: 60,
  changesNothing: true,
});

/** Installs a coefficient set without faults. The same file twice changes nothing. */
export const installRiskModelOperation = defineOperation({
  id: "installRiskModel",
  method: "POST",
  path: "/api/v1/risk-models",
  tag: "pathways",
  access: "risk-model.install",
  body: riskModelTextSchema,
  output: riskModelSummarySchema,
  status: 201,
  maximumBodyBytes: 2 * LARGEST_FILE_BYTES,
  callsPerMinute: 60,
});

/** Takes a coefficient set out of use. */
export const withdrawRiskModelOperation = defineOperation({
  id: "withdrawRiskModel",
  method: "DELETE",
  path: "/api/v1/risk-models/{model}/{version}",
  tag: "pathways",
  access: "risk-model.install",
  params: z.strictObject({
    model: z.string().max(64),
    version: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
});
