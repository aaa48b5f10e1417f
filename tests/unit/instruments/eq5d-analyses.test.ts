import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeGroupQualityAdjustedTime,
  computeHealthProfileGrid,
  computeLevelFrequencyScore,
  computeLevelSumScore,
  computeNormGap,
  computeQualityAdjustedTime,
  computeScoreSummary,
  computeShannonIndex,
  computeStateDistribution,
  findValueSet,
  groupGridPoints,
  groupLevels,
  rankHealthState,
  type FollowedPatient,
} from "@/lib/engine/instruments";
import type { Result } from "@/lib/engine/shared/result";

const profiles = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })
  .map((levels) => levels.join(""));
const indices = fc.integer({ min: -532, max: 1000 }).map((thousandths) => thousandths / 1000);
const ranks = fc.integer({ min: 1, max: 3125 });

function valueOf<T>(result: Result<T>): T {
  if (result.status === "not-computable") throw new Error(result.reason);
  return result.value;
}

describe("the level frequency score", () => {
  it("counts five dimensions and weighs up to the level sum", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const counts = [...valueOf(computeLevelFrequencyScore(profile, "eq-5d-5l"))].map(Number);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(5);
        const weighed = counts.reduce((sum, count, place) => sum + count * (place + 1), 0);
        expect(weighed).toBe(valueOf(computeLevelSumScore(profile, "eq-5d-5l")));
      }),
    );
  });

  it("does not exist without a profile", () => {
    expect(computeLevelFrequencyScore(null, "eq-5d-5l")).toMatchObject({
      reason: "missing-answer",
    });
    expect(computeLevelSumScore(null, "eq-5d-5l")).toMatchObject({ reason: "missing-answer" });
  });

  // Outcomes page 1.5 of the domain description.
  it("of 43213 is 11210", () => {
    expect(valueOf(computeLevelFrequencyScore("43213", "eq-5d-5l"))).toBe("11210");
  });
});

describe("the rank of a health state", () => {
  it("runs from 1 for full health to 3125 for the worst state", () => {
    expect(rankHealthState("11111", "BE-5L-2022")).toMatchObject({ value: 1 });
    expect(rankHealthState("55555", "BE-5L-2022")).toMatchObject({ value: 3125 });
    expect(rankHealthState("33333", "UK-3L-1997")).toMatchObject({ value: 243 });
  });

  it("never becomes better when a level becomes worse", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 0, max: 4 }), (profile, place) => {
        const level = Number(profile[place]);
        if (level === 5) return;
        const worse = profile.slice(0, place) + String(level + 1) + profile.slice(place + 1);
        const rank = valueOf(rankHealthState(profile, "BE-5L-2022"));
        expect(valueOf(rankHealthState(worse, "BE-5L-2022"))).toBeGreaterThanOrEqual(rank);
      }),
    );
  });

  it.each(["11116", "1111", "UNCONSCIOUS", ""])("does not exist for %s", (profile) => {
    expect(rankHealthState(profile, "BE-5L-2022")).toMatchObject({ reason: "invalid-answer" });
  });
});

