import { describe, expect, it } from "vitest";
import { beginTargets, readTargets } from "@/components/definitions/typed-targets";
import type { DefinitionTarget, DefinitionVersion } from "@/lib/contracts/steering/definitions";
import { compareTargets } from "@/lib/view-models/definitions/compare-targets";
import { targetScaleOf } from "@/lib/view-models/definitions/target-scale";

const version = (validFrom: string, targets: DefinitionVersion["targets"]): DefinitionVersion => ({
  key: `hospital-${validFrom}`,
  kind: "hospital",
  version: 1,
  productVersion: 1,
  validFrom,
  status: "draft",
  revision: 1,
  texts: { nl: {}, fr: {}, en: {} },
  minimumCount: 5,
  targets,
  change: null,
  author: null,
  authorRole: null,
  proposedBy: null,
  createdAt: null,
  withdrawnAt: null,
  withdrawnBy: null,
  signOffs: [],
});

const series: readonly DefinitionTarget[] = [
  { pathwayCode: "stroke", amount: 0.06, validFrom: "2024-01-01", validTo: null, source: "a" },
  { pathwayCode: "stroke", amount: 0.05, validFrom: "2025-01-01", validTo: null, source: "b" },
  { pathwayCode: "stroke", amount: 0.04, validFrom: "2027-01-01", validTo: null, source: "c" },
];

describe("targets of two versions beside each other", () => {
  it("are the proposed one and the one that held before its date", () => {
    const product = version("2020-01-01", []);
    const draft = version("2027-01-01", [{ pathwayCode: "stroke", amount: 0.04 }]);
    expect(compareTargets(product, draft, series)).toEqual([
      { pathwayCode: "stroke", before: 0.05, after: 0.04 },
    ]);
    expect(compareTargets(draft, product, series)).toEqual([
      { pathwayCode: "stroke", before: 0.04, after: 0.05 },
    ]);
  });

  it("are none where neither version sets one, and empty where none held", () => {
    expect(compareTargets(version("2026-01-01", []), version("2027-01-01", []), series)).toEqual(
      [],
    );
    const draft = version("2023-01-01", [{ pathwayCode: "stroke", amount: 0.04 }]);
    expect(compareTargets(version("2020-01-01", []), draft, series)).toEqual([
      { pathwayCode: "stroke", before: null, after: 0.04 },
    ]);
  });
});

describe("a typed target", () => {
  it("is read in per cent or euro, with comma or point, without binary noise", () => {
    expect(readTargets({ stroke: "4,1", "hip-knee": "" }, targetScaleOf("rate"))).toEqual([
      { pathway: "stroke", amount: 0.041 },
    ]);
    expect(readTargets({ stroke: "7.500,50" }, targetScaleOf("eur-cents"))).toEqual([
      { pathway: "stroke", amount: 750_050 },
    ]);
    expect(readTargets({ stroke: "5.5" }, targetScaleOf("days"))).toEqual([
      { pathway: "stroke", amount: 5.5 },
    ]);
  });

  it("that is no number is refused as a whole", () => {
    expect(readTargets({ stroke: "vier", "hip-knee": "3" }, 100)).toBeNull();
  });

  it("begins with what holds", () => {
    const start = [{ pathwayCode: "stroke", pathwayName: "CVA", typed: "4,1" }];
    expect(beginTargets(start)).toEqual({ stroke: "4,1" });
  });
});
