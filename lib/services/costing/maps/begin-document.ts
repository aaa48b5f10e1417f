import "server-only";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { PathwayStepRecord } from "@/lib/contracts/steering/pathway";

const EMPTY: PathwayMapDocument = {
  protocol: {
    question: "",
    perspective: "with-physicians",
    start: "",
    end: "",
    inclusion: "",
    exclusions: "",
    priceYear: null,
  },
  map: { steps: [], sections: [], variables: [], overhead: { markUp: 0, isOnConsumables: false } },
  checklist: [],
};

/** A document with the steps of the pathway's own version, still without resources, in prices of a year. */
export function beginDocument(
  steps: readonly PathwayStepRecord[],
  language: "nl" | "fr" | "en",
  priceYear: number | null,
): PathwayMapDocument {
  return {
    ...EMPTY,
    protocol: { ...EMPTY.protocol, priceYear },
    map: {
      ...EMPTY.map,
      steps: steps.map(({ code, name, valueLabel }) => ({
        stepKey: code,
        name: name[language],
        label: valueLabel,
        occurrence: { kind: "always" },
        sectionKey: null,
        follows: null,
        resources: [],
        consumables: [],
      })),
    },
  };
}
