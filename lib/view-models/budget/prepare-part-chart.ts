import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { StackedBarModel } from "../charts/bar-models";
import type { Writer } from "../writer";

interface PartHistory {
  readonly subPart: string;
  readonly hospital: Pick<HospitalRecord, "dataKind">;
  readonly dataAsOf: string;
  /** Letters of one perimeter, the oldest first. */
  readonly history: readonly {
    readonly letterKey: string;
    readonly budgetFrom: string;
    readonly recurrentCents: number;
    readonly onceCents: number;
  }[];
}

/**
 * The amount of a part of the budget in every letter of one perimeter.
 *
 * @param part its history, in euro cents. @param writer of the reader's language.
 * @returns stacked bars: what comes back, and what comes once where there is any.
 * Source: BFM report 1.3 (series of different perimeter are never mixed).
 * Example: two letters give two bars, labelled with the first month of their budget.
 */
export function preparePartChart(part: PartHistory, writer: Writer): StackedBarModel {
  const { subPart, hospital, history, dataAsOf } = part;
  const hasOnce = history.some(({ onceCents }) => onceCents !== 0);
  const month = (day: string | undefined) => (day ? writer.date(day, "monthShort") : "");
  const words = { part: subPart };
  return {
    kind: "stacked-bar",
    unit: "eur",
    heading: {
      title: `${subPart} · ${writer.text(`budget-parts.${subPart}.name`)}`,
      verdict: `${writer.text("budget-parts.chart.verdict", words)} ${writer.text(
        history.length > 1 ? "budget-parts.historyNote" : "budget-parts.historyOne",
      )}`,
      description: writer.text("budget-parts.chart.description", words),
      unitLabel: writer.text("budget-parts.chart.unit"),
      period: writer.text("budget-parts.chart.period", {
        from: month(history[0]?.budgetFrom),
        until: month(history.at(-1)?.budgetFrom),
      }),
      source: writer.text("budget-parts.chart.source"),
      dataAsOf: writer.date(dataAsOf, "day"),
      ...(hospital.dataKind === "own"
        ? {}
        : { originNote: writer.text(`trust.origin.${hospital.dataKind}`) }),
    },
    series: (hasOnce ? (["recurrent", "once"] as const) : (["recurrent"] as const)).map((key) => ({
      key,
      label: writer.text(`budget-parts.series.${key}`),
    })),
    bars: history.map(({ letterKey, budgetFrom, recurrentCents, onceCents }) => ({
      key: letterKey,
      label: month(budgetFrom),
      amounts: hasOnce ? [recurrentCents, onceCents] : [recurrentCents],
    })),
  };
}
