import { listPathwaysOperation } from "@/lib/contracts/api/indicators";
import { route } from "@/lib/http/route";
import { getPathways } from "@/lib/services/pathways/get-pathways";
import { toQuarter } from "@/lib/services/review/to-quarter";

export const GET = route(listPathwaysOperation, async ({ actor, query, now }) => {
  const { frame, summaries } = await getPathways(actor, {
    quarter: query.quarter === undefined ? null : toQuarter(query.quarter),
    today: now.toISOString().slice(0, 10),
  });
  return {
    hospital: frame.hospital.name,
    pathways: summaries.map(({ pathway, episodes, period }) => ({
      code: pathway.code,
      names: { ...pathway.name },
      episodes: episodes.status === "computed" ? episodes.value : null,
      period: { from: period.from, until: period.until },
    })),
  };
});
