import type { ReviewPage } from "@/lib/contracts/steering/review-page";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";

/** Place of a pathway in the agenda, with the addresses before and after it. */
export interface Neighbours {
  readonly index: number;
  readonly count: number;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

export function reviewPath(quarter: string, pathwayCode: string): string {
  return `/reviews/${quarter}/${encodeURIComponent(pathwayCode)}`;
}

export function listNeighbours(page: ReviewPage, view: KeptView): Neighbours {
  const { agenda, contents } = page;
  const place = agenda.findIndex((item) => item.pathwayCode === contents.pathway.code);
  const hrefAt = (index: number): string | null => {
    const item = agenda[index];
    const onlyHospital = { ...view, period: null };
    return item && index >= 0
      ? prepareHref(reviewPath(contents.quarter, item.pathwayCode), onlyHospital)
      : null;
  };
  return {
    index: place + 1,
    count: agenda.length,
    previousHref: place > 0 ? hrefAt(place - 1) : null,
    nextHref: hrefAt(place + 1),
  };
}
