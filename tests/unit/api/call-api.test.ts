import { afterEach, describe, expect, test, vi } from "vitest";
import { ApiProblem, callApi } from "@/lib/queries/call-api";
import { signInWithExampleAccount, signInWithPassword, signOut } from "@/lib/queries/sign-in";

afterEach(() => vi.unstubAllGlobals());

function stubFetch(...answers: readonly (Response | Error)[]) {
  const queue = [...answers];
  const fetching = vi.fn((_path: string, _request?: RequestInit) => {
    const next = queue.shift() ?? new Error("no more answers");
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  vi.stubGlobal("fetch", fetching);
  return fetching;
}

describe("a call from the browser", () => {
  test("gives the document, or nothing for an empty answer", async () => {
    stubFetch(Response.json({ n: 1 }), new Response(null, { status: 204 }));
    expect(await callApi("/api/v1/instruments")).toEqual({ n: 1 });
    expect(await callApi("/api/v1/sessions/x", { method: "DELETE" })).toBeUndefined();
  });

  test("sends JSON as JSON", async () => {
    const fetching = stubFetch(Response.json({}));
    await callApi("/api/v1/instruments/oks/scores", { method: "POST", json: { answers: {} } });
    expect(fetching.mock.calls[0]?.[1]).toMatchObject({
      method: "POST",
      body: '{"answers":{}}',
      headers: { "content-type": "application/json" },
    });
  });

  test("throws a refusal with its code and the number to quote", async () => {
    const problem = { code: "conflict", requestId: "r-9", status: 409, title: "", type: "" };
    const headers = { "content-type": "application/problem+json" };
    stubFetch(new Response(JSON.stringify(problem), { status: 409, headers }));
    const thrown = await callApi("/api/v1/health").catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiProblem);
    expect(thrown).toMatchObject({ code: "conflict", requestId: "r-9" });
  });

  test("calls anything else that went wrong on the server internal", async () => {
    stubFetch(new Response("<html>", { status: 502 }));
    await expect(callApi("/api/v1/health")).rejects.toMatchObject({ code: "internal" });
  });

  test("calls a broken connection unavailable", async () => {
    stubFetch(new TypeError("Failed to fetch"));
    await expect(callApi("/api/v1/health")).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("signing in from the browser", () => {
  const token = () => Response.json({ csrfToken: "t" });

  test.each([
    [200, "signed-in"],
    [401, "refused"],
    [500, "failed"],
  ])("with answer %i is %s", async (status, outcome) => {
    stubFetch(token(), Response.json({ url: "/" }, { status }));
    expect(await signInWithPassword("a@b.example", "x")).toBe(outcome);
  });

  test("without connection is failed", async () => {
    stubFetch(new TypeError("Failed to fetch"));
    expect(await signInWithExampleAccount("a@b.example")).toBe("failed");
  });

  test("sends the token of our own page along, also when signing out", async () => {
    const fetching = stubFetch(token(), Response.json({ url: "/" }));
    await signOut();
    const [path, request] = fetching.mock.calls[1] ?? [];
    expect(path).toBe("/api/auth/signout");
    expect(request?.body).toEqual(new URLSearchParams({ csrfToken: "t", json: "true" }));
  });
});
