import { z } from "zod";
import type { Permission } from "@/lib/access/permissions";

/** Who may call: a permission, or everyone, signed in or not. */
export type OperationAccess = Permission | "public";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** How the answer travels: a JSON document, a file, or nothing (204). */
export type OutputKind = "json" | "file" | "none";

/** How the body arrives: parsed JSON, the raw stream of a file, or not at all. */
export type InputKind = "json" | "stream" | "none";

/**
 * One operation of the API, declared once: the route runs it, the OpenAPI document describes it and
 * the contract tests try it.
 */
export interface Operation<
  Access extends OperationAccess = OperationAccess,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: HttpMethod;
  /** With parameters in braces, e.g. `/api/v1/instruments/{id}/scores`. */
  readonly path: `/api/v1/${string}`;
  readonly tag:
    | "fhir"
    | "instruments"
    | "sessions"
    | "imports"
    | "reviews"
    | "pathways"
    | "programme"
    | "definitions"
    | "budget"
    | "costing"
    | "service";
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly inputKind: InputKind;
  readonly output: Output;
  readonly outputKind: OutputKind;
  /** Status of a success. */
  readonly status: 200 | 201 | 202 | 204;
  readonly maximumBodyBytes: number;
  /** Calls for each account (or address, when nobody is signed in) and minute. */
  readonly callsPerMinute: number;
  /** What the audit log calls the object that was looked at; null when no data of a hospital is involved. */
  readonly auditedAs: string | null;
  /** True when a call leaves nothing behind, so that the documentation may offer to try it. */
  readonly changesNothing: boolean;
}

/** What an operation must say; the rest has a default that refuses more than it allows. */
export interface OperationParts<
  Access extends OperationAccess,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Output extends z.ZodType,
> {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: `/api/v1/${string}`;
  readonly tag: Operation["tag"];
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly inputKind?: InputKind;
  readonly output: Output;
  readonly outputKind?: OutputKind;
  readonly status?: Operation["status"];
  readonly maximumBodyBytes?: number;
  readonly callsPerMinute?: number;
  readonly auditedAs?: string;
  readonly changesNothing?: boolean;
}

const DEFAULTS = {
  inputKind: "none",
  outputKind: "json",
  status: 200,
  maximumBodyBytes: 65_536,
  callsPerMinute: 600,
  auditedAs: null,
} as const;

/** Declares an operation; inputs that are not declared are refused. */
export function defineOperation<
  Access extends OperationAccess,
  Output extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
>(
  parts: OperationParts<Access, Params, Query, Body, Output>,
): Operation<Access, Params, Query, Body, Output> {
  const empty = z.strictObject({});
  return {
    ...DEFAULTS,
    params: empty as unknown as Params,
    query: empty as unknown as Query,
    body: z.undefined() as unknown as Body,
    changesNothing: parts.method === "GET",
    ...(parts.body && { inputKind: "json" as const }),
    ...parts,
  };
}
