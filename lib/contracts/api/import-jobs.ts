import { z } from "zod";
import { ELEMENT_REASONS, UNUSED_REASONS } from "../import/contents";
import { defineOperation } from "./operation";

export const IMPORT_JOB_KINDS = ["dry-run", "publish"] as const;

export type ImportJobKind = (typeof IMPORT_JOB_KINDS)[number];

const count = z.int().nonnegative();

/** in = accepted + duplicate + rejected. */
export const rowTotalsSchema = z.strictObject({
  in: count,
  accepted: count,
  duplicate: count,
  rejected: count,
});

export const recordTotalsSchema = z.strictObject({
  new: count,
  changed: count,
  unchanged: count,
  gone: count,
});

export const rejectionTotalsSchema = z.array(
  z.strictObject({
    reason: z.string(),
    column: z.string().nullable(),
    rows: count,
    example: z.string().nullable().meta({ description: "What stood in one of these rows." }),
  }),
);

const suppressibleCount = count
  .nullable()
  .meta({ description: "Null: too few cases to show; then there is no figure either." });

/** An indicator of one pathway before and after the delivery; null: not computable. */
export const importEffectSchema = z.strictObject({
  pathway: z.string(),
  indicator: z.string(),
  unit: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  countBefore: suppressibleCount,
  countAfter: suppressibleCount,
});

export const importContentsSchema = z
  .strictObject({
    types: z.array(
      z.strictObject({
        type: z.string(),
        rows: count,
        used: count,
        refused: count,
        unused: z.array(z.strictObject({ reason: z.enum(UNUSED_REASONS), rows: count })),
      }),
    ),
    elements: z.array(
      z.strictObject({ element: z.string(), reason: z.enum(ELEMENT_REASONS), rows: count }),
    ),
    otherElements: count,
  })
  .meta({
    id: "ImportContents",
    description: "Resources of a FHIR delivery by type; rows = used + refused + all unused.",
  });

export type ImportContentsDto = z.infer<typeof importContentsSchema>;

export const importReportSchema = z
  .strictObject({
    outcome: z.enum(["dry-run", "published", "already", "refused"]),
    batch: count.nullable(),
    rows: rowTotalsSchema,
    records: recordTotalsSchema,
    rejections: rejectionTotalsSchema,
    effects: z.array(importEffectSchema),
    pathways: z.array(z.string()),
    contents: importContentsSchema.nullable().default(null),
  })
  .meta({ id: "ImportReport", description: "What a delivery did, or would do." });

export type ImportReportDto = z.infer<typeof importReportSchema>;

export const importJobSchema = z
  .strictObject({
    kind: z.enum(IMPORT_JOB_KINDS),
    state: z.enum(["running", "done", "failed", "cancelled", "interrupted"]),
    phase: z.string().nullable(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    rows: count,
    rowsPerSecond: z.number().nullable(),
    share: z.number().min(0).max(1).nullable(),
    secondsLeft: count.nullable(),
    report: importReportSchema.nullable(),
    fault: z
      .strictObject({
        code: z.string(),
        particulars: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .meta({ id: "ImportJob", description: "A dry run or a publication, while it runs and after." });

export type ImportJobDto = z.infer<typeof importJobSchema>;

export const findingSchema = z
  .strictObject({
    file: z.string(),
    line: z.int(),
    column: z.string().nullable(),
    reason: z.string(),
    found: z.string().nullable(),
  })
  .meta({ id: "ImportFinding", description: "A row that was not taken in, and why." });

export type ImportFindingDto = z.infer<typeof findingSchema>;

export const findingPageSchema = z.strictObject({
  findings: z.array(findingSchema),
  next: z.string().nullable().meta({ description: "Cursor of the next page; null at the end." }),
});

export type ImportFindingPageDto = z.infer<typeof findingPageSchema>;

export const pageQuery = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

const jobParams = z.strictObject({ upload: z.uuid(), kind: z.enum(IMPORT_JOB_KINDS) });
const uploadParams = z.strictObject({ upload: z.uuid() });

/**
 * Starts a dry run or a publication. Rejected rows refuse a publication, unless it is said in so
 * many words that they may stay out.
 */
export const startJobOperation = defineOperation({
  id: "startImportJob",
  method: "PUT",
  path: "/api/v1/imports/uploads/{upload}/jobs/{kind}",
  tag: "imports",
  access: "import.run",
  params: jobParams,
  body: z.strictObject({ leaveRejectedOut: z.boolean() }),
  output: importJobSchema,
  status: 202,
  callsPerMinute: 60,
});

export const getJobOperation = defineOperation({
  id: "getImportJob",
  method: "GET",
  path: "/api/v1/imports/uploads/{upload}/jobs/{kind}",
  tag: "imports",
  access: "import.run",
  params: jobParams,
  output: importJobSchema,
});

/** Stops a job; its transaction is rolled back. */
export const cancelJobOperation = defineOperation({
  id: "cancelImportJob",
  method: "DELETE",
  path: "/api/v1/imports/uploads/{upload}/jobs/{kind}",
  tag: "imports",
  access: "import.run",
  params: jobParams,
  output: importJobSchema,
});

/** Rows that the dry run would not take in. */
export const listUploadFindingsOperation = defineOperation({
  id: "listImportUploadFindings",
  method: "GET",
  path: "/api/v1/imports/uploads/{upload}/findings",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  query: pageQuery,
  output: findingPageSchema,
});

/** The same rows as a file to repair and to deliver again. */
export const downloadUploadFindingsOperation = defineOperation({
  id: "downloadImportUploadFindings",
  method: "GET",
  path: "/api/v1/imports/uploads/{upload}/error-file",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  output: z.undefined(),
  outputKind: "file",
  auditedAs: "import-findings",
});
