import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { MapListPage, PathwayMapSummary } from "@/lib/contracts/costing/workbench";
import { withScope } from "@/lib/db/with-scope";
import { listPathwayMaps, loadPathwayMap } from "@/lib/repositories/costing/pathway-maps";
import { loadFrame, type FrameInput } from "../../pathways/load-frame";
import { loadPricing } from "./load-pricing";

/** Every pathway that the reader may see, with the version that holds and its open drafts. */
export async function getMapList(actor: Actor, input: FrameInput): Promise<MapListPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const maps = await listPathwayMaps(tx, actor.hospitalId, null);
      const summaries: PathwayMapSummary[] = [];
      for (const pathway of frame.pathways) {
        const own = maps.filter(({ pathwayCode }) => pathwayCode === pathway.code);
        const versions = own.filter(({ status }) => status === "confirmed");
        const current = versions[0]
          ? await loadPathwayMap(tx, actor.hospitalId, versions[0])
          : null;
        const drafts = own.filter(({ status }) => status === "draft");
        summaries.push({ pathway, current, drafts, versionCount: versions.length });
      }
      const pricing = await loadPricing(tx, actor, { today: input.today, protocol: null });
      return { ...pricing, frame, summaries, today: input.today };
    },
    { readOnly: true },
  );
}
