import { describe, expect, test } from "vitest";
import type { AppError } from "@/lib/errors/app-error";
import { addressOf, RateLimiter } from "@/lib/http/rate-limit";

function refusalOf(work: () => void): AppError | null {
  try {
    work();
    return null;
  } catch (error) {
    return error as AppError;
  }
}

describe("the limit of calls in a minute", () => {
  test("refuses the call after the last allowed one and says how long to wait", () => {
    const limiter = new RateLimiter();
    limiter.take("a", 2, 0);
    limiter.take("a", 2, 1_000);
    const refusal = refusalOf(() => limiter.take("a", 2, 15_500));
    expect(refusal?.code).toBe("too-many-requests");
    expect(refusal?.retryAfterSeconds).toBe(45);
  });

  test("starts anew after a minute", () => {
    const limiter = new RateLimiter();
    limiter.take("a", 1, 0);
    expect(refusalOf(() => limiter.take("a", 1, 59_999))).not.toBeNull();
    expect(refusalOf(() => limiter.take("a", 1, 60_000))).toBeNull();
  });

  test("counts callers apart", () => {
    const limiter = new RateLimiter();
    limiter.take("a", 1, 0);
    expect(refusalOf(() => limiter.take("b", 1, 0))).toBeNull();
  });

  test("does not grow without end when callers are made up", () => {
    const limiter = new RateLimiter();
    for (let turn = 0; turn < 30_000; turn += 1) limiter.take(`made up ${turn}`, 1, 0);
    expect(refusalOf(() => limiter.take("honest", 1, 0))).toBeNull();
  });

  test("knows a stranger by the last hop, which a stranger cannot write", () => {
    const request = new Request("http://localhost", {
      headers: { "x-forwarded-for": "1.1.1.1, 10.0.0.7" },
    });
    expect(addressOf(request)).toBe("10.0.0.7");
    expect(addressOf(new Request("http://localhost"))).toBe("unknown");
  });
});
