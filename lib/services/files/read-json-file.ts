import "server-only";
import type { z } from "zod";

/** One fault of a file: what, where in it, and what was found there. */
interface FileFault<Code extends string> {
  readonly code: Code | "not-json" | "missing-field" | "unknown-field";
  readonly place: string;
  readonly found: string | null;
}

/** The contents of a file that has the right shape, or everything that is wrong with its shape. */
type ReadFile<Contents, Code extends string> =
  | { readonly contents: Contents; readonly faults: readonly [] }
  | { readonly contents: null; readonly faults: readonly FileFault<Code>[] };

/** The codes that a schema uses as its messages, and the one for any other issue. */
interface FaultCodes<Code extends string> {
  readonly codes: readonly Code[];
  readonly otherwise: Code;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : `${place}${place ? "." : ""}${String(step)}`,
    "",
  );
}

function findAt(contents: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined,
    contents,
  );
}

function writeFound(found: unknown): string | null {
  const isPlain = typeof found === "string" || typeof found === "number";
  return isPlain ? String(found).slice(0, 60) : null;
}

function faultsOf<Code extends string>(
  issue: z.core.$ZodIssue,
  contents: unknown,
  { codes, otherwise }: FaultCodes<Code>,
): readonly FileFault<Code>[] {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ code: "unknown-field", place, found: key }));
  }
  const found = findAt(contents, issue.path);
  if (found === undefined) return [{ code: "missing-field", place, found: null }];
  const code = codes.find((one) => one === issue.message) ?? otherwise;
  return [{ code, place, found: writeFound(found) }];
}

function parse(text: string): { readonly contents: unknown } | null {
  try {
    return { contents: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return null;
  }
}

/** Reads a JSON file by its schema and lists every fault at once, so that it is mended in one go. */
export function readJsonFile<Contents, Code extends string>(
  text: string,
  schema: z.ZodType<Contents>,
  codes: FaultCodes<Code>,
): ReadFile<Contents, Code> {
  const parsed = parse(text);
  if (parsed === null) {
    return { contents: null, faults: [{ code: "not-json", place: "", found: null }] };
  }
  const checked = schema.safeParse(parsed.contents);
  if (checked.success) return { contents: checked.data, faults: [] };
  const faults = checked.error.issues.flatMap((issue) => faultsOf(issue, parsed.contents, codes));
  return { contents: null, faults };
}
