import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PaymentComparison, PaymentPage } from "@/lib/contracts/budget/payment-page";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface ModelTableProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** Address of the page with another model and the same terms. */
  readonly hrefOf: (model: PaymentComparison["model"]) => string;
}

const COLUMNS = ["level", "lan", "settlement", "spread", "loss"] as const;

/** All models on the same episodes and terms, from the least to the most risk for the hospital. */
export function ModelTable({ page, writer, hrefOf }: ModelTableProps) {
  const { comparison, input } = page;
  return (
    <Table caption={writer.text("payment.models.title")} className="mt-2 min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("payment.models.model")}</HeaderCell>
          {COLUMNS.map((key) => (
            <HeaderCell key={key} isNumeric={key !== "level" && key !== "lan"}>
              {writer.text(`payment.models.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.map((row) => (
          <tr key={row.model} aria-current={row.model === input.model ? "true" : undefined}>
            <RowHeader className={row.model === input.model ? "font-semibold" : ""}>
              <Link href={hrefOf(row.model)} scroll={false} className="text-accent hover:underline">
                {writer.text(`payment.model.${row.model}`)}
              </Link>
            </RowHeader>
            <Cell>{writer.text(`payment.level.${row.description.millerLevel}`)}</Cell>
            <Cell>
              {row.description.hcpLanCategory}
              <span className="block text-muted">
                {writer.text(`payment.lan.${row.description.hcpLanCategory}`)}
              </span>
            </Cell>
            <Figures row={row} writer={writer} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figures({
  row: { settlement, distribution },
  writer,
}: {
  readonly row: PaymentComparison;
  readonly writer: Writer;
}) {
  if (settlement.status !== "computed") {
    return (
      <Cell isNumeric colSpan={3}>
        <NoFigure reason={settlement.reason} />
      </Cell>
    );
  }
  if (distribution.status !== "computed") {
    return (
      <Cell isNumeric colSpan={3}>
        <NoFigure reason={distribution.reason} />
      </Cell>
    );
  }
  const { p5Cents, p95Cents } = distribution.value.settlement;
  return (
    <>
      <Cell isNumeric>{writer.signed(settlement.value.settlementCents, "eur")}</Cell>
      <Cell isNumeric>
        {writer.text("payment.models.range", {
          low: writer.figure(p5Cents, "eur"),
          high: writer.figure(p95Cents, "eur"),
        })}
      </Cell>
      <Cell isNumeric>{writer.figure(distribution.value.chanceOfLoss, "ratio-whole")}</Cell>
    </>
  );
}
