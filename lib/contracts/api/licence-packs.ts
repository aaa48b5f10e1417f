import { z } from "zod";
import { PACK_FAULT_CODES } from "../instruments/licence-pack";
import { defineOperation } from "./operation";

/** A pack is text: a megabyte holds the longest questionnaire a hundred times. */
const LARGEST_PACK_BYTES = 1024 * 1024;

const packFileSchema = z
  .strictObject({
    text: z.string().max(LARGEST_PACK_BYTES).meta({
      description: "The contents of the licence pack file, as text.",
    }),
  })
  .meta({
    id: "LicencePackFile",
    description: "A licence pack file; its format is in the manual.",
  });

const packSummarySchema = z
  .strictObject({
    instrument: z.string(),
    language: z.string(),
    version: z.string(),
    owner: z.string(),
    reference: z.string(),
    holder: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    title: z.string(),
    items: z.int(),
  })
  .meta({ id: "LicencePackSummary", description: "What a licence pack holds, without its words." });

export type PackSummaryDto = z.infer<typeof packSummarySchema>;

const packFindingsSchema = z
  .strictObject({
    faults: z.array(
      z.strictObject({
        code: z.enum(PACK_FAULT_CODES),
        place: z.string(),
        found: z.string().nullable(),
      }),
    ),
    pack: packSummarySchema.nullable(),
    isInstalled: z.boolean().meta({
      description: "The same version with the same text is there already.",
    }),
  })
  .meta({ id: "LicencePackFindings", description: "Faults of a pack, or what it would install." });

export type PackFindingsDto = z.infer<typeof packFindingsSchema>;

/** Checks a pack and lists all its faults; keeps nothing. */
export const checkLicencePackOperation = defineOperation({
  id: "checkLicencePack",
  method: "POST",
  path: "/api/v1/licence-packs/checks",
  tag: "instruments",
  access: "instrument.install",
  body: packFileSchema,
  output: packFindingsSchema,
  maximumBodyBytes: 2 * LARGEST_PACK_BYTES,
  callsPerMinute: 60,
  changesNothing: true,
});

/** Installs a pack without faults. The same file twice changes nothing. */
export const installLicencePackOperation = defineOperation({
  id: "installLicencePack",
  method: "POST",
  path: "/api/v1/licence-packs",
  tag: "instruments",
  access: "instrument.install",
  body: packFileSchema,
  output: packSummarySchema,
  status: 201,
  maximumBodyBytes: 2 * LARGEST_PACK_BYTES,
  callsPerMinute: 60,
});

/** Takes a pack out of use; answers that were given with it stay. */
export const withdrawLicencePackOperation = defineOperation({
  id: "withdrawLicencePack",
  method: "DELETE",
  path: "/api/v1/licence-packs/{instrument}/{language}/{version}",
  tag: "instruments",
  access: "instrument.install",
  params: z.strictObject({
    instrument: z.string().max(64),
    language: z.string().regex(/^[a-z]{2}$/),
    version: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
});
