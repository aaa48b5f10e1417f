/** A JSON Schema as it stands in an OpenAPI document; only what the reference shows. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly example?: unknown;
}

/** One field of a document, by its path, e.g. `completions[].key`. */
export interface ApiField {
  readonly path: string;
  /** In the notation of TypeScript, e.g. `string | null` or `Answers`. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string | null;
}

/** A document that travels: one list of fields for each form that it can take. */
export interface ApiShape {
  readonly type: string;
  readonly meaning: string | null;
  readonly forms: readonly (readonly ApiField[])[];
  /** An example as JSON text; null when the contract gives none. */
  readonly example: string | null;
}

function nameOfReference(reference: string): string {
  return reference.split("/").at(-1) ?? reference;
}

function describeObject(schema: JsonSchema): string {
  const { additionalProperties } = schema;
  if (typeof additionalProperties !== "object") return "object";
  return `{ [key]: ${describeType(additionalProperties)} }`;
}

function describeOneType(type: string, schema: JsonSchema): string {
  if (type === "object") return describeObject(schema);
  if (type !== "array") return type;
  const item = describeType(schema.items ?? {});
  return item.includes(" ") ? `(${item})[]` : `${item}[]`;
}

/**
 * Writes the type of a schema in the notation of TypeScript, which reads the same in every language.
 *
 * @param schema a JSON Schema of an OpenAPI document.
 * @returns the type; `unknown` when the schema says nothing.
 * Source: JSON Schema 2020-12, OpenAPI 3.1.
 * Example: `{ type: ["number", "null"] }` gives "number | null".
 */
export function describeType(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOfReference(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return [...new Set(branches.map(describeType))].join(" | ");
  if (schema.type === undefined) return "unknown";
  return [schema.type]
    .flat()
    .map((type) => describeOneType(type, schema))
    .join(" | ");
}

function listFields(schema: JsonSchema, prefix: string): readonly ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const own = {
      path,
      type: describeType(field),
      isRequired: schema.required?.includes(name) ?? false,
      meaning: field.description ?? null,
    };
    const inside = field.items?.properties
      ? listFields(field.items, `${path}[].`)
      : listFields(field, `${path}.`);
    return [own, ...inside];
  });
}

/**
 * Describes a document field by field; named parts stay references to their own entry.
 *
 * @param schema the schema of the document, references resolved by the caller for the outermost.
 * @returns one form, or one for each branch of a union of objects.
 * Source: JSON Schema 2020-12, OpenAPI 3.1.
 * Example: a union of two objects gives two forms.
 */
export function describeShape(schema: JsonSchema): ApiShape {
  const branches = schema.anyOf ?? schema.oneOf ?? [schema];
  return {
    type: describeType(schema),
    meaning: schema.description ?? null,
    forms: branches.map((branch) => listFields(branch, "")).filter((fields) => fields.length > 0),
    example: schema.example === undefined ? null : JSON.stringify(schema.example, null, 2),
  };
}
