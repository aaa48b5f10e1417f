import { downloadUploadFindingsOperation } from "@/lib/contracts/api/import-jobs";
import { route } from "@/lib/http/route";
import { exportUploadFindings } from "@/lib/services/import-jobs/findings";

export const GET = route(downloadUploadFindingsOperation, async ({ actor, params }) => ({
  fileName: "waardekompas-refused-rows.csv",
  contentType: "text/csv; charset=utf-8",
  content: await exportUploadFindings(actor, params.upload),
}));
