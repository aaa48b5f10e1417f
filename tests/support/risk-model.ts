import type { RiskModelFile } from "@/lib/contracts/risk-models/risk-model-file";

/** A sound coefficient file for 30-day mortality after stroke, with what a test wants to differ. */
export function makeRiskModel(different: Partial<RiskModelFile> = {}): RiskModelFile {
  return {
    format: "waardekompas-risk-model",
    formatVersion: 1,
    model: "registry-mortality",
    version: "2025-1",
    title: "Registry mortality",
    indicator: "mortality-30d",
    pathway: "hip-knee",
    link: "logit",
    intercept: -4,
    terms: [
      { variable: "age-per-decade", estimate: 0.3, standardError: 0.05 },
      { variable: "male", estimate: 0.1 },
    ],
    population: { description: "patients of a registry", cases: 4000, events: 120 },
    source: "A registry, annual report 2025, table 3",
    grade: "published",
    madeOn: "2025-06-30",
    validFrom: "2026-01-01",
    validTo: null,
    ...different,
  };
}
