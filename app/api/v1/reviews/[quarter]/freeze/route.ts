import { freezeReviewOperation } from "@/lib/contracts/api/reviews";
import { route } from "@/lib/http/route";
import { freezeReview } from "@/lib/services/review/freeze-review";
import { toQuarter } from "@/lib/services/review/to-quarter";

export const POST = route(freezeReviewOperation, async ({ actor, params }) => {
  const { quarter, status, frozenAt, frozenBy } = await freezeReview(
    actor,
    toQuarter(params.quarter),
  );
  return { quarter, status, frozenAt, frozenBy };
});
