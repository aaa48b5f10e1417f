import {
  cancelJobOperation,
  getJobOperation,
  startJobOperation,
} from "@/lib/contracts/api/import-jobs";
import { route } from "@/lib/http/route";
import { getJob } from "@/lib/services/import-jobs/describe-upload";
import { cancelJob, startJob } from "@/lib/services/import-jobs/run-job";

export const PUT = route(startJobOperation, ({ actor, params, body }) =>
  startJob(actor, { uploadId: params.upload, kind: params.kind, ...body }),
);

export const GET = route(getJobOperation, ({ actor, params }) =>
  getJob(actor, params.upload, params.kind),
);

export const DELETE = route(cancelJobOperation, ({ actor, params }) =>
  cancelJob(actor, params.upload, params.kind),
);
