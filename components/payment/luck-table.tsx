import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "@/lib/view-models/writer";

interface LuckTableProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
}

/** What chance alone settles at several numbers of cases, when nothing was really saved or lost. */
export function LuckTable({ page, writer }: LuckTableProps) {
  const { luck, contractCount } = page;
  if (luck.status !== "computed") {
    return luck.reason === "not-applicable" ? (
      <p className="mt-2 text-small text-muted">{writer.text("payment.luck.notApplicable")}</p>
    ) : (
      <NoFigure reason={luck.reason} />
    );
  }
  return (
    <Table caption={writer.text("payment.luck.title")} className="mt-2">
      <thead>
        <tr>
          {(["cases", "paid", "pays", "spread"] as const).map((key) => (
            <HeaderCell key={key} isNumeric={key !== "cases"}>
              {writer.text(`payment.luck.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {luck.value.map((row) => (
          <tr key={row.cases} className={row.cases === contractCount ? "font-semibold" : undefined}>
            <RowHeader className={row.cases === contractCount ? "font-semibold" : ""}>
              {writer.figure(row.cases, "count")}
              {row.cases === contractCount ? ` · ${writer.text("payment.luck.now")}` : ""}
            </RowHeader>
            <Cell isNumeric>{writer.figure(row.chanceOfPayment, "ratio-whole")}</Cell>
            <Cell isNumeric>{writer.figure(row.chanceOfRepayment, "ratio-whole")}</Cell>
            <Cell isNumeric>
              {writer.text("payment.models.range", {
                low: writer.figure(row.p5Cents, "eur"),
                high: writer.figure(row.p95Cents, "eur"),
              })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
