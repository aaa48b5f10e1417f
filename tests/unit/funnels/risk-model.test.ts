import { describe, expect, it } from "vitest";
import type { RiskModelFile } from "@/lib/contracts/risk-models/risk-model-file";
import { readRiskModel } from "@/lib/services/risk-models/read-risk-model";
import { makeRiskModel } from "@/tests/support/risk-model";

const TODAY = "2026-11-22";
const faultsOf = (contents: unknown) => readRiskModel(JSON.stringify(contents), TODAY).faults;
const withTerms = (...terms: RiskModelFile["terms"]) => makeRiskModel({ terms });

describe("a coefficient file", () => {
  it("without a fault is read, with or without a byte order mark", () => {
    expect(readRiskModel(JSON.stringify(makeRiskModel()), TODAY).faults).toEqual([]);
    const marked = readRiskModel(`\uFEFF${JSON.stringify(makeRiskModel())}`, TODAY);
    expect(marked.file?.model).toBe("registry-mortality");
  });

  it("that is no JSON, no model or of another format is refused", () => {
    expect(readRiskModel("{", TODAY).faults).toEqual([
      { code: "not-json", place: "", found: null },
    ]);
    expect(faultsOf({ ...makeRiskModel(), format: "other" })).toEqual([
      { code: "not-a-model", place: "format", found: "other" },
    ]);
    expect(faultsOf({ ...makeRiskModel(), formatVersion: 2 })).toEqual([
      { code: "unknown-format-version", place: "formatVersion", found: "2" },
    ]);
  });

  it("names the field that is missing, unknown or wrong, all at once", () => {
    const contents = {
      ...makeRiskModel(),
      source: undefined,
      colour: "red",
      madeOn: "June 2025",
      grade: "sure",
      link: "probit",
    };
    expect(faultsOf(contents)).toEqual(
      expect.arrayContaining([
        { code: "missing-field", place: "source", found: null },
        { code: "unknown-field", place: "", found: "colour" },
        { code: "not-a-date", place: "madeOn", found: "June 2025" },
        { code: "unknown-grade", place: "grade", found: "sure" },
        { code: "unknown-link", place: "link", found: "probit" },
      ]),
    );
  });

  it("refuses wrong numbers by their place", () => {
    const contents = {
      ...makeRiskModel(),
      intercept: "-4",
      terms: [
        { variable: "male", estimate: 1e9 },
        { variable: "age-years", estimate: 0.02, standardError: 0 },
      ],
    };
    expect(faultsOf(contents)).toEqual([
      { code: "not-a-number", place: "intercept", found: "-4" },
      { code: "out-of-range", place: "terms[0].estimate", found: "1000000000" },
      { code: "not-positive", place: "terms[1].standardError", found: "0" },
    ]);
    expect(faultsOf(makeRiskModel({ terms: [] }))).toEqual([
      { code: "no-terms", place: "terms", found: null },
    ]);
  });

  it("refuses unknown and missing terms by name, and a score in a model of a chance", () => {
    const named = (variable: string) => ({ variable, estimate: 0.1 });
    expect(faultsOf(withTerms(named("bmi")))).toEqual([
      { code: "unknown-variable", place: "terms", found: "bmi" },
    ]);
    expect(faultsOf(withTerms(named("severity.2"), named("severity.4")))).toEqual([
      { code: "missing-level", place: "terms", found: "severity.3" },
    ]);
    expect(faultsOf(withTerms(named("score-before")))).toEqual([
      { code: "score-of-event", place: "terms", found: "score-before" },
    ]);
  });

  it("cannot end before it begins, be made tomorrow, or rest on more events than patients", () => {
    const contents = makeRiskModel({
      validTo: "2025-12-31",
      madeOn: "2026-11-23",
      population: { description: "a registry", cases: 10, events: 11 },
    });
    expect(faultsOf(contents)).toEqual([
      { code: "ends-before-it-begins", place: "validTo", found: "2025-12-31" },
      { code: "made-in-the-future", place: "madeOn", found: "2026-11-23" },
      { code: "more-events-than-cases", place: "population.events", found: "11" },
    ]);
  });
});
