import { listUploadFindingsOperation } from "@/lib/contracts/api/import-jobs";
import { route } from "@/lib/http/route";
import { getUploadFindings } from "@/lib/services/import-jobs/findings";

export const GET = route(listUploadFindingsOperation, ({ actor, params, query }) =>
  getUploadFindings(actor, params.upload, query),
);
