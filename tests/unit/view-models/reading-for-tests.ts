import type { DefinitionRecord, IndicatorReading } from "@/lib/contracts/steering/figure";
import { computed, notComputable } from "@/lib/engine/shared/result";
import { classifyAssurance, classifyVariation, computePChart } from "@/lib/engine/statistics";

const METHOD = { id: "test", version: "1.0.0", source: "test" };

export const READMISSION: DefinitionRecord = {
  code: "readmission-30d",
  version: 1,
  ownVersion: null,
  validFrom: "2016-01-01",
  class: "clinical",
  measure: "proportion",
  unit: "rate",
  polarity: "lower-is-better",
  chartKind: "p",
  decimals: 1,
  minimumCount: 5,
  name: { nl: "Heropname binnen 30 dagen", fr: "Réadmission à 30 jours", en: "Readmission" },
  short: { nl: "Heropnames", fr: "Réadmissions", en: "Readmissions" },
  calculation: null,
  numerator: { nl: "Heropnames", fr: "Réadmissions", en: "Readmissions" },
  denominator: { nl: "Ontslagen", fr: "Sorties", en: "Discharges" },
  inclusion: null,
  exclusion: null,
  sourceFields: ["stay.admitted_at"],
  ownerRole: null,
  source: "R041",
  grade: "P",
  signedOffBy: null,
};

function monthOf(index: number): string {
  const year = 2024 + Math.floor(index / 12);
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

/** A reading of readmissions whose chart has these events out of 100 discharges a month. */
export function readmissionReading(events: readonly number[]): IndicatorReading {
  const chart = computePChart(
    events.map((numerator, index) => ({
      periodKey: monthOf(index),
      numerator,
      denominator: 100,
    })),
    { baselinePointCount: 12 },
  );
  if (chart.status !== "computed") throw new Error("the chart of a test must be computable");
  const period = { precision: "quarter", from: "2025-10-01", until: "2026-01-01" } as const;
  return {
    definition: READMISSION,
    period,
    current: computed(
      {
        amount: 13 / 312,
        rangeKind: "interval",
        lower: 0.024,
        upper: 0.07,
        numerator: 13,
        denominator: 312,
      },
      "rate",
      312,
      METHOD,
    ),
    comparisonPeriod: { precision: "quarter", from: "2024-10-01", until: "2025-01-01" },
    comparison: notComputable("suppressed", METHOD, "k=5"),
    chart,
    variation: classifyVariation(chart.value, "lower-is-better"),
    assurance: classifyAssurance(chart.value, "lower-is-better", 0.035),
    target: { amount: 0.035, validFrom: "2025-01-01", validTo: null, source: "test" },
    annotations: [
      {
        id: "1",
        occurredOn: "2025-03-15",
        kind: "intervention",
        isPhaseStart: false,
        text: "belteam",
        reason: null,
        author: "A",
      },
    ],
    sources: [{ sourceKind: "stays", publishedAt: "2026-10-06T04:10:00Z", batchId: 7 }],
    completeness: computed(1, "rate", 3, METHOD),
  };
}
