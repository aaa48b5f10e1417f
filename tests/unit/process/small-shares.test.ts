import { describe, expect, test } from "vitest";
import { isShareTold } from "@/lib/services/process/minimum-cases";

describe("a part of the cases is told", () => {
  test("when it is nobody, everybody, or five and more on both sides", () => {
    expect([0, 5, 15, 20].map((part) => isShareTold(part, 20))).toEqual([true, true, true, true]);
  });

  test("never when it or the rest is one to four cases", () => {
    expect([1, 4, 16, 19].map((part) => isShareTold(part, 20))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("never when the whole is fewer than five cases", () => {
    expect(isShareTold(0, 4)).toBe(false);
  });
});
