import {
  getRecomputationOperation,
  startRecomputationOperation,
} from "@/lib/contracts/api/costing-rules";
import { route } from "@/lib/http/route";
import { getRecomputation, startRecomputation } from "@/lib/services/costing/recomputation";

export const GET = route(getRecomputationOperation, ({ actor }) => getRecomputation(actor));

export const POST = route(startRecomputationOperation, ({ actor }) => startRecomputation(actor));
