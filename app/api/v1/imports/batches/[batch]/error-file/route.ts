import { downloadBatchFindingsOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { exportBatchFindings } from "@/lib/services/import-jobs/findings";

export const GET = route(downloadBatchFindingsOperation, async ({ actor, params }) => ({
  fileName: `waardekompas-delivery-${params.batch}-refused-rows.csv`,
  contentType: "text/csv; charset=utf-8",
  content: await exportBatchFindings(actor, params.batch),
}));
