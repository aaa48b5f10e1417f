import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRuns } from "@/lib/engine/process";

const at = (activity: string, startMinute: number | null, endMinute: number | null = null) => ({
  ...{ activity, startMinute, endMinute },
  ...{ unit: null, isDayOnly: false },
});

describe("a stretch at one place", () => {
  it("runs from its first beginning to its last end", () => {
    expect(mergeRuns([at("theatre", 480), at("theatre", 510, 540), at("ward", 600)])).toEqual([
      at("theatre", 480, 540),
      at("ward", 600),
    ]);
  });

  it("leaves no two neighbours alike, loses no place, and changes nothing when done again", () => {
    const places = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(5_000)));
    fc.assert(
      fc.property(places, (drawn) => {
        const instances = drawn
          .toSorted((one, two) => one[1] - two[1])
          .map(([place, minute]) => at(place, minute));
        const merged = mergeRuns(instances);
        expect(merged.every((one, n) => one.activity !== merged[n - 1]?.activity)).toBe(true);
        expect(new Set(merged.map(({ activity }) => activity))).toEqual(
          new Set(instances.map(({ activity }) => activity)),
        );
        expect(mergeRuns(merged)).toEqual(merged);
      }),
    );
  });
});
