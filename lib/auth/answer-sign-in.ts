import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import nextAuth, { type AuthOptions } from "next-auth";
import { describeAuthOptions } from "./auth-options";
import { parseCookies } from "./session-cookie";

// Session reading and updating over HTTP, and next-auth's log inbox, are shut: nothing of ours uses
// them, and an update call is how others were taken over (CVE-2026-23478).
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "callback", "signin", "error"],
  POST: ["callback", "signin", "signout"],
};

const MAXIMUM_BODY_BYTES = 16_384;

type Handler = (
  request: NextApiRequest,
  response: NextApiResponse,
  options: AuthOptions,
) => Promise<unknown>;

// The package is CommonJS: some loaders hand over its module object instead of the function.
const handler = ((nextAuth as unknown as { default?: unknown }).default ?? nextAuth) as Handler;

async function readForm(request: Request): Promise<Record<string, unknown> | null> {
  if (request.method !== "POST") return {};
  const text = await request.text();
  if (text.length > MAXIMUM_BODY_BYTES) return null;
  if (!(request.headers.get("content-type") ?? "").includes("json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** Collects what next-auth writes to a Node-style response. */
class Collected {
  status = 200;
  readonly headers = new Headers({ "cache-control": "no-store" });
  body: string | null = null;

  asNodeResponse(): NextApiResponse {
    const node = {
      status: (code: number) => {
        this.status = code;
        return node;
      },
      getHeader: (name: string) =>
        name.toLowerCase() === "set-cookie" ? this.headers.getSetCookie() : this.headers.get(name),
      setHeader: (name: string, content: string | readonly string[]) => {
        this.headers.delete(name);
        for (const one of [content].flat()) this.headers.append(name, one);
        return node;
      },
      json: (content: unknown) => {
        this.headers.set("content-type", "application/json");
        this.body = JSON.stringify(content);
      },
      send: (content: unknown) => {
        this.body = typeof content === "string" ? content : JSON.stringify(content ?? null);
      },
      end: () => undefined,
    };
    return node as unknown as NextApiResponse;
  }
}

/**
 * Answers one request to `/api/auth/...`: signing in, the provider's callback, signing out.
 *
 * @param request the request as the platform gives it.
 * @param segments what stands after `/api/auth/`.
 */
export async function answerSignIn(
  request: Request,
  segments: readonly string[],
): Promise<Response> {
  const action = segments[0] ?? "";
  if (!ACTIONS[request.method]?.includes(action)) return new Response(null, { status: 404 });
  const body = await readForm(request);
  if (body === null) return new Response(null, { status: 400 });
  const collected = new Collected();
  const nodeRequest = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: Object.fromEntries(parseCookies(request.headers.get("cookie"))),
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: [...segments] },
    body,
  };
  await handler(
    nodeRequest as unknown as NextApiRequest,
    collected.asNodeResponse(),
    describeAuthOptions(),
  );
  return new Response(collected.body, { status: collected.status, headers: collected.headers });
}
