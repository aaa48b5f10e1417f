import { z } from "zod";
import type { FieldKind } from "../import/fields";
import { EVENT_LOG_ROLES } from "../import/event-log-roles";
import { IMPORT_PROFILES } from "../import/registry";
import { defineOperation } from "./operation";
import { importJobSchema } from "./import-jobs";

/** Nothing larger ever travels through the browser; an installation may set a lower limit. */
const UPLOAD_CEILING_BYTES = 16 * 1024 ** 3;

const FIELD_KINDS = [
  "text",
  "integer",
  "decimal",
  "money",
  "date",
  "datetime",
  "boolean",
  "choice",
] as const satisfies readonly FieldKind[];

export const uploadParams = z.strictObject({ upload: z.uuid() });

const columnName = z.string().min(1).max(200);

/** How the deliverer says that the files must be read. Null: as found in the file itself. */
export const importPlanSchema = z
  .strictObject({
    profile: z.enum(IMPORT_PROFILES),
    separator: z.enum([";", ",", "\t", "|"]).nullable(),
    encoding: z.enum(["utf-8", "latin-1"]).nullable(),
    decimalSign: z.enum([",", "."]).nullable(),
    mapping: z.record(columnName, columnName).meta({
      description: "Column of the contract to column of the file, where the names differ.",
    }),
    ignoredColumns: z.array(columnName).max(2_000).meta({
      description: "Columns of the file that are left out on purpose.",
    }),
    period: z.string().max(10).nullable(),
    pathway: z.string().max(100).nullable(),
    instrument: z.string().max(100).nullable(),
    moment: z.string().max(20).nullable(),
  })
  .meta({ id: "ImportPlan", description: "How uploaded files are to be read." });

export type ImportPlanDto = z.infer<typeof importPlanSchema>;

const uploadedFileSchema = z.strictObject({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const importUploadSchema = z
  .strictObject({
    id: z.uuid(),
    uploadedAt: z.iso.datetime(),
    files: z.array(uploadedFileSchema),
    plan: importPlanSchema.nullable(),
    dryRun: importJobSchema.nullable(),
    publish: importJobSchema.nullable(),
  })
  .meta({
    id: "ImportUpload",
    description: "Files that wait in the spool; nothing of them is saved.",
  });

export type ImportUploadDto = z.infer<typeof importUploadSchema>;

export const importFaultSchema = z
  .strictObject({
    code: z.string(),
    particulars: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: "ImportFault", description: "Why the files cannot be read as a whole." });

const sampleColumnSchema = z.strictObject({
  name: z.string(),
  field: z.string().nullable(),
  suggestedField: z.string().nullable(),
  isItem: z.boolean(),
  isIgnored: z.boolean(),
  samples: z.array(z.string()),
});

const sampleFieldSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  isRequired: z.boolean(),
  choices: z.array(z.string()),
});

const sampleCellSchema = z.strictObject({
  text: z.string(),
  understood: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  reason: z.string().nullable(),
});

const sampleNumbersSchema = z.strictObject({
  column: z.string(),
  kind: z.enum(FIELD_KINDS),
  count: z.int(),
  unread: z.int(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  sum: z.number().nullable(),
});

/** What the chosen columns make of an event log, as far as it was counted. */
const logSampleSchema = z.strictObject({
  kind: z.enum(["csv", "xes", "fhir"]),
  roles: z.record(z.enum(EVENT_LOG_ROLES), z.string().nullable()),
  classifiers: z.array(z.strictObject({ name: z.string(), keys: z.array(z.string()) })),
  isWhole: z.boolean(),
  events: z.int(),
  cases: z.int(),
  activities: z.int(),
  commonest: z.array(z.strictObject({ name: z.string(), events: z.int() })),
  troubles: z.array(
    z.strictObject({
      role: z.enum(EVENT_LOG_ROLES),
      kind: z.enum(["empty", "unreadable"]),
      count: z.int(),
      lines: z.array(z.int()),
      example: z.string(),
    }),
  ),
  clock: z.strictObject({ zoned: z.int(), belgian: z.int(), dayOnly: z.int() }),
  firstMoment: z.iso.datetime().nullable(),
  lastMoment: z.iso.datetime().nullable(),
});

export type LogSampleDto = z.infer<typeof logSampleSchema>;

export const importSampleSchema = z
  .strictObject({
    kind: z.enum(["contract", "fixed-table", "event-log", "other"]),
    fault: importFaultSchema.nullable(),
    separator: z.enum([";", ",", "\t", "|"]).nullable(),
    encoding: z.enum(["utf-8", "latin-1"]),
    isGzip: z.boolean(),
    decimal: z.strictObject({
      sign: z.enum([",", "."]).nullable(),
      proof: z.string().nullable(),
      isMixed: z.boolean(),
      ambiguous: z.array(z.string()),
    }),
    isWholeFile: z.boolean(),
    rowsSeen: z.int(),
    columns: z.array(sampleColumnSchema),
    fields: z.array(sampleFieldSchema),
    rows: z.array(z.strictObject({ line: z.int(), cells: z.array(sampleCellSchema) })),
    numbers: z.array(sampleNumbersSchema),
    log: logSampleSchema.nullable(),
  })
  .meta({ id: "ImportSample", description: "What was understood of the first rows of a file." });

export type ImportSampleDto = z.infer<typeof importSampleSchema>;

/** Receives one file as a stream into the spool: a new upload, or one more file of an upload. */
export const uploadFileOperation = defineOperation({
  id: "uploadImportFile",
  method: "POST",
  path: "/api/v1/imports/uploads",
  tag: "imports",
  access: "import.run",
  query: z.strictObject({ name: z.string().min(1).max(400), upload: z.uuid().optional() }),
  inputKind: "stream",
  output: importUploadSchema,
  status: 201,
  maximumBodyBytes: UPLOAD_CEILING_BYTES,
  callsPerMinute: 60,
  auditedAs: "import-upload",
});

export const getUploadOperation = defineOperation({
  id: "getImportUpload",
  method: "GET",
  path: "/api/v1/imports/uploads/{upload}",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  output: importUploadSchema,
});

/** Throws the files away; nothing of them was saved. */
export const discardUploadOperation = defineOperation({
  id: "discardImportUpload",
  method: "DELETE",
  path: "/api/v1/imports/uploads/{upload}",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  output: z.undefined(),
  outputKind: "none",
  status: 204,
  auditedAs: "import-upload",
});

/** Keeps how the files are to be read; a dry run made with another plan no longer counts. */
export const planUploadOperation = defineOperation({
  id: "planImportUpload",
  method: "PUT",
  path: "/api/v1/imports/uploads/{upload}/plan",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  body: importPlanSchema,
  output: importUploadSchema,
  maximumBodyBytes: 1024 * 1024,
});

/** The first rows, parsed as the plan says. */
export const getSampleOperation = defineOperation({
  id: "getImportSample",
  method: "GET",
  path: "/api/v1/imports/uploads/{upload}/sample",
  tag: "imports",
  access: "import.run",
  params: uploadParams,
  output: importSampleSchema,
});
