import { describe, expect, it } from "vitest";
import type { ScopedTx } from "@/lib/db/with-scope";
import { readEffects } from "@/lib/services/import-jobs/effects";

const making = { code: "length-of-stay", unit: "days", measure: "median", minimumCount: 5 };
const tx = { $queryRaw: () => Promise.resolve([making]) } as unknown as ScopedTx;
const sums = (n: number, histogram: Record<string, number>) => ({
  n,
  numerator: null,
  total: 0,
  histogram,
});

describe("the effect of a delivery on an indicator", () => {
  it("hides figure and count of a few cases, and shows the median once there are enough", async () => {
    // Days 2 3 4 4 9: the median of grouped data within day 4 is 3.5 + (2.5 - 2) / 2 = 3.75.
    const [effect] = await readEffects(tx, [
      {
        pathwayCode: "hip-knee",
        indicatorCode: "length-of-stay",
        before: sums(4, { "2": 1, "3": 1, "4": 2 }),
        after: sums(5, { "2": 1, "3": 1, "4": 2, "9": 1 }),
      },
    ]);
    expect(effect).toMatchObject({ before: null, countBefore: null, after: 3.75, countAfter: 5 });
  });

  it("without cases before has no figure and says that there were none", async () => {
    const [effect] = await readEffects(tx, [
      {
        pathwayCode: "hip-knee",
        indicatorCode: "length-of-stay",
        before: null,
        after: sums(5, { "3": 5 }),
      },
    ]);
    expect(effect).toMatchObject({ before: null, countBefore: 0, after: 3, countAfter: 5 });
  });
});
