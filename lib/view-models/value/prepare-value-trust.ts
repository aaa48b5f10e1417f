import type { ValueComparison } from "@/lib/contracts/steering/value";
import { notComputable } from "@/lib/engine/shared/result";
import type { TrustPanelModel } from "../charts/trust-panel-model";
import { prepareTrustPanel } from "../prepare-trust-panel";
import type { Writer } from "../writer";
import { writeOutcome } from "./write-group";

/**
 * What a reader may ask about outcome beside cost.
 *
 * @param comparison with its outcome, rules and deliveries.
 * @param writer of the reader's language.
 * @returns the texts of the trust panel of the outcome, with the rules of ratios as known issues.
 * Source: requirement D.0 (vertrouwenspaneel).
 * Example: the panel names 2 000 draws and their seed.
 */
export function prepareValueTrust(comparison: ValueComparison, writer: Writer): TrustPanelModel {
  const { outcome, period, sources, groups } = comparison;
  const [first] = groups;
  const method = { id: "value-pair", version: "1.0.0", source: "Porter ME. NEJM 2010" };
  const unknown = notComputable("not-delivered", first?.outcome.method ?? method);
  const panel = prepareTrustPanel(
    {
      definition: outcome.definition,
      period,
      current: first?.outcome ?? unknown,
      comparisonPeriod: period,
      comparison: unknown,
      chart: unknown,
      variation: null,
      assurance: null,
      target: null,
      annotations: [],
      sources,
      completeness: unknown,
    },
    writer,
  );
  return {
    ...panel,
    name: writeOutcome(outcome, writer),
    knownIssues: [
      writer.text("value.trust.lag"),
      writer.text("value.trust.rules", {
        shown: comparison.minimumShown,
        compared: comparison.minimumCompared,
      }),
      writer.text("value.trust.draws", {
        draws: writer.figure(comparison.draws, "count"),
        seed: String(comparison.seed),
      }),
    ],
  };
}
