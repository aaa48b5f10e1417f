import { getSampleOperation } from "@/lib/contracts/api/import-uploads";
import { route } from "@/lib/http/route";
import { readSample } from "@/lib/services/import-jobs/read-sample";
import { findUpload } from "@/lib/services/import-jobs/spool";

export const GET = route(getSampleOperation, async ({ actor, params }) =>
  readSample(await findUpload(actor, params.upload)),
);
