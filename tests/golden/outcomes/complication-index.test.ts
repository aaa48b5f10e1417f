import { describe, expect, it } from "vitest";
import { computeComplicationIndex, type ClavienDindoGrade } from "@/lib/engine/outcomes";

function indexOf(grades: readonly ClavienDindoGrade[]): string {
  const index = computeComplicationIndex(grades);
  return index.status === "computed" ? index.value.toFixed(1) : index.reason;
}

describe("the Comprehensive Complication Index", () => {
  // Slankamenac 2013: published values of a single complication.
  it.each([
    ["I", "8.7"],
    ["II", "20.9"],
    ["IIIa", "26.2"],
    ["IIIb", "33.7"],
    ["IVa", "42.4"],
    ["IVb", "46.2"],
    ["V", "100.0"],
  ] as const)("of a single grade %s is %s", (grade, published) => {
    expect(indexOf([grade])).toBe(published);
  });

  // Published formula by hand: root of (300 + 1750) is 45.277, half is 22.6; "the sum of squares",
  // as one public page has it, would give 887.8.
  it("of grade I and II together is 22.6: weights are summed before the root", () => {
    expect(indexOf(["I", "II"])).toBe("22.6");
  });

  // By hand: 1750 + 2750 + 4550 = 9050, root 95.13, half 47.6.
  it("of II, IIIa and IIIb together is 47.6", () => {
    expect(indexOf(["II", "IIIa", "IIIb"])).toBe("47.6");
  });

  it("is 0 without complication and 100 after death, whatever else happened", () => {
    expect(indexOf([])).toBe("0.0");
    expect(indexOf(["V", "I"])).toBe("100.0");
  });

  it("stops at 100", () => {
    expect(indexOf(new Array<ClavienDindoGrade>(12).fill("IVb"))).toBe("100.0");
  });
});
