import "server-only";
import { z } from "zod";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listIndicatorMakings, type IndicatorMaking } from "@/lib/repositories/import-history";
import { computeEstimate } from "../indicators/compute-estimate";

const sumsSchema = z.object({
  n: z.number(),
  numerator: z.number().nullable(),
  total: z.number().nullable(),
  // Deliveries from before medians were kept have none.
  histogram: z.record(z.string(), z.number()).nullable().default(null),
});

const effectsSchema = z.array(
  z.object({
    pathwayCode: z.string(),
    indicatorCode: z.string(),
    before: sumsSchema.nullable(),
    after: sumsSchema.nullable(),
  }),
);

type Sums = z.infer<typeof sumsSchema>;
type Effect = ImportReportDto["effects"][number];

interface Side {
  readonly figure: number | null;
  readonly count: number | null;
}

/** The figure as the screens show it; of a few cases neither the figure nor how few they are. */
function sideOf(sums: Sums | null, making: IndicatorMaking | undefined): Side {
  if (sums === null || making === undefined) return { figure: null, count: sums?.n ?? 0 };
  const { histogram } = sums;
  const histograms = histogram === null ? null : [histogram];
  const estimate = computeEstimate([{ ...sums, totalSquares: null, histograms }], making);
  if (estimate.status === "computed") return { figure: estimate.value.amount, count: sums.n };
  return { figure: null, count: estimate.reason === "suppressed" ? null : sums.n };
}

/** The indicators of a report as figures with their unit. */
export async function readEffects(tx: ScopedTx, effects: unknown): Promise<readonly Effect[]> {
  const found = effectsSchema.safeParse(effects);
  if (!found.success || found.data.length === 0) return [];
  const makings = await listIndicatorMakings(
    tx,
    found.data.map(({ indicatorCode }) => indicatorCode),
  );
  return found.data.map(({ pathwayCode, indicatorCode, ...sides }) => {
    const making = makings.get(indicatorCode);
    const [before, after] = [sideOf(sides.before, making), sideOf(sides.after, making)];
    return {
      pathway: pathwayCode,
      indicator: indicatorCode,
      unit: making?.unit ?? "",
      before: before.figure,
      after: after.figure,
      countBefore: before.count,
      countAfter: after.count,
    };
  });
}

/** The same, out of what was kept with a delivery. */
export async function readSummaryEffects(
  tx: ScopedTx,
  summary: unknown,
): Promise<readonly Effect[]> {
  const kept = z.object({ effects: z.unknown() }).safeParse(summary);
  return kept.success ? readEffects(tx, kept.data.effects) : [];
}
