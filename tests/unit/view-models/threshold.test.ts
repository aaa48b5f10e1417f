import { describe, expect, it } from "vitest";
import { readThreshold } from "@/lib/view-models/value/read-threshold";

describe("what one unit of outcome may cost, as people type it", () => {
  it.each([
    ["25.000", 2_500_000],
    ["25 000,50", 2_500_050],
    ["€ 25.000,00", 2_500_000],
    ["0,5", 50],
    ["0.5", 50],
    ["1500", 150_000],
  ])("reads %s as %d cents", (typed, cents) => {
    expect(readThreshold(typed)).toEqual({ typed, cents });
  });

  it.each(["veel", "-5", "0", "1,2,3", "", "200000000"])("is no amount: %s", (typed) => {
    expect(readThreshold(typed).cents).toBeNull();
  });

  it("is nothing when nothing was typed", () => {
    expect(readThreshold(null)).toEqual({ typed: null, cents: null });
  });
});
