import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  euroCents,
  minutes,
  roundToCents,
  type EuroCents,
  type Minutes,
} from "@/lib/engine/shared/units";

describe("whole euro cents", () => {
  it("accept whole amounts of any sign and know no negative zero", () => {
    expect(euroCents(-250)).toBe(-250);
    expect(Object.is(euroCents(-0), 0)).toBe(true);
  });

  it("refuse parts of a cent and amounts beyond exact arithmetic", () => {
    expect(() => euroCents(0.5)).toThrow(RangeError);
    expect(() => euroCents(Number.NaN)).toThrow(RangeError);
    expect(() => euroCents(2 ** 53)).toThrow(RangeError);
  });
});

describe("minutes", () => {
  it("accept decimals but nothing negative or endless", () => {
    expect(minutes(12.5)).toBe(12.5);
    expect(Object.is(minutes(-0), 0)).toBe(true);
    expect(() => minutes(-1)).toThrow(RangeError);
    expect(() => minutes(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("rounding to the cent", () => {
  // Commercial rounding: half away from zero.
  it.each([
    [0.5, 1],
    [-0.5, -1],
    [2.5, 3],
    [-2.5, -3],
    [2.4999, 2],
    [0, 0],
  ])("rounds %d cents to %d", (amount, rounded) => {
    expect(roundToCents(amount)).toBe(rounded);
  });

  it("rounds 1.005 euro up, although its binary form lies below", () => {
    expect(1.005 * 100).toBeLessThan(100.5);
    expect(roundToCents(1.005 * 100)).toBe(101);
  });

  it("leaves whole amounts as they are, however large", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(roundToCents(amount)).toBe(amount);
      }),
    );
  });

  it("is symmetrical and never further than half a cent away", () => {
    const inCents = fc.double({ min: -1e11, max: 1e11, noNaN: true });
    fc.assert(
      fc.property(inCents, (amount) => {
        const rounded = roundToCents(amount);
        expect(Math.abs(rounded - amount)).toBeLessThanOrEqual(0.5 + 1e-5);
        expect(roundToCents(-amount)).toBe(rounded === 0 ? 0 : 0 - rounded);
      }),
    );
  });

  it("refuses what is no amount", () => {
    expect(() => roundToCents(Number.NaN)).toThrow(RangeError);
  });
});

describe("units in the type system (checked by the type-check of the tests)", () => {
  it("does not let money and time be added into either", () => {
    const money: EuroCents = euroCents(100);
    const time: Minutes = minutes(5);
    // @ts-expect-error the sum of cents and minutes is no amount of money
    const asMoney: EuroCents = money + time;
    // @ts-expect-error the sum of cents and minutes is no duration
    const asTime: Minutes = money + time;
    // @ts-expect-error minutes do not stand for cents
    const swapped: EuroCents = time;
    // @ts-expect-error a bare number is no amount of money until it is marked
    const unmarked: EuroCents = 5;
    expect([asMoney, asTime, swapped, unmarked]).toHaveLength(4);
  });
});
