import { judgeCommentOperation } from "@/lib/contracts/api/programme";
import { route } from "@/lib/http/route";
import { judgeComment } from "@/lib/services/programme/comments";

export const POST = route(judgeCommentOperation, async ({ actor, params, body }) => {
  await judgeComment(actor, params.id, body);
  return undefined;
});
