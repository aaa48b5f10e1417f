import { z } from "zod";
import { IMPORT_PROFILES } from "../import/registry";
import { defineOperation } from "./operation";
import {
  findingPageSchema,
  importContentsSchema,
  importEffectSchema,
  pageQuery,
  recordTotalsSchema,
  rejectionTotalsSchema,
  rowTotalsSchema,
} from "./import-jobs";

export const batchParams = z.strictObject({
  batch: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

export const BATCH_STATES = [
  "received",
  "staged",
  "validated",
  "published",
  "rejected",
  "superseded",
] as const;

export const BATCH_SORTS = ["when", "profile", "rows", "state"] as const;

export type BatchSort = (typeof BATCH_SORTS)[number];

export const importBatchSchema = z
  .strictObject({
    id: z.int(),
    profile: z.string(),
    state: z.enum(BATCH_STATES),
    files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
    rows: rowTotalsSchema,
    records: recordTotalsSchema,
    author: z.string().nullable().meta({ description: "Null: the command line." }),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    undoneAt: z.iso.datetime().nullable(),
    undoneBy: z.string().nullable(),
  })
  .meta({ id: "ImportBatch", description: "One delivery. in = accepted + duplicate + rejected." });

export type ImportBatchDto = z.infer<typeof importBatchSchema>;

export const importBatchDetailSchema = z
  .strictObject({
    ...importBatchSchema.shape,
    contractVersion: z.string(),
    contentHash: z.string(),
    mapping: z.record(z.string(), z.string()).nullable(),
    rejections: rejectionTotalsSchema,
    effects: z.array(importEffectSchema),
    pathways: z.array(z.string()),
    contents: importContentsSchema.nullable(),
    audit: z.array(
      z.strictObject({
        at: z.iso.datetime(),
        action: z.string(),
        role: z.string().nullable(),
        author: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: "ImportBatchDetail" });

export type ImportBatchDetailDto = z.infer<typeof importBatchDetailSchema>;

export const listBatchesOperation = defineOperation({
  id: "listImportBatches",
  method: "GET",
  path: "/api/v1/imports/batches",
  tag: "imports",
  access: "import.read",
  query: z.strictObject({
    after: z.string().max(20).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.strictObject({ batches: z.array(importBatchSchema), next: z.string().nullable() }),
});

export const getBatchOperation = defineOperation({
  id: "getImportBatch",
  method: "GET",
  path: "/api/v1/imports/batches/{batch}",
  tag: "imports",
  access: "import.read",
  params: batchParams,
  output: importBatchDetailSchema,
});

/** Takes a delivery back: what it brought is superseded, what it replaced is current again. */
export const undoBatchOperation = defineOperation({
  id: "undoImportBatch",
  method: "DELETE",
  path: "/api/v1/imports/batches/{batch}",
  tag: "imports",
  access: "import.undo",
  params: batchParams,
  output: z.strictObject({ batch: z.int(), state: z.enum(BATCH_STATES) }),
  callsPerMinute: 30,
});

export const listBatchFindingsOperation = defineOperation({
  id: "listImportBatchFindings",
  method: "GET",
  path: "/api/v1/imports/batches/{batch}/findings",
  tag: "imports",
  access: "import.read",
  params: batchParams,
  query: pageQuery,
  output: findingPageSchema,
  auditedAs: "import-findings",
});

/** Rows that stayed out, as delivered, for who may run imports: they hold data of patients. */
export const downloadBatchFindingsOperation = defineOperation({
  id: "downloadImportBatchFindings",
  method: "GET",
  path: "/api/v1/imports/batches/{batch}/error-file",
  tag: "imports",
  access: "import.run",
  params: batchParams,
  output: z.undefined(),
  outputKind: "file",
  auditedAs: "import-findings",
});

const profileEnum = z.enum(IMPORT_PROFILES);

/** The header of a documented contract with one made-up row, to fill in. */
export const downloadExampleFileOperation = defineOperation({
  id: "downloadImportExampleFile",
  method: "GET",
  path: "/api/v1/imports/profiles/{profile}/example-file",
  tag: "imports",
  access: "import.read",
  params: z.strictObject({ profile: profileEnum }),
  output: z.undefined(),
  outputKind: "file",
});

export const savedMappingSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    profile: profileEnum,
    mapping: z.record(z.string().max(200), z.string().max(200)),
    ignoredColumns: z.array(z.string().max(200)).max(2_000),
  })
  .meta({ id: "SavedMapping", description: "How a hospital's own columns map onto a contract." });

export type SavedMappingDto = z.infer<typeof savedMappingSchema>;

export const listMappingsOperation = defineOperation({
  id: "listImportMappings",
  method: "GET",
  path: "/api/v1/imports/mappings",
  tag: "imports",
  access: "import.run",
  query: z.strictObject({ profile: profileEnum }),
  output: z.strictObject({ mappings: z.array(savedMappingSchema) }),
});

/** Saves a mapping under its name; the same name is replaced. */
export const saveMappingOperation = defineOperation({
  id: "saveImportMapping",
  method: "PUT",
  path: "/api/v1/imports/mappings",
  tag: "imports",
  access: "import.run",
  body: savedMappingSchema,
  output: savedMappingSchema,
  maximumBodyBytes: 1024 * 1024,
  callsPerMinute: 60,
  auditedAs: "import-mapping",
});
