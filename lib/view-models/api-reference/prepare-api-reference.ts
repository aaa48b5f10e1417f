import { describeShape, describeType, type ApiShape, type JsonSchema } from "./describe-shape";

interface Content {
  readonly schema: JsonSchema;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, Content>> }
    >
  >;
  readonly "x-permission": string;
  readonly "x-roles": readonly string[];
  readonly "x-changes-nothing": boolean;
}

/** As much of an OpenAPI document as the reference shows. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** What can stand in the address of a call. */
export interface ApiParameter {
  readonly name: string;
  readonly place: "path" | "query" | "header" | "cookie";
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string | null;
  readonly example: string;
}

/** One status with which an operation can answer. */
export interface ApiAnswer {
  readonly status: string;
  readonly meaning: string;
  /** The document that comes back; null for an empty answer. */
  readonly type: string | null;
}

/** One operation as the page shows it. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Null when anyone may call it. */
  readonly permission: string | null;
  readonly roles: readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly body: ApiShape | null;
  readonly answers: readonly ApiAnswer[];
  readonly canBeTried: boolean;
}

/** The API as a page: operations by subject, then the terms that they use. */
export interface ApiReference {
  readonly groups: readonly {
    readonly tag: string;
    readonly operations: readonly ApiOperation[];
  }[];
  readonly terms: readonly (ApiShape & { readonly name: string })[];
}

function schemaIn(content: Readonly<Record<string, Content>> | undefined): JsonSchema | null {
  return Object.values(content ?? {})[0]?.schema ?? null;
}

function prepareParameters(operation: DescribedOperation): readonly ApiParameter[] {
  return (operation.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    place: parameter.in as ApiParameter["place"],
    type: describeType(parameter.schema),
    isRequired: parameter.required ?? false,
    meaning: parameter.description ?? null,
    example: typeof parameter.schema.example === "string" ? parameter.schema.example : "",
  }));
}

function prepareBody(operation: DescribedOperation, document: OpenApiDocument): ApiShape | null {
  const schema = schemaIn(operation.requestBody?.content);
  if (!schema) return null;
  const name = schema.$ref === undefined ? null : describeType(schema);
  const resolved = name === null ? schema : (document.components.schemas[name] ?? schema);
  return { ...describeShape(resolved), type: name ?? describeType(schema) };
}

function prepareOperation(
  at: { readonly path: string; readonly method: string },
  operation: DescribedOperation,
  document: OpenApiDocument,
): ApiOperation {
  const permission = operation["x-permission"];
  return {
    id: operation.operationId,
    method: at.method.toUpperCase(),
    path: at.path,
    summary: operation.summary,
    description: operation.description,
    permission: permission === "public" ? null : permission,
    roles: operation["x-roles"],
    parameters: prepareParameters(operation),
    body: prepareBody(operation, document),
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => {
      const schema = schemaIn(content);
      return { status, meaning: description, type: schema && describeType(schema) };
    }),
    canBeTried: operation["x-changes-nothing"],
  };
}

/**
 * Prepares the readable page of the API from its OpenAPI document.
 *
 * @param document the OpenAPI document, in the reader's language.
 * @returns operations grouped by their first tag in the order of the document; terms by name.
 * Source: OpenAPI 3.1.
 * Example: an operation with tag "instruments" stands in the group "instruments".
 */
export function prepareApiReference(document: OpenApiDocument): ApiReference {
  const groups = new Map<string, ApiOperation[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? "";
      const group = groups.get(tag) ?? [];
      groups.set(tag, [...group, prepareOperation({ path, method }, operation, document)]);
    }
  }
  return {
    groups: [...groups].map(([tag, operations]) => ({ tag, operations })),
    terms: Object.entries(document.components.schemas)
      .map(([name, schema]) => ({ ...describeShape(schema), name, type: name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
