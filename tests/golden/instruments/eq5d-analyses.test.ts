import { describe, expect, it } from "vitest";
import {
  computeHealthProfileGrid,
  computeLevelFrequencies,
  computeLevelFrequencyScore,
  computeLevelSumScore,
  computeQualityAdjustedTime,
  computeShannonIndex,
  computeStateDistribution,
  EQ5D_DIMENSIONS,
  rankHealthState,
} from "@/lib/engine/instruments";
import type { Result } from "@/lib/engine/shared/result";
import analyses from "./fragla-eq5d-analyses.json";
import fragla from "./fragla-eq5d-pairs.json";

const before = fragla.pre.split(" ");
const after = fragla.post.split(" ");

function valueOf<T>(result: Result<T>): T {
  if (result.status === "not-computable") throw new Error(result.reason);
  return result.value;
}

describe("the sample of the R package eq5d", () => {
  // hpg_3l_uk_tto_no_problems_false.csv: ranks with the UK 3L TTO set; NA where the level is invalid.
  it("has the ranks of the health profile grid that the package prints", () => {
    const rankOf = (profile: string) => {
      const rank = rankHealthState(profile, "UK-3L-1997");
      return rank.status === "computed" ? rank.value : null;
    };
    expect(before.map(rankOf)).toEqual(analyses.gridBefore);
    expect(after.map(rankOf)).toEqual(analyses.gridAfter);
  });

  it("has on the grid only the pairs that can be classified", () => {
    const pairs = before.map((profile, place) => ({
      before: profile,
      after: after[place] ?? null,
    }));
    const grid = valueOf(computeHealthProfileGrid(pairs, "UK-3L-1997"));
    expect(grid.states).toBe(243);
    expect(grid.points).toHaveLength(77);
    expect(grid.points[0]).toEqual({ before: 95, after: 30, change: "improved" });
  });

  const distribution = valueOf(
    computeStateDistribution(
      before.map((profile) => ({ profile, count: 1 })),
      "eq-5d-3l",
    ),
  );

  // eq5dcf.csv: frequency, per cent, cumulative frequency, cumulative per cent.
  it("has the cumulative frequencies of its states", () => {
    const printed = distribution.states.map(({ profile, count, share, cumulativeShare }) => [
      profile,
      count,
      Number((share * 100).toFixed(1)),
      Math.round(cumulativeShare * 78),
      Number((cumulativeShare * 100).toFixed(1)),
    ]);
    expect(printed).toEqual(analyses.states);
  });

  // test-eqhsdi.R
  it("has the health state density index 0.56", () => {
    expect(distribution.densityIndex.toFixed(2)).toBe("0.56");
  });

  // test-eqshannon.R: by.dimension = FALSE, with all 243 states and with the observed states only.
  it("has Shannon's H' 4.33 and J' 0.55 of all states, 0.90 of those observed", () => {
    const counts = distribution.states.map(({ count }) => count);
    const all = valueOf(computeShannonIndex(counts, 243));
    expect([all.diversity, all.maximumDiversity].map((bits) => bits.toFixed(2))).toEqual([
      "4.33",
      "7.92",
    ]);
    expect(valueOf(all.evenness).toFixed(2)).toBe("0.55");
    const observed = valueOf(computeShannonIndex(counts, counts.length));
    expect(observed.maximumDiversity.toFixed(2)).toBe("4.81");
    expect(valueOf(observed.evenness).toFixed(2)).toBe("0.90");
  });

  // test-eqshannon.R: by.dimension = TRUE.
  it.each([
    ["MO", "0.97", "0.61"],
    ["SC", "1.09", "0.68"],
    ["UA", "1.10", "0.69"],
    ["PD", "1.14", "0.72"],
    ["AD", "1.00", "0.63"],
  ] as const)("has for %s H' %s and J' %s", (dimension, diversity, evenness) => {
    const place = EQ5D_DIMENSIONS.indexOf(dimension);
    // The package leaves out a whole state with an invalid level.
    const levels = before
      .filter((profile) => /^[1-3]{5}$/.test(profile))
      .map((profile) => Number(profile[place]));
    const counts = [1, 2, 3].map((level) => levels.filter((l) => l === level).length);
    const shannon = valueOf(computeShannonIndex(counts, 3));
    expect(shannon.diversity.toFixed(2)).toBe(diversity);
    expect(valueOf(shannon.evenness).toFixed(2)).toBe(evenness);
  });
});

describe("the scores by level", () => {
  // test-eq5dlfs.R, test-eq5dlss.R.
  it.each([
    ["12321", "eq-5d-3l", "221", 9],
    ["55555", "eq-5d-5l", "00005", 25],
    ["11111", "eq-5d-5l", "50000", 5],
    ["12345", "eq-5d-5l", "11111", 15],
    ["25532", "eq-5d-5l", "02102", 17],
    ["52141", "eq-5d-5l", "21011", 13],
  ] as const)("of %s (%s) are LFS %s and LSS %d", (profile, instrument, lfs, lss) => {
    expect(valueOf(computeLevelFrequencyScore(profile, instrument))).toBe(lfs);
    expect(valueOf(computeLevelSumScore(profile, instrument))).toBe(lss);
  });

  it.each([
    ["55575", "eq-5d-5l"],
    ["12345", "eq-5d-3l"],
  ] as const)("do not exist for %s (%s), which is no profile", (profile, instrument) => {
    expect(computeLevelFrequencyScore(profile, instrument)).toMatchObject({
      reason: "invalid-answer",
    });
    expect(computeLevelSumScore(profile, instrument)).toMatchObject({ reason: "invalid-answer" });
  });
});

describe("the level frequencies", () => {
  // test-eq5dds.R, res2.df: counts of six people by dimension and level.
  it("are those of the package's six people", () => {
    const people = {
      MO: [1, 2, 3, 2, 1, 2],
      SC: [2, 3, 2, 1, 2, 3],
      UA: [3, 2, 1, 2, 3, 1],
      PD: [1, 1, 2, 3, 2, 1],
      AD: [2, 2, 3, 3, 1, 1],
    };
    const answers = [0, 1, 2, 3, 4, 5].map((person) =>
      Object.fromEntries(EQ5D_DIMENSIONS.map((key) => [key, people[key][person] ?? null])),
    );
    const tables = computeLevelFrequencies("eq-5d-3l", answers);
    const counts = EQ5D_DIMENSIONS.map((key) => valueOf(tables[key]).counts);
    expect(counts).toEqual([
      [2, 3, 1],
      [1, 3, 2],
      [2, 2, 2],
      [3, 2, 1],
      [2, 2, 2],
    ]);
  });
});

describe("the area under an index", () => {
  // qalytools test-auc.R: x 0, 1, 2 and y 2, 1, 2 have area 3; on half the scale of both: 0.75.
  it("is the trapezium area that the R package qalytools prints", () => {
    const time = computeQualityAdjustedTime(
      {
        measurements: [
          { years: 0, index: 1 },
          { years: 0.5, index: 0.5 },
          { years: 1, index: 1 },
        ],
      },
      1,
    );
    expect(valueOf(time).years).toBeCloseTo(3 / 2 / 2, 12);
  });
});