describe("the health profile grid", () => {
  it("puts everyone better whom the Paretian classification calls improved, or leaves the rank", () => {
    fc.assert(
      fc.property(profiles, profiles, (before, after) => {
        const grid = valueOf(computeHealthProfileGrid([{ before, after }], "BE-5L-2022"));
        const [point] = grid.points;
        if (point?.change === "improved") expect(point.after).toBeLessThanOrEqual(point.before);
        if (point?.change === "worsened") expect(point.after).toBeGreaterThanOrEqual(point.before);
        expect(grid.better + grid.worse + grid.same).toBe(1);
      }),
    );
  });

  it("leaves out who lacks a profile, and is empty without anyone", () => {
    const pairs = [
      { before: "55555", after: "11111" },
      { before: null, after: "11111" },
    ];
    expect(valueOf(computeHealthProfileGrid(pairs, "BE-5L-2022"))).toMatchObject({
      points: [{ before: 3125, after: 1 }],
      better: 1,
      unclassifiedPairs: 1,
    });
    expect(computeHealthProfileGrid([], "BE-5L-2022")).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the groups of a grid", () => {
  const places = fc.array(fc.record({ before: ranks, after: ranks }), { maxLength: 200 });

  it("hold k to 2k - 1 patients each, together everyone, with the same mean", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 10 }), (patients, k) => {
        const groups = groupGridPoints(patients, k);
        if (patients.length < k || patients.length === 0) {
          expect(groups).toEqual([]);
          return;
        }
        expect(groups.every(({ count }) => count >= k && count < 2 * k)).toBe(true);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(patients.length);
        const mean = groups.reduce((sum, g) => sum + g.before * g.count, 0) / patients.length;
        const all = patients.reduce((sum, p) => sum + p.before, 0) / patients.length;
        expect(mean).toBeCloseTo(all, 6);
      }),
    );
  });

  it("are one of 7 for 7 patients and two of 5 for 10, with k = 5", () => {
    const patients = Array.from({ length: 10 }, (_, place) => ({ before: place, after: place }));
    expect(groupGridPoints(patients.slice(0, 7), 5).map(({ count }) => count)).toEqual([7]);
    expect(groupGridPoints(patients, 5).map(({ count }) => count)).toEqual([5, 5]);
  });
});

describe("the bands of levels", () => {
  it("hold nobody or at least k, together everyone, in the order of the levels", () => {
    const levels = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 10 }), (counts, k) => {
        const bands = groupLevels(counts, k);
        const total = counts.reduce((a, b) => a + b, 0);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(bands[0]?.from).toBe(1);
        expect(bands.at(-1)?.to).toBe(counts.length);
        for (const [place, band] of bands.slice(1).entries()) {
          expect(band.from).toBe((bands[place]?.to ?? 0) + 1);
        }
        const isFew = bands.some(({ count }) => count > 0 && count < k);
        expect(isFew).toBe(total > 0 && total < k);
      }),
    );
  });

  it("of 12, 26, 14, 2 and 1 with k = 5 are 1, 2, and 3 or worse", () => {
    expect(groupLevels([12, 26, 14, 2, 1], 5)).toEqual([
      { from: 1, to: 1, count: 12 },
      { from: 2, to: 2, count: 26 },
      { from: 3, to: 5, count: 17 },
    ]);
  });
});

