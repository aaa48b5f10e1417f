import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/engine/shared/allocate";
import { euroCents } from "@/lib/engine/shared/units";

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weightLists = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 1e-6));

function partsOf(total: number, weights: readonly number[]): readonly number[] {
  const split = allocate(euroCents(total), weights);
  if (split.status === "not-computable") throw new Error(split.reason);
  return split.value;
}

describe("an amount is split over parts", () => {
  it("gives the odd cent to the earliest of equal parts", () => {
    expect(partsOf(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(partsOf(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  // By hand: of 10 cents the exact shares are 7.70, 1.55 and 0.75; whole parts 7, 1, 0 leave 2 cents,
  // which go to the remainders .75 and .70.
  it("follows Hamilton: the largest remainders are served first", () => {
    expect(partsOf(10, [770, 155, 75])).toEqual([8, 1, 1]);
  });

  it("keeps the total to the cent", () => {
    fc.assert(
      fc.property(amounts, weightLists, (total, weights) => {
        const sum = partsOf(total, weights).reduce((a, b) => a + b, 0);
        expect(sum === 0 ? 0 : sum).toBe(total === 0 ? 0 : total);
      }),
    );
  });

  it("keeps the total up to the largest amount that is exact, where shares round to whole numbers", () => {
    const huge = fc.integer({ min: 2 ** 52, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(huge, weightLists, (total, weights) => {
        const sum = partsOf(total, weights).reduce((a, b) => a + BigInt(b), 0n);
        expect(sum).toBe(BigInt(total));
      }),
    );
  });

  it("takes a cent back where binary shares add up to more than the amount", () => {
    const total = 9_007_199_253_910_302;
    expect(partsOf(total, [7.4, 5.1]).reduce((a, b) => a + b, 0)).toBe(total);
    expect(partsOf(9_007_199_254_539_715, [0.34727681936006705, 0.7726472482766555])).toHaveLength(
      2,
    );
  });

  it("stays within a cent of the exact share", () => {
    fc.assert(
      fc.property(amounts, weightLists, (total, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        partsOf(total, weights).forEach((part, index) => {
          expect(Math.abs(part - total * ((weights[index] ?? 0) / sum))).toBeLessThan(1.01);
        });
      }),
    );
  });

  it("mirrors for the opposite amount", () => {
    fc.assert(
      fc.property(amounts, weightLists, (total, weights) => {
        const mirrored = partsOf(-total, weights).map((part) => (part === 0 ? 0 : -part));
        expect(partsOf(total, weights)).toEqual(mirrored);
      }),
    );
  });

  it("does not depend on the scale of the weights", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(1000), { minLength: 1 }), (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const doubled = weights.map((weight) => weight * 1024);
        expect(partsOf(total, doubled)).toEqual(partsOf(total, weights));
      }),
    );
  });

  it("gives nothing to a part without weight", () => {
    expect(partsOf(7, [0, 3, 0])).toEqual([0, 7, 0]);
    expect(partsOf(1, [0, 1, 1])).toEqual([0, 1, 0]);
  });

  it("copes with weights whose plain sum overflows", () => {
    expect(partsOf(101, [Number.MAX_VALUE, Number.MAX_VALUE])).toEqual([51, 50]);
  });

  it("splits over very many parts", () => {
    const parts = partsOf(1_000_003, new Array<number>(200_000).fill(1));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(1_000_003);
  });

  it("refuses when there is nothing to split by", () => {
    expect(allocate(euroCents(5), [])).toMatchObject({ reason: "no-denominator" });
    expect(allocate(euroCents(5), [0, 0])).toMatchObject({ reason: "no-denominator" });
  });

  it("refuses weights that are negative or not finite", () => {
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(allocate(euroCents(5), [1, weight])).toMatchObject({
        reason: "outside-method-range",
      });
    }
  });
});
