import { downloadExampleFileOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { getExampleFile } from "@/lib/services/import-jobs/get-example-file";

export const GET = route(downloadExampleFileOperation, ({ params }) => ({
  fileName: `waardekompas-${params.profile}.csv`,
  contentType: "text/csv; charset=utf-8",
  content: getExampleFile(params.profile),
}));