describe("the distribution over states", () => {
  const counts = fc.array(
    fc.record({ profile: profiles, count: fc.integer({ min: 1, max: 50 }) }),
    { minLength: 1, maxLength: 40 },
  );

  it("has a density index between 0 and 1 and ends at everyone and every state", () => {
    fc.assert(
      fc.property(counts, (states) => {
        const distribution = valueOf(computeStateDistribution(states, "eq-5d-5l"));
        expect(distribution.densityIndex).toBeGreaterThan(0);
        expect(distribution.densityIndex).toBeLessThanOrEqual(1 + 1e-12);
        const last = distribution.states.at(-1);
        expect(last?.cumulativeShare).toBeCloseTo(1, 12);
        expect(last?.cumulativeStates).toBe(1);
      }),
    );
  });

  it("is perfectly even when all states are equally frequent, and for a single state", () => {
    const even = ["11111", "21111", "31111"].map((profile) => ({ profile, count: 7 }));
    expect(valueOf(computeStateDistribution(even, "eq-5d-5l")).densityIndex).toBeCloseTo(1, 12);
    expect(
      valueOf(computeStateDistribution([{ profile: "22222", count: 9 }], "eq-5d-5l")),
    ).toMatchObject({ densityIndex: 1, distinctStates: 1, ceilingShare: 0 });
  });

  it("of three in 11111 and one in 21111 has ceiling 0.75 and density index 0.75", () => {
    const states = [
      { profile: "11111", count: 3 },
      { profile: "21111", count: 1 },
    ];
    expect(valueOf(computeStateDistribution(states, "eq-5d-5l"))).toMatchObject({
      ceilingShare: 0.75,
      distinctStates: 2,
      densityIndex: 0.75,
    });
  });

  it("does not exist without a profile of that version", () => {
    expect(computeStateDistribution([{ profile: "44444", count: 5 }], "eq-5d-3l")).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("Shannon's index", () => {
  it("is largest when everything is used equally, and does not depend on the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 }),
        (counts) => {
          if (counts.every((count) => count === 0)) return;
          const shannon = valueOf(computeShannonIndex(counts, 5));
          expect(shannon.diversity).toBeLessThanOrEqual(shannon.maximumDiversity + 1e-12);
          const reversed = valueOf(computeShannonIndex(counts.toReversed(), 5));
          expect(reversed.diversity).toBeCloseTo(shannon.diversity, 12);
        },
      ),
    );
    expect(valueOf(computeShannonIndex([8, 8, 8, 8], 4)).diversity).toBe(2);
  });

  it("is 1 bit for halves at two levels of five, with evenness 0.43", () => {
    const shannon = valueOf(computeShannonIndex([50, 50, 0, 0, 0], 5));
    expect(shannon.diversity).toBe(1);
    expect(valueOf(shannon.evenness).toFixed(2)).toBe("0.43");
  });

  it("does not exist without people, and has no evenness with one category", () => {
    expect(computeShannonIndex([], 5)).toMatchObject({ reason: "no-denominator" });
    expect(computeShannonIndex([1, 1, 1], 2)).toMatchObject({ reason: "outside-method-range" });
    expect(valueOf(computeShannonIndex([9], 1)).evenness).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("the summary of a score", () => {
  it("of 0.5, 0.7, 0.7 and 0.9 has mean and median 0.7 and quartiles 0.65 and 0.75", () => {
    const summary = valueOf(
      computeScoreSummary(
        [
          { value: 0.5, count: 1 },
          { value: 0.7, count: 2 },
          { value: 0.9, count: 1 },
        ],
        "index",
      ),
    );
    expect(summary.mean).toBeCloseTo(0.7, 12);
    expect(summary.median).toBeCloseTo(0.7, 12);
    expect(summary.firstQuartile).toBeCloseTo(0.65, 12);
    expect(summary.thirdQuartile).toBeCloseTo(0.75, 12);
  });

  it("keeps its parts in order and counts everyone once", () => {
    const counts = fc.array(fc.record({ value: indices, count: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(counts, (scores) => {
        const result = computeScoreSummary(scores, "index");
        const s = valueOf(result);
        const parts = [s.lowest, s.firstQuartile, s.median, s.thirdQuartile, s.highest];
        expect([...parts].sort((a, b) => a - b)).toEqual(parts);
        expect(result).toMatchObject({
          denominator: scores.reduce((sum, { count }) => sum + count, 0),
        });
      }),
    );
  });

  it("does not exist without scores", () => {
    expect(computeScoreSummary([], "index")).toMatchObject({ reason: "no-denominator" });
  });
});

describe("quality-adjusted time", () => {
  const year = (u0: number | null, u3: number | null, u12: number | null): FollowedPatient => ({
    measurements: [
      { years: 0, index: u0 },
      { years: 0.25, index: u3 },
      { years: 1, index: u12 },
    ],
  });

  // Outcomes page 1.7: 0.125 (u0 + u3) + 0.375 (u3 + u12).
  it("weighs 0, 3 and 12 months with 0.125 and 0.375", () => {
    fc.assert(
      fc.property(indices, indices, indices, (u0, u3, u12) => {
        const time = valueOf(computeQualityAdjustedTime(year(u0, u3, u12), 1));
        expect(time.years).toBeCloseTo(0.125 * (u0 + u3) + 0.375 * (u3 + u12), 10);
        expect(time.gainYears).toBeCloseTo(time.years - u0, 10);
      }),
    );
    const example = valueOf(computeQualityAdjustedTime(year(0.5, 0.7, 0.9), 1));
    expect(example.years).toBeCloseTo(0.75, 12);
    expect(example.gainYears).toBeCloseTo(0.25, 12);
  });

  it("gains nothing when nothing changes, and keeps values worse than dead", () => {
    const time = valueOf(computeQualityAdjustedTime(year(-0.2, -0.2, -0.2), 1));
    expect(time.years).toBeCloseTo(-0.2, 12);
    expect(time.gainYears).toBeCloseTo(0, 12);
  });

  it("does not bridge a missing moment, whose absence would lose early recovery", () => {
    expect(computeQualityAdjustedTime(year(0.5, null, 0.9), 1)).toMatchObject({
      reason: "missing-answer",
    });
    expect(computeQualityAdjustedTime(year(null, 0.7, 0.9), 1)).toMatchObject({
      reason: "missing-answer",
    });
    expect(computeQualityAdjustedTime(year(0.5, 0.7, 0.9), 2)).toMatchObject({
      reason: "outside-method-range",
    });
  });

  it("runs straight to zero at death and stays there", () => {
    const died = { ...year(0.8, null, null), diedAfterYears: 0.2 };
    const time = valueOf(computeQualityAdjustedTime(died, 1));
    expect(time.years).toBeCloseTo((0.2 * 0.8) / 2, 12);
    expect(time.gainYears).toBeCloseTo(0.08 - 0.8, 12);
    const later = { ...year(0.8, 0.6, null), diedAfterYears: 0.5 };
    expect(valueOf(computeQualityAdjustedTime(later, 1)).years).toBeCloseTo(
      0.25 * 0.7 + (0.25 * 0.6) / 2,
      12,
    );
  });

  it("has a group figure from 30 complete patients on, and says who was left out", () => {
    const forty = Array.from({ length: 40 }, () => year(0.5, 0.7, 0.9));
    const group = valueOf(computeGroupQualityAdjustedTime([...forty, year(0.5, null, 1)], 1));
    expect(group.gainYears.mean).toBeCloseTo(0.25, 12);
    expect(group).toMatchObject({ completePatients: 40, leftOut: 1 });
    // 10 died at once and are all complete; of 40 living 20 answered: the dead stay one in five.
    const dead = Array.from({ length: 10 }, () => ({
      ...year(0.5, null, null),
      diedAfterYears: 0,
    }));
    const silent = Array.from({ length: 20 }, () => year(0.5, null, null));
    const mixed = valueOf(
      computeGroupQualityAdjustedTime([...dead, ...silent, ...forty.slice(0, 20)], 1),
    );
    expect(mixed.years.mean).toBeCloseTo(0.8 * 0.75, 12);
    expect(mixed).toMatchObject({ completePatients: 30, leftOut: 20 });
    for (const level of [0, 1, 95]) {
      expect(computeGroupQualityAdjustedTime(forty, 1, level)).toMatchObject({
        ...{ reason: "outside-method-range", detail: "confidenceLevel" },
      });
    }
    expect(computeGroupQualityAdjustedTime(forty.slice(0, 29), 1)).toMatchObject({
      reason: "below-minimum-count",
    });
  });
});

describe("the norm of the EQ VAS", () => {
  // Van Wilder et al. 2022, EQ VAS 2013, Belgium: women of 40 have 78.2.
  it("is that of the same people, of 2013", () => {
    const gap = valueOf(
      computeNormGap(
        [{ index: 80, age: 40, sex: "female", region: "belgium" }],
        "BE-5L-2022",
        2013,
        "vas",
      ),
    );
    expect(gap.expectedMean.toFixed(1)).toBe("78.2");
  });
});

describe("the value set of a country", () => {
  it("is the Belgian one for EQ-5D-5L in Belgium, and none where none ships", () => {
    expect(findValueSet("eq-5d-5l", "BE")).toBe("BE-5L-2022");
    expect(findValueSet("eq-5d-3l", "BE")).toBeNull();
    expect(findValueSet("oks", "GB")).toBeNull();
  });
});
