import "server-only";
import { z } from "zod";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listIndicatorUnits } from "@/lib/repositories/import-history";

const sumsSchema = z.object({
  n: z.number(),
  numerator: z.number().nullable(),
  total: z.number().nullable(),
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

/** A share where there is a numerator, a mean where there is a total; without cases there is neither. */
function figureOf(sums: Sums | null): number | null {
  if (sums === null || sums.n === 0) return null;
  const part = sums.numerator ?? sums.total;
  return part === null ? null : part / sums.n;
}

/** The indicators of a report as figures with their unit. */
export async function readEffects(tx: ScopedTx, effects: unknown): Promise<readonly Effect[]> {
  const found = effectsSchema.safeParse(effects);
  if (!found.success || found.data.length === 0) return [];
  const units = await listIndicatorUnits(
    tx,
    found.data.map(({ indicatorCode }) => indicatorCode),
  );
  return found.data.map(({ pathwayCode, indicatorCode, before, after }) => ({
    pathway: pathwayCode,
    indicator: indicatorCode,
    unit: units.get(indicatorCode) ?? "",
    before: figureOf(before),
    after: figureOf(after),
    countBefore: before?.n ?? 0,
    countAfter: after?.n ?? 0,
  }));
}

/** The same, out of what was kept with a delivery. */
export async function readSummaryEffects(
  tx: ScopedTx,
  summary: unknown,
): Promise<readonly Effect[]> {
  const kept = z.object({ effects: z.unknown() }).safeParse(summary);
  return kept.success ? readEffects(tx, kept.data.effects) : [];
}
