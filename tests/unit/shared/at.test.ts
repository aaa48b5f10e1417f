import { describe, expect, it } from "vitest";
import { at } from "@/lib/engine/shared/at";

describe("an element at a known place", () => {
  it("is given, and a place outside is a broken invariant", () => {
    expect(at([3, 5, 8], 1)).toBe(5);
    expect(() => at([3, 5, 8], 3)).toThrow(RangeError);
    expect(() => at([], 0)).toThrow("nothing at place 0 of 0");
  });
});
