import { getBatchOperation, undoBatchOperation } from "@/lib/contracts/api/import-batches";
import { route } from "@/lib/http/route";
import { getBatch } from "@/lib/services/import-jobs/get-batches";
import { undoBatch } from "@/lib/services/import-jobs/undo-batch";

export const GET = route(getBatchOperation, ({ actor, params }) => getBatch(actor, params.batch));

export const DELETE = route(undoBatchOperation, ({ actor, params }) =>
  undoBatch(actor, params.batch),
);
