import { uploadFileOperation } from "@/lib/contracts/api/import-uploads";
import { route } from "@/lib/http/route";
import { describeUpload } from "@/lib/services/import-jobs/describe-upload";
import { receiveFile } from "@/lib/services/import-jobs/receive-file";

export const POST = route(uploadFileOperation, async ({ actor, query, stream, now }) => {
  const file = { name: query.name, uploadId: query.upload ?? null, now };
  return describeUpload(actor, await receiveFile(actor, file, stream));
});
