import { describe, expect, it } from "vitest";
import {
  computed,
  notComputable,
  NOT_COMPUTABLE_REASONS,
  withWarnings,
  type Method,
  type Result,
} from "@/lib/engine/shared/result";

const METHOD: Method = { id: "a-method", version: "1.0.0", source: "a test" };

describe("a result of the engine", () => {
  it("carries the figure with unit, denominator and method", () => {
    expect(computed(0.5, "rate", 20, METHOD)).toEqual({
      status: "computed",
      value: 0.5,
      unit: "rate",
      denominator: 20,
      method: METHOD,
      warnings: [],
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("never carries %d", (impossible) => {
    expect(() => computed(impossible, "rate", 1, METHOD)).toThrow(RangeError);
  });

  it("says why there is no figure", () => {
    expect(notComputable("missing-answer", METHOD, "MO")).toEqual({
      status: "not-computable",
      reason: "missing-answer",
      detail: "MO",
      method: METHOD,
    });
    expect(notComputable("no-denominator", METHOD).detail).toBeNull();
  });

  it("collects warnings on a figure and leaves a refusal as it is", () => {
    const once = withWarnings(computed(1, "points", 1, METHOD), ["imputed-items"]);
    expect(withWarnings(once, ["late"]).warnings).toEqual(["imputed-items", "late"]);
    const refusal: Result = notComputable("suppressed", METHOD);
    expect(withWarnings(refusal, ["late"])).toBe(refusal);
  });

  it("has each reason once", () => {
    expect(new Set(NOT_COMPUTABLE_REASONS).size).toBe(NOT_COMPUTABLE_REASONS.length);
  });
});
