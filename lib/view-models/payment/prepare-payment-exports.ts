import type { PaymentOutcome, PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { TargetPrice } from "@/lib/engine/payment";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeSpan } from "./write-span";

type Cells = ExportedTable["rows"][number];

const money = (heading: string) => ({ heading, unit: "euro-cents" as const });
const share = (heading: string) => ({ heading, unit: "share-whole" as const });

function provenanceOf(page: PaymentPage, span: PaymentPage["contract"], writer: Writer) {
  const { frame, pathway, input, sources } = page;
  const model = writer.text(`payment.model.${input.model}`);
  return prepareProvenance(
    {
      hospital: frame.hospital,
      period: span && writeSpan(span, writer),
      definition: pathway ? `${writer.localised(pathway.name)} · ${model}` : model,
      sources,
    },
    writer,
  );
}

const lowAndHigh = (name: string, writer: Writer) =>
  (["low", "high"] as const).map((end) =>
    money(`${name} · ${writer.text(`charts.column.${end}`)}`),
  );

/** Settlement, middle 90 % and chance of loss; all empty where one of them may not be told. */
function outcomeCells({ settlement, distribution }: PaymentOutcome): Cells {
  if (settlement.status !== "computed" || distribution.status !== "computed") {
    return [null, null, null, null];
  }
  const { p5Cents, p95Cents } = distribution.value.settlement;
  return [
    settlement.value.settlementCents / 100,
    ...[p5Cents / 100, p95Cents / 100, distribution.value.chanceOfLoss],
  ];
}

/**
 * All models on the same episodes as an export, in euro.
 *
 * @param page of payment models. @param writer of the reader's language.
 * @returns one row for each model; the figures of a model that cannot be told are empty.
 * Source: requirement D.0 (exports).
 * Example: a settlement of −12,345 cents is −123.45.
 */
export function prepareModelsExport(page: PaymentPage, writer: Writer): ExportedTable {
  const text = (key: string) => writer.text(`payment.models.${key}`);
  return {
    columns: [
      ...(["model", "level", "lan"] as const).map(text),
      money(text("settlement")),
      ...lowAndHigh(text("spread"), writer),
      share(text("loss")),
    ],
    rows: page.comparison.map((row) => [
      writer.text(`payment.model.${row.model}`),
      writer.text(`payment.level.${row.description.millerLevel}`),
      row.description.hcpLanCategory,
      ...outcomeCells(row),
    ]),
    ...provenanceOf(page, page.contract, writer),
  };
}

function priceCells(price: TargetPrice, typed: number | null, writer: Writer): Cells {
  const { severityClass, isPooled, baseCount, baseMeanCents, capCents, priceCents } = price;
  const notes = [
    ...(isPooled ? [writer.text("payment.prices.pooled")] : []),
    ...(typed === null ? [] : [writer.text("payment.prices.typed")]),
  ];
  return [
    severityClass === 0
      ? writer.text("payment.prices.all")
      : writer.text("payment.severity", { severity: severityClass }),
    ...(isPooled ? [null, null] : [baseCount, baseMeanCents / 100]),
    capCents === null ? null : capCents / 100,
    typed ?? priceCents / 100,
    notes.join("; "),
  ];
}

/**
 * The price of each severity class as an export, in euro.
 *
 * @param page of payment models. @param writer of the reader's language.
 * @returns one row for each class; count and mean of a class that was too small are empty, with the reason
 *   in the last column. Null where there are no prices.
 * Source: requirement D.0 (exports).
 * Example: a typed price of 9,000 euro stands in the place of the computed one, and says so.
 */
export function preparePricesExport(page: PaymentPage, writer: Writer): ExportedTable | null {
  const { prices, input } = page;
  if (prices.status !== "computed") return null;
  const { price1, price2, price3, price4 } = input.numbers;
  const typed = [null, price1, price2, price3, price4];
  const text = (key: string) => writer.text(`payment.prices.${key}`);
  return {
    columns: [
      text("class"),
      { heading: text("count"), unit: "count" },
      ...(["mean", "cap", "price"] as const).map((key) => money(text(key))),
      writer.text("charts.fact.reading"),
    ],
    rows: prices.value.map((price) =>
      priceCells(price, typed[price.severityClass] ?? null, writer),
    ),
    ...provenanceOf(page, page.base, writer),
  };
}

/**
 * What chance alone settles as an export; chances 0 to 1, the middle 90 % in euro for each case.
 *
 * @param page of payment models. @param writer of the reader's language.
 * @returns one row for each number of cases; null where it cannot be computed.
 * Source: requirement D.0 (exports).
 * Example: −500 cents for each case is −5.
 */
export function prepareLuckExport(page: PaymentPage, writer: Writer): ExportedTable | null {
  if (page.luck.status !== "computed") return null;
  const text = (key: string) => writer.text(`payment.luck.${key}`);
  return {
    columns: [
      { heading: text("cases"), unit: "count" },
      share(text("paid")),
      share(text("pays")),
      ...lowAndHigh(text("spread"), writer),
    ],
    rows: page.luck.value.map((row) => [
      ...[row.cases, row.chanceOfPayment, row.chanceOfRepayment],
      ...[row.p5Cents / 100, row.p95Cents / 100],
    ]),
    ...provenanceOf(page, page.contract, writer),
  };
}
