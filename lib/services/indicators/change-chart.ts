import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ChartChangeDto } from "@/lib/contracts/api/charts";
import { chartSettingsSchema, type ChartSettings } from "@/lib/contracts/steering/chart-settings";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  findChartVersion,
  insertChartVersion,
  listChartVersions,
  lockChart,
  type ChartKey,
} from "@/lib/repositories/chart-definitions";
import { listAnnotations } from "@/lib/repositories/indicators";
import { applyChartChange, type AppliedChange } from "./apply-chart-change";
import { defaultChartSettings } from "./chart-settings";
import { requireVisibleIndicator } from "./require-visible-indicator";

export interface ChartChangeInput {
  readonly code: string;
  readonly pathwayCode: string;
  /** The version that the author had before their eyes. */
  readonly version: number;
  readonly reason: string;
  readonly change: ChartChangeDto;
  readonly today: string;
}

/** The definition of a version; version 0 is what the product chooses with the phases of before. */
async function settingsAt(tx: ScopedTx, key: ChartKey, version: number): Promise<ChartSettings> {
  const stored = version > 0 ? await findChartVersion(tx, key, version) : null;
  if (stored) return chartSettingsSchema.parse(stored.settings);
  const annotations = await listAnnotations(tx, key.hospitalId, key.pathwayCode);
  return defaultChartSettings(
    annotations.filter(({ indicatorCode }) => indicatorCode === key.indicatorCode),
  );
}

async function applyTo(
  tx: ScopedTx,
  key: ChartKey,
  input: ChartChangeInput,
  author: string,
): Promise<AppliedChange> {
  const { change, version, reason, today } = input;
  if (change.kind !== "undo") {
    const stamp = { reason, author, decidedOn: today };
    return applyChartChange(await settingsAt(tx, key, version), change, stamp);
  }
  if (version === 0) {
    throw new AppError("invalid-input", {
      faults: [{ pointer: "/change/kind", code: "nothing-to-undo" }],
    });
  }
  const settings = await settingsAt(tx, key, version - 1);
  return { settings, change: "undone", subject: String(version) };
}

/**
 * Changes how a chart is drawn: a kind, a phase, a point that does not count, or the last change taken
 * back. Every change is a new version with a reason; nothing is overwritten.
 */
export async function changeChart(
  actor: Actor,
  input: ChartChangeInput,
): Promise<{ readonly version: number }> {
  if (!can(actor.role, "chart.manage")) throw new AppError("not-allowed");
  const key: ChartKey = {
    hospitalId: actor.hospitalId,
    pathwayCode: input.pathwayCode,
    indicatorCode: input.code,
  };
  return withScope(actor.scope, async (tx) => {
    await requireVisibleIndicator(tx, actor, input);
    await lockChart(tx, key);
    const [newest] = await listChartVersions(tx, key);
    const current = newest?.version ?? 0;
    if (current !== input.version) {
      throw new AppError("conflict", { detail: { reason: "revision", revision: current } });
    }
    const applied = await applyTo(tx, key, input, actor.displayName);
    const version = current + 1;
    await insertChartVersion(tx, key, {
      ...applied,
      version,
      reason: input.reason,
      author: actor.displayName,
      accountId: actor.accountId,
    });
    return { version };
  });
}
