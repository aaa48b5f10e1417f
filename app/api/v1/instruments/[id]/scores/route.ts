import { scoreAnswersOperation } from "@/lib/contracts/api/instruments";
import { route } from "@/lib/http/route";
import { getScores } from "@/lib/services/scores/get-scores";

export const POST = route(scoreAnswersOperation, ({ params, body }) => getScores(params.id, body));
