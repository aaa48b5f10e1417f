import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { AmountBin, SettlementDistribution } from "@/lib/engine/payment";
import type { DistributionModel } from "../charts/distribution-model";
import { writeFreshness, writeSources } from "../prepare-heading";
import type { Writer } from "../writer";
import { writeSpan } from "./write-span";

/**
 * The finding about a settlement in one sentence.
 *
 * @param drawn what the years drawn again settled. @param writer of the reader's language.
 * @returns chance of receiving, chance of paying, and where nine of ten years lie.
 * Source: research on bundle simulators (chance of loss, distribution by bootstrap).
 * Example: "In 24 % van de jaren betaalt het ziekenhuis, in 61 % ontvangt het …".
 */
export function writeSettlementFinding(drawn: SettlementDistribution, writer: Writer): string {
  return writer.text("payment.chart.verdict", {
    loss: writer.figure(drawn.chanceOfLoss, "ratio-whole"),
    gain: writer.figure(drawn.chanceOfGain, "ratio-whole"),
    low: writer.figure(drawn.settlement.p5Cents, "eur"),
    high: writer.figure(drawn.settlement.p95Cents, "eur"),
  });
}

function writeBin({ fromCents, toCents }: AmountBin, share: number, writer: Writer): string {
  return writer.text("payment.chart.bin", {
    from: writer.figure(fromCents, "eur"),
    to: writer.figure(toCents, "eur"),
    share: writer.figure(share, "ratio"),
  });
}

/**
 * The chart of what a contract year could settle.
 *
 * @param page the payment page. @param drawn its drawn years. @param writer of the reader's language.
 * @returns bars of settlements with the 5 %, 50 % and 95 % limits.
 * Source: as {@link writeSettlementFinding}.
 * Example: a year that settles the same in every draw is one bar of 100 %.
 */
export function prepareSettlementChart(
  page: PaymentPage,
  drawn: SettlementDistribution,
  writer: Writer,
): DistributionModel {
  const { settlement, draws } = drawn;
  const verdict = writeSettlementFinding(drawn, writer);
  const mark = (name: string, cents: number) => `${name} ${writer.figure(cents, "eur")}`;
  const { dataKind } = page.frame.hospital;
  return {
    kind: "distribution",
    heading: {
      title: writer.text("payment.chart.title"),
      verdict,
      description: `${writer.text("payment.chart.title")}. ${verdict}`,
      unitLabel: writer.text("payment.chart.unit", { draws: writer.figure(draws, "count") }),
      period: page.contract ? writeSpan(page.contract, writer) : "",
      source: writeSources(page.sources, writer),
      dataAsOf: writeFreshness(page.sources, writer) ?? writer.text("trust.noSource"),
      denominator: writer.text("payment.cases", { count: page.contractCount }),
      ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
    },
    unit: "eur",
    words: {
      from: writer.text("payment.chart.from"),
      to: writer.text("payment.chart.to"),
      frequency: writer.text("payment.chart.share"),
    },
    frequencyUnit: "ratio",
    bins: settlement.bins.map((bin) => ({
      from: bin.fromCents,
      to: bin.toCents,
      frequency: bin.count / draws,
      announcement: writeBin(bin, bin.count / draws, writer),
    })),
    marks: [
      { key: "p5", amount: settlement.p5Cents, label: mark("5 %", settlement.p5Cents) },
      {
        key: "median",
        amount: settlement.medianCents,
        label: mark("50 %", settlement.medianCents),
      },
      { key: "p95", amount: settlement.p95Cents, label: mark("95 %", settlement.p95Cents) },
    ],
    middle: null,
    isLossBelowZero: true,
  };
}
