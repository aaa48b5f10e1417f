import { z } from "zod";

/** How the text of a cell is read. */
export type FieldKind =
  "text" | "integer" | "decimal" | "money" | "date" | "datetime" | "boolean" | "choice";

/** What the documentation and the cell reader need to know of a column. */
export interface FieldMeta {
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly description: string;
  readonly choices?: readonly string[];
}

const registry = z.registry<FieldMeta>();

function described<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  registry.add(schema, meta);
  return schema;
}

/** The facts of a column that {@link defineContract} registered. */
export function fieldMetaOf(schema: z.ZodType): FieldMeta {
  const meta = registry.get(schema);
  if (!meta) throw new Error("a contract column without description");
  return meta;
}

const text = (length: number) =>
  z.string({ error: "required" }).min(1, "required").max(length, "too-long");
const number = () => z.number({ error: "required" });

/** Limits of a number; absent means no limit on that side. */
interface Range {
  readonly minimum?: number;
  readonly maximum?: number;
}

function within(schema: z.ZodNumber, { minimum, maximum }: Range): z.ZodNumber {
  const low = minimum === undefined ? schema : schema.min(minimum, "out-of-range");
  return maximum === undefined ? low : low.max(maximum, "out-of-range");
}

type Kinded = Exclude<FieldKind, "choice">;

function pair<T extends z.ZodType>(kind: Kinded, schema: () => T) {
  return {
    required: (description: string) => described(schema(), { kind, isRequired: true, description }),
    optional: (description: string) =>
      described(schema().nullable(), { kind, isRequired: false, description }),
  };
}

/** Codes and keys: short text. */
export const code = pair("text", () => text(100));
/** Names and descriptions: longer text. */
export const label = pair("text", () => text(500));
/** A calendar day, `YYYY-MM-DD` once read. */
export const day = pair("date", () => z.string({ error: "required" }));
/** An instant, ISO in UTC once read; without offset the file means Belgian wall-clock time. */
export const instant = pair("datetime", () => z.string({ error: "required" }));
/** Yes or no. */
export const flag = pair("boolean", () => z.boolean({ error: "required" }));
/** Euro with at most two decimals, whole cents once read. */
export const money = pair("money", () => number());
/** Euro that cannot be negative. */
export const price = pair("money", () => within(number(), { minimum: 0 }));

/** A whole number in a range. */
export const whole = (range: Range = {}) => pair("integer", () => within(number(), range));
/** A number with decimals in a range. */
export const decimal = (range: Range = {}) => pair("decimal", () => within(number(), range));

/** One of a closed list of codes. */
export function choice<const T extends readonly [string, ...string[]]>(choices: T) {
  const schema = () =>
    z.enum(choices, {
      error: (issue) =>
        issue.input === null || issue.input === undefined ? "required" : "not-in-list",
    });
  return {
    required: (description: string) =>
      described(schema(), { kind: "choice", isRequired: true, description, choices }),
    optional: (description: string) =>
      described(schema().nullable(), { kind: "choice", isRequired: false, description, choices }),
  };
}
