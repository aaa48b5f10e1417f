import { planUploadOperation } from "@/lib/contracts/api/import-uploads";
import { route } from "@/lib/http/route";
import { describeUpload } from "@/lib/services/import-jobs/describe-upload";
import { planUpload } from "@/lib/services/import-jobs/plan-upload";

export const PUT = route(planUploadOperation, async ({ actor, params, body }) =>
  describeUpload(actor, await planUpload(actor, params.upload, body)),
);
