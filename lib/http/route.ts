import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { actorOf, type SignedIn } from "@/lib/auth/find-signed-in";
import { findSignedInOfRequest } from "@/lib/auth/signed-in-of-request";
import type { Operation, OperationAccess } from "@/lib/contracts/api/operation";
import { AppError } from "@/lib/errors/app-error";
import { problemOf } from "@/lib/errors/problem";
import { logger } from "@/lib/observability/logger";
import { recordAccess } from "@/lib/services/audit/record-access";
import { checkOrigin } from "./check-origin";
import { headersOfFile, type FileAnswer } from "./file-answer";
import { parseInput } from "./parse-input";
import { addressOf, RateLimiter } from "./rate-limit";
import { openBody, readJsonBody } from "./read-body";

/** Who calls: an actor for operations with a permission, nobody in particular for public ones. */
type CallerOf<Access extends OperationAccess> = Access extends "public"
  ? { readonly actor: null; readonly sessionHash: null }
  : { readonly actor: Actor; readonly sessionHash: string };

/** What the service call of a route receives: everything checked, nothing of HTTP. */
export type Call<O extends Operation> = CallerOf<O["access"]> & {
  readonly params: z.output<O["params"]>;
  readonly query: z.output<O["query"]>;
  readonly body: O["inputKind"] extends "stream" ? never : z.output<O["body"]>;
  /** The limited stream of an operation with `inputKind: "stream"`; empty otherwise. */
  readonly stream: ReadableStream<Uint8Array>;
  readonly now: Date;
};

type Answer<O extends Operation> = z.input<O["output"]> | FileAnswer;

/** What Next hands to a route beside the request. */
export interface RouteContext {
  /** Next gives undefined on a path without parameters. */
  readonly params: Promise<
    Readonly<Record<string, string | readonly string[] | undefined>> | undefined
  >;
}

/** A route of Next, with the operation that it runs written on it for the contract tests. */
export type Route = ((request: Request, context: RouteContext) => Promise<Response>) & {
  readonly operation: Operation;
};

const limiter = new RateLimiter();

/** Which hospital a call is about may be said in every address; it is no input of the operation. */
const hospitalSchema = z.coerce.number().int().positive().max(2_147_483_647);

function splitQuery(url: string): { query: Record<string, string>; hospital: string | null } {
  const search = new URL(url).searchParams;
  const hospital = search.get("hospital");
  search.delete("hospital");
  return { query: Object.fromEntries(search), hospital };
}

function authorise(operation: Operation, signedIn: SignedIn | null, hospital: string | null) {
  if (operation.access === "public") return { actor: null, sessionHash: null };
  if (!signedIn) throw new AppError("not-signed-in");
  if (signedIn.hospitalIds.length === 0) throw new AppError("not-allowed");
  const wanted = hospital === null ? null : hospitalSchema.safeParse(hospital).data;
  const actor = wanted === undefined ? null : actorOf(signedIn, wanted);
  if (!actor) throw new AppError("not-found");
  if (!can(actor.role, operation.access)) throw new AppError("not-allowed");
  return { actor, sessionHash: signedIn.sessionHash };
}

async function prepareCall(operation: Operation, request: Request, context: RouteContext) {
  const now = new Date();
  checkOrigin(request);
  const isPublic = operation.access === "public";
  const signedIn = isPublic ? null : await findSignedInOfRequest(request, now);
  const caller = signedIn ? `account ${signedIn.accountId}` : `address ${addressOf(request)}`;
  limiter.take(`${operation.id} ${caller}`, operation.callsPerMinute, now.getTime());
  const { query, hospital } = splitQuery(request.url);
  const authorised = authorise(operation, signedIn, hospital);
  const params = parseInput(operation.params, "params", (await context.params) ?? {});
  const { inputKind, maximumBodyBytes } = operation;
  return {
    ...authorised,
    now,
    params,
    query: parseInput(operation.query, "query", query),
    body:
      inputKind === "json"
        ? parseInput(operation.body, "body", await readJsonBody(request, maximumBodyBytes))
        : undefined,
    stream: inputKind === "stream" ? openBody(request, maximumBodyBytes) : new Blob([]).stream(),
  };
}

const COMMON_HEADERS = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  vary: "Cookie",
};

function write(operation: Operation, answer: unknown, requestId: string): Response {
  const headers = { ...COMMON_HEADERS, "x-request-id": requestId };
  const { status, outputKind } = operation;
  if (outputKind === "none") return new Response(null, { status, headers });
  if (outputKind === "file") {
    const file = answer as FileAnswer;
    return new Response(file.content, { status, headers: { ...headers, ...headersOfFile(file) } });
  }
  // Parsed, so that a field which the contract does not name never leaves the house.
  return Response.json(operation.output.parse(answer), { status, headers });
}

function refuse(thrown: unknown, requestId: string): Response {
  const problem = problemOf(thrown, requestId);
  const wait = thrown instanceof AppError ? thrown.retryAfterSeconds : null;
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...COMMON_HEADERS,
      "content-type": "application/problem+json",
      "x-request-id": requestId,
      ...(wait !== null && { "retry-after": String(wait) }),
    },
  });
}

/** Files are read while a service runs; an AppError thrown by the limited stream stays itself. */
function unwrap(thrown: unknown): unknown {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return !(thrown instanceof AppError) && cause instanceof AppError ? cause : thrown;
}

/** Before the work, so that nothing is done or shown that could not be written down. */
async function recordCall(operation: Operation, actor: Actor | null, params: object) {
  if (operation.auditedAs === null || actor === null) return;
  const objectId = Object.values(params).join("/") || "-";
  await recordAccess(actor, { action: operation.id, objectType: operation.auditedAs, objectId });
}

/**
 * Makes a route of an operation: session, permission, origin, size, strict input, rate, audit,
 * problem documents and `no-store`, the same for every route. The run function is the service call.
 */
export function route<O extends Operation>(
  operation: O,
  run: (call: Call<O>) => Promise<Answer<O>> | Answer<O>,
): Route {
  const answer = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    let response: Response;
    try {
      const call = await prepareCall(operation, request, context);
      await recordCall(operation, call.actor, call.params);
      const result = await run(call as unknown as Call<O>);
      response = write(operation, result, requestId);
    } catch (thrown) {
      const error = unwrap(thrown);
      if (!(error instanceof AppError)) logger().error({ requestId, err: error }, "unexpected");
      response = refuse(error, requestId);
    }
    const ms = Math.round(performance.now() - startedAt);
    logger().info({ requestId, operation: operation.id, status: response.status, ms }, "call");
    return response;
  };
  return Object.assign(answer, { operation });
}
