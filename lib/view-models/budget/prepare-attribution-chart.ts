import type { SubPartAttribution } from "@/lib/engine/budget";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { StackedBarModel } from "../charts/bar-models";
import type { Writer } from "../writer";

interface AttributedPart {
  readonly subPart: string;
  readonly attribution: SubPartAttribution;
  readonly names: ReadonlyMap<string, string>;
  readonly letter: { readonly title: string; readonly notifiedOn: string };
  /** The day until which the activity is counted. */
  readonly until: string;
  readonly hospital: Pick<HospitalRecord, "dataKind">;
}

/**
 * How much of a part of the budget is attributed to each pathway, the largest first.
 *
 * @param part its attribution, in euro cents. @param writer of the reader's language.
 * @returns bars without the rest, which would dwarf them: its amount is in the verdict.
 * Source: requirement R104 (attribution adds up to the notified amount).
 * Example: 30 and 20 of 100 are two bars; the verdict says that 50 is attributed to none.
 */
export function prepareAttributionChart(part: AttributedPart, writer: Writer): StackedBarModel {
  const { subPart, attribution, names, letter, until, hospital } = part;
  const { byPathway, unallocatedCents, notifiedCents } = attribution;
  const title = writer.text("budget-letter.attribution.title");
  const write = (cents: number) => writer.figure(cents, "eur");
  return {
    kind: "stacked-bar",
    unit: "eur",
    heading: {
      title,
      verdict: writer.text("budget-letter.attribution.rest", {
        attributed: write(notifiedCents - unallocatedCents),
        notified: write(notifiedCents),
        rest: write(unallocatedCents),
      }),
      description: writer.text("budget-letter.attribution.description", { part: subPart }),
      unitLabel: writer.text("budget-parts.chart.unit"),
      period: writer.text("budget-letter.attribution.period", { until: writer.date(until, "day") }),
      source: letter.title,
      dataAsOf: writer.date(letter.notifiedOn, "day"),
      ...(hospital.dataKind === "own"
        ? {}
        : { originNote: writer.text(`trust.origin.${hospital.dataKind}`) }),
    },
    series: [{ key: "attributed", label: title }],
    bars: [...byPathway]
      .sort((a, b) => b.amountCents - a.amountCents)
      .map(({ pathwayKey, amountCents }) => ({
        key: pathwayKey,
        label: names.get(pathwayKey) ?? pathwayKey,
        amounts: [amountCents],
      })),
  };
}
