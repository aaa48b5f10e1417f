import { listBatchFindingsOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { getBatchFindings } from "@/lib/services/import-jobs/findings";

export const GET = route(listBatchFindingsOperation, ({ actor, params, query }) =>
  getBatchFindings(actor, params.batch, query),
);
