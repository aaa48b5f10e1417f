import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { TargetPrice } from "@/lib/engine/payment";
import type { Writer } from "@/lib/view-models/writer";

interface PriceTableProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
}

/** The price of each severity class with what it rests on. */
export function PriceTable({ page, writer }: PriceTableProps) {
  const { prices, input } = page;
  if (prices.status !== "computed") return <NoFigure reason={prices.reason} />;
  const { price1, price2, price3, price4 } = input.numbers;
  const noCap =
    input.numbers.outlierQuantile === null ? "–" : writer.text("payment.prices.capHidden");
  const typed = [null, price1, price2, price3, price4];
  return (
    <Table caption={writer.text("payment.prices.title")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("payment.prices.class")}</HeaderCell>
          {(["count", "mean", "cap", "price"] as const).map((key) => (
            <HeaderCell key={key} isNumeric>
              {writer.text(`payment.prices.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {prices.value.map((price) => (
          <PriceRow
            key={price.severityClass}
            price={price}
            typed={typed[price.severityClass] ?? null}
            noCap={noCap}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface PriceRowProps {
  readonly price: TargetPrice;
  /** Euro that somebody typed in the place of the computed price. */
  readonly typed: number | null;
  /** What stands where no cap is shown. */
  readonly noCap: string;
  readonly writer: Writer;
}

function PriceRow({ price, typed, noCap, writer }: PriceRowProps) {
  const { severityClass, isPooled, capCents, priceCents } = price;
  return (
    <tr>
      <RowHeader>
        {severityClass === 0
          ? writer.text("payment.prices.all")
          : writer.text("payment.severity", { severity: severityClass })}
      </RowHeader>
      {isPooled ? (
        <Cell isNumeric colSpan={2} className="text-muted">
          {writer.text("payment.prices.pooled")}
        </Cell>
      ) : (
        <>
          <Cell isNumeric>{writer.figure(price.baseCount, "count")}</Cell>
          <Cell isNumeric>{writer.figure(price.baseMeanCents, "eur")}</Cell>
        </>
      )}
      <Cell isNumeric className={capCents === null ? "text-muted" : ""}>
        {capCents === null ? noCap : writer.figure(capCents, "eur")}
      </Cell>
      <Cell isNumeric className="font-semibold">
        {writer.figure(typed === null ? priceCents : typed * 100, "eur")}
        {typed === null ? null : (
          <span className="block font-normal text-muted">
            {writer.text("payment.prices.typed")}
          </span>
        )}
      </Cell>
    </tr>
  );
}
