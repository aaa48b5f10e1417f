import type { FunnelComparison, FunnelPage } from "@/lib/contracts/steering/funnels";
import type { Result } from "@/lib/engine/shared/result";
import type { Funnel } from "@/lib/engine/statistics";
import type { TrustPanelModel } from "../charts/trust-panel-model";
import { writeFreshness, writeSources } from "../prepare-heading";
import type { Writer } from "../writer";
import { writeAdjustment, writeDispersion } from "./prepare-funnel-notes";

/** Which side of which comparison. */
export interface FunnelTrustInput {
  readonly comparison: FunnelComparison;
  readonly page: FunnelPage;
  readonly side: "raw" | "adjusted";
  readonly funnel: Result<Funnel>;
}

/**
 * What a reader may ask about a funnel: definition, formula, source, model, extra spread, audience.
 *
 * @param input the comparison and the side.
 * @param writer of the reader's language.
 * @returns the texts of the trust panel.
 * Source: requirement D.0 (vertrouwenspaneel), R052.
 * Example: the adjusted side names its model under case-mix, the raw side says that there is none.
 */
export function prepareFunnelTrust(input: FunnelTrustInput, writer: Writer): TrustPanelModel {
  const { comparison, page, side, funnel } = input;
  const { definition } = comparison;
  const written = (text: typeof definition.numerator) => (text ? writer.localised(text) : null);
  const { id, version, source } = funnel.method;
  const adjustment = side === "adjusted" ? writeAdjustment(comparison, writer) : [];
  return {
    name: `${writer.localised(definition.name)} · ${writer.text(`funnels.${side}`)}`,
    definition: written(definition.calculation) ?? writer.localised(definition.name),
    numerator: written(definition.numerator),
    denominator: written(definition.denominator),
    inclusion: written(definition.inclusion),
    exclusion: written(definition.exclusion),
    version: writer.text("trust.version", {
      version: definition.version,
      date: writer.date(definition.validFrom, "dayNumeric"),
      source: definition.source,
    }),
    method: `${id} ${version}. ${source}`,
    sources: page.sources.map((stamp) =>
      writer.text("trust.delivery", {
        name: writeSources([stamp], writer),
        batch: stamp.batchId,
        date: writer.date(stamp.publishedAt, "dayTime"),
      }),
    ),
    lastDelivery: writeFreshness(page.sources, writer),
    completeness: null,
    knownIssues: funnel.status === "computed" ? writeDispersion(funnel.value, writer) : [],
    caseMix: adjustment.length > 0 ? adjustment.join(" ") : null,
    audience: writer.text(`trust.audience.${definition.class}`, {
      minimum: definition.minimumCount,
    }),
    signedOffBy: definition.signedOffBy,
    definitionHref: `/definitions/${definition.code}`,
  };
}
