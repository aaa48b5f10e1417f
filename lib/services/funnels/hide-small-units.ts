import "server-only";
import { suppressSmallCells } from "@/lib/engine/disclosure";
import { computed, type Result } from "@/lib/engine/shared/result";
import type { Funnel } from "@/lib/engine/statistics";

const COUNT_METHOD = { id: "cases-by-unit", version: "1.0.0", source: "Publishing step" } as const;

/** The units whose count may be shown: no count of a few, and none that a subtraction gives back. */
export function listShownUnits(
  counts: readonly { readonly key: string; readonly n: number }[],
  minimumCount: number,
): ReadonlySet<string> {
  const cells = counts.map(({ key, n }) => ({
    key,
    n,
    figure: computed(n, "count", n, COUNT_METHOD),
  }));
  const shown = suppressSmallCells(cells, minimumCount).filter(({ n }) => n !== null);
  return new Set(shown.map(({ key }) => key));
}

/** A funnel without the points that may not be shown; its target and limits rest on all units. */
export function hideSmallUnits(funnel: Result<Funnel>, shown: ReadonlySet<string>): Result<Funnel> {
  if (funnel.status !== "computed") return funnel;
  const points = funnel.value.points.filter(({ key }) => shown.has(key));
  return { ...funnel, value: { ...funnel.value, points } };
}
