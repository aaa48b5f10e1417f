import type { Coefficient, ProvenanceGrade } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";

/** A coefficient for a test; illustrative unless said otherwise. */
export function coefficient(
  key: string,
  amount: number,
  grade: ProvenanceGrade = "illustration",
): Coefficient {
  return { key, amount, unit: "test", year: 2026, grade, source: "test" };
}

/** Euro as a coefficient in whole cents. */
export function euroCoefficient(
  key: string,
  euro: number,
  grade: ProvenanceGrade = "illustration",
): Coefficient {
  return coefficient(key, Math.round(euro * 100), grade);
}

export function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}
