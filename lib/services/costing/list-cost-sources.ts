import "server-only";
import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listPublications } from "@/lib/repositories/rollups";

const COST_FILES = new Set(["ledger", "resources", "activities", "consumables"]);

/** The deliveries that costing rests on. */
export async function listCostSources(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly SourceStamp[]> {
  const all = await listPublications(tx, hospitalId);
  return all.filter(({ sourceKind }) => COST_FILES.has(sourceKind));
}
