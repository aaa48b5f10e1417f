import { describe, expect, it } from "vitest";
import * as instruments from "@/lib/engine/instruments";
import * as outcomes from "@/lib/engine/outcomes";
import type { Method } from "@/lib/engine/shared/result";

const methods = Object.entries({ ...instruments, ...outcomes }).filter(([name]) =>
  name.endsWith("METHOD"),
) as [string, Method][];

describe("the methods of instruments and outcomes", () => {
  it("are all published through the doors", () => {
    expect(methods.length).toBeGreaterThan(18);
  });

  it.each(methods)("%s has an id, a version and a source", (_, method) => {
    expect(method.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(method.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(method.source.length).toBeGreaterThan(20);
  });

  it("have an id of their own each", () => {
    const ids = methods.map(([, method]) => method.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
