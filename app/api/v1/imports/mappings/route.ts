import { listMappingsOperation, saveMappingOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { getSavedMappings, saveMapping } from "@/lib/services/import-jobs/saved-mappings";

export const GET = route(listMappingsOperation, async ({ actor, query }) => ({
  mappings: await getSavedMappings(actor, query.profile),
}));

export const PUT = route(saveMappingOperation, ({ actor, body }) => saveMapping(actor, body));
