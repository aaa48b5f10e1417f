import { listBatchesOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { getBatches } from "@/lib/services/import-jobs/get-batches";

export const GET = route(listBatchesOperation, ({ actor, query }) => getBatches(actor, query));
