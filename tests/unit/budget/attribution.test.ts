import { describe, expect, it } from "vitest";
import { allocateSubPart, computePathwayPoints } from "@/lib/engine/budget";
import { coefficient, valueOf } from "./budget-support";

describe("the attribution of a sub-part", () => {
  const line = (keys: readonly number[], hospitalKey: number) => ({
    lineKey: "b2",
    notified: coefficient("b2", 100_000),
    hospitalKey,
    pathways: keys.map((key, index) => ({ pathwayKey: `p${index}`, key })),
  });

  it("shares by key and keeps the rest apart", () => {
    expect(allocateSubPart("B2", [line([30, 20], 100)])).toMatchObject({
      value: {
        lens: "attributed",
        byPathway: [
          { pathwayKey: "p0", amountCents: 30_000 },
          { pathwayKey: "p1", amountCents: 20_000 },
        ],
        unallocatedCents: 50_000,
      },
    });
  });

  it("leaves a line of the hospital as a whole unallocated", () => {
    expect(allocateSubPart("C2", [line([], 0)])).toMatchObject({
      value: { byPathway: [], unallocatedCents: 100_000 },
    });
    expect(allocateSubPart("B2", [line([0, 0], 0)])).toMatchObject({
      value: { unallocatedCents: 100_000 },
    });
  });

  it("refuses keys that exceed the hospital, are negative, or come twice", () => {
    const twice = {
      ...line([], 10),
      pathways: [
        { pathwayKey: "p", key: 1 },
        { pathwayKey: "p", key: 1 },
      ],
    };
    for (const bad of [line([60, 50], 100), line([-1], 100), twice]) {
      expect(allocateSubPart("B2", [bad])).toMatchObject({
        reason: "outside-method-range",
        detail: "b2",
      });
    }
    const halfCent = { ...line([1], 2), notified: coefficient("b2", 0.5) };
    expect(allocateSubPart("B2", [halfCent])).toMatchObject({ reason: "outside-method-range" });
    expect(allocateSubPart("B2", [{ ...line([1], 2), notified: null }])).toMatchObject({
      reason: "missing-parameter",
    });
  });
});

describe("the points of a pathway", () => {
  const bed = {
    indexKey: "CD",
    justifiedDays: 2_920,
    occupancy: coefficient("occ", 0.8),
    pointsPerBed: [coefficient("base", 1), coefficient("supp", 0.2)],
  };
  const block = {
    blockKey: "theatre",
    points: coefficient("theatre", 60),
    pathwayKeyAmount: 10,
    hospitalKeyAmount: 100,
  };
  const days = coefficient("days", 365);

  it("are those of its beds and its share of the blocks", () => {
    const points = valueOf(computePathwayPoints([bed], [block], days));
    expect(points.totalPoints).toBeCloseTo(18, 9);
  });

  it("do not exist without occupancy, for an empty block, or for a key above the hospital", () => {
    expect(computePathwayPoints([{ ...bed, occupancy: null }], [], days)).toMatchObject({
      reason: "missing-parameter",
      detail: "occupancy:CD",
    });
    expect(computePathwayPoints([{ ...bed, pointsPerBed: [] }], [], days)).toMatchObject({
      detail: "pointsPerBed:CD",
    });
    expect(computePathwayPoints([{ ...bed, justifiedDays: -1 }], [], days)).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computePathwayPoints([], [{ ...block, hospitalKeyAmount: 0 }], days)).toMatchObject({
      reason: "no-denominator",
    });
    expect(computePathwayPoints([], [{ ...block, pathwayKeyAmount: 101 }], days)).toMatchObject({
      reason: "outside-method-range",
      detail: "theatre",
    });
  });
});
