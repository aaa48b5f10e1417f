import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { CostBlock } from "@/lib/contracts/steering/review-contents";
import { notComputable } from "@/lib/engine/shared/result";
import type { TrustPanelModel } from "./charts/trust-panel-model";
import { prepareTrustPanel } from "./prepare-trust-panel";
import type { Writer } from "./writer";

/**
 * What a reader may ask about the cost of a pathway.
 *
 * @param block cost with its deliveries.
 * @param definition of the cost indicator.
 * @param writer of the reader's language.
 * @returns the texts of the trust panel; completeness is not known for cost and stays null.
 * Source: requirement D.0 (vertrouwenspaneel).
 * Example: the method of the mean interval stands with its version.
 */
export function prepareCostTrust(
  block: CostBlock,
  definition: DefinitionRecord,
  writer: Writer,
): TrustPanelModel {
  const unknown = notComputable("not-delivered", block.mean.method);
  return prepareTrustPanel(
    {
      definition,
      period: block.period,
      current: block.mean,
      comparisonPeriod: block.comparisonPeriod,
      comparison: block.previousMean,
      chart: unknown,
      variation: null,
      assurance: null,
      target: null,
      annotations: [],
      sources: block.sources,
      completeness: unknown,
    },
    writer,
  );
}
