import "server-only";
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { ROLES } from "@/lib/access/roles";
import { can } from "@/lib/access/permissions";
import { OPERATIONS } from "@/lib/contracts/api/operations";
import type { Operation } from "@/lib/contracts/api/operation";
import { problemSchema } from "@/lib/contracts/api/problem";
import { ERRORS, type ErrorCode } from "@/lib/errors/error-codes";

/** The words of one operation, in the language of the reader. */
export interface OperationText {
  readonly summary: string;
  readonly description: string;
}

/** The words of the whole document. */
export interface ApiTexts {
  readonly title: string;
  readonly description: string;
  readonly operations: Readonly<Record<string, OperationText>>;
}

/** Raised when an operation, a field or a meaning of the API changes. */
export const API_VERSION = "1.0.0";

const hospitalParameter = z.object({
  hospital: z.int().positive().optional().meta({
    description: "Id of the hospital that the call is about; your first when absent.",
  }),
});

function refusalsOf(operation: Operation): readonly ErrorCode[] {
  const isPublic = operation.access === "public";
  const hasParams = Object.keys(operation.params.shape).length > 0;
  return [
    ...(operation.inputKind === "json"
      ? (["malformed-body", "unsupported-media-type"] as const)
      : []),
    ...(isPublic ? [] : (["invalid-input", "not-signed-in", "not-allowed"] as const)),
    ...(operation.method === "GET" ? [] : (["foreign-origin"] as const)),
    ...(isPublic && !hasParams ? [] : (["not-found"] as const)),
    ...(operation.inputKind === "none" ? [] : (["body-too-large"] as const)),
    "too-many-requests",
    "internal",
    "unavailable",
  ];
}

function describeRefusals(operation: Operation) {
  const codes = refusalsOf(operation);
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: codes.filter((code) => ERRORS[code].status === status).join(", "),
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
}

function describeSuccess(operation: Operation, text: OperationText) {
  const description = text.summary;
  if (operation.outputKind === "none") return { description };
  const content =
    operation.outputKind === "file"
      ? { "application/octet-stream": { schema: z.string() } }
      : { "application/json": { schema: operation.output } };
  return { description, content };
}

function describeBody(operation: Operation) {
  if (operation.inputKind === "none") return {};
  const content =
    operation.inputKind === "stream"
      ? { "application/octet-stream": { schema: z.string() } }
      : { "application/json": { schema: operation.body } };
  return { requestBody: { required: true, content } };
}

function rolesOf(operation: Operation): readonly string[] {
  const { access } = operation;
  return access === "public" ? [] : ROLES.filter((role) => can(role, access));
}

function describeOperation(operation: Operation, texts: ApiTexts): ZodOpenApiOperationObject {
  // A missing text is a fault of ours that the contract tests find; the document still answers.
  const text = texts.operations[operation.id] ?? { summary: operation.id, description: "" };
  const isPublic = operation.access === "public";
  const query = isPublic
    ? operation.query
    : z.object({ ...operation.query.shape, ...hospitalParameter.shape });
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: text.summary,
    description: text.description,
    requestParams: { path: operation.params, query },
    ...describeBody(operation),
    responses: {
      [String(operation.status) as `2${string}`]: describeSuccess(operation, text),
      ...describeRefusals(operation),
    },
    security: isPublic ? [] : [{ session: [] }],
    "x-permission": operation.access,
    "x-roles": rolesOf(operation),
    "x-changes-nothing": operation.changesNothing,
  };
}

/**
 * The OpenAPI document of the whole API, made from the very contracts that the routes run on, so
 * that it cannot say anything else than they do.
 */
export function describeApi(texts: ApiTexts) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of OPERATIONS) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = {
      ...paths[operation.path],
      [method]: describeOperation(operation, texts),
    };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: texts.title,
      version: API_VERSION,
      description: texts.description,
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "waardekompas.session" },
      },
    },
  });
}
