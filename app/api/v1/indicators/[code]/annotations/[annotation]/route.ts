import { withdrawAnnotationOperation } from "@/lib/contracts/api/charts";
import { route } from "@/lib/http/route";
import { withdrawAnnotation } from "@/lib/services/indicators/annotate-chart";

export const DELETE = route(withdrawAnnotationOperation, async ({ actor, params }) =>
  withdrawAnnotation(actor, params.annotation),
);
