import type { Method } from "@/lib/engine/shared/result";
import type { TrustPanelModel } from "../charts/trust-panel-model";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod } from "../prepare-period";
import type { AnalysisContext } from "./analysis-context";
import { writeMoment } from "./write-moment";

/** The parts of the PROM tab that explain themselves. */
export type AnalysisPart =
  "profile" | "course" | "change" | "grid" | "spread" | "quality" | "respondents";

/**
 * What a reader may ask about one analysis of answers: how it is made, from whom, how fresh.
 *
 * @param part which analysis.
 * @param method the calculation that produced it.
 * @param context the analysis, whose data, and the reader's language.
 * @returns the texts of the trust panel.
 * Source: requirement D.0 (vertrouwenspaneel).
 * Example: the grid names its method `eq5d-health-profile-grid 1.0.0` with its publication.
 */
export function prepareAnalysisTrust(
  part: AnalysisPart,
  method: Method,
  { analyses, writer }: AnalysisContext,
): TrustPanelModel {
  const { definition, sources, moment, period, valueSet } = analyses;
  return {
    name: writer.text(`outcomes.${part}.title`),
    definition: writer.text(`outcomes.${part}.explain`),
    numerator: null,
    denominator: writer.text("outcomes.trust.denominator", {
      moment: writeMoment(moment, writer),
      period: writePeriod(period, writer),
    }),
    inclusion: null,
    exclusion: writer.text("outcomes.trust.exclusion"),
    version: writer.text("trust.version", {
      version: definition.version,
      date: writer.date(definition.validFrom, "dayNumeric"),
      source: definition.source,
    }),
    method: [`${method.id} ${method.version}`, method.source, valueSet].filter(Boolean).join(". "),
    sources: sources.map((stamp) =>
      writer.text("trust.delivery", {
        name: writeSources([stamp], writer),
        batch: stamp.batchId,
        date: writer.date(stamp.publishedAt, "dayTime"),
      }),
    ),
    lastDelivery: writeFreshness(sources, writer),
    completeness: null,
    knownIssues: [],
    caseMix: null,
    audience: writer.text("trust.audience.prom", { minimum: definition.minimumCount }),
    signedOffBy: definition.signedOffBy,
    definitionHref: `/definitions/${definition.code}`,
  };
}
