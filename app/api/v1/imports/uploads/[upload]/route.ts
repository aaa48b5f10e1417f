import { discardUploadOperation, getUploadOperation } from "@/lib/contracts/api/import-uploads";
import { route } from "@/lib/http/route";
import { discardUpload, getUpload } from "@/lib/services/import-jobs/describe-upload";

export const GET = route(getUploadOperation, ({ actor, params }) =>
  getUpload(actor, params.upload),
);

export const DELETE = route(discardUploadOperation, async ({ actor, params }) => {
  await discardUpload(actor, params.upload);
  return undefined;
});
