import type {
  DefinitionRecord,
  IndicatorReading,
  LocalisedText,
} from "@/lib/contracts/steering/figure";
import type { TrustPanelModel } from "./charts/trust-panel-model";
import { writeFreshness, writeSources } from "./prepare-heading";
import type { Writer } from "./writer";

/** The product's version, or the hospital's own over it, with the day from which it holds. */
function writeVersion(definition: DefinitionRecord, writer: Writer): string {
  const { version, ownVersion, validFrom, source } = definition;
  const held = { version, date: writer.date(validFrom, "dayNumeric"), source };
  // A review that was frozen before there were own versions has none.
  const own = ownVersion ?? null;
  return own === null
    ? writer.text("trust.version", held)
    : writer.text("trust.ownVersion", { ...held, own });
}

/**
 * What a reader may ask about an indicator: how it is made, from what, how complete, who vouches.
 *
 * @param reading indicator with definition and trail.
 * @param writer of the reader's language.
 * @returns the texts of the trust panel; what nobody filled is null and shown as such.
 * Source: requirement D.0 (vertrouwenspaneel).
 * Example: version 1 valid from 2016-01-01 reads "versie 1, geldig vanaf 01/01/2016".
 */
export function prepareTrustPanel(reading: IndicatorReading, writer: Writer): TrustPanelModel {
  const { definition, sources, completeness, current, annotations } = reading;
  const optional = (text: LocalisedText | null): string | null =>
    text === null ? null : writer.localised(text);
  const { id, version, source } = current.method;
  return {
    name: writer.localised(definition.name),
    definition: optional(definition.calculation) ?? writer.localised(definition.name),
    numerator: optional(definition.numerator),
    denominator: optional(definition.denominator),
    inclusion: optional(definition.inclusion),
    exclusion: optional(definition.exclusion),
    version: writeVersion(definition, writer),
    method: `${id} ${version}. ${source}`,
    sources: sources.map((stamp) =>
      writer.text("trust.delivery", {
        name: writeSources([stamp], writer),
        batch: stamp.batchId,
        date: writer.date(stamp.publishedAt, "dayTime"),
      }),
    ),
    lastDelivery: writeFreshness(sources, writer),
    completeness:
      completeness.status === "computed"
        ? writer.text("trust.completePeriods", {
            share: writer.figure(completeness.value, "ratio-whole"),
          })
        : null,
    knownIssues: annotations
      .filter((annotation) => annotation.kind === "event" || annotation.kind === "note")
      .map((annotation) => `${writer.date(annotation.occurredOn, "month")}: ${annotation.text}`),
    caseMix: null,
    audience: writer.text(`trust.audience.${definition.class}`, {
      minimum: definition.minimumCount,
    }),
    signedOffBy: definition.signedOffBy,
    definitionHref: `/definitions/${definition.code}`,
  };
}
