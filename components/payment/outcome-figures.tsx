import { NoFigure } from "@/components/ui/no-figure";
import { Cell } from "@/components/ui/table";
import type { PaymentOutcome } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "@/lib/view-models/writer";

interface OutcomeFiguresProps {
  readonly outcome: PaymentOutcome;
  readonly writer: Writer;
}

/** Three cells: what is settled, where nine of ten years lie, and the chance of paying. */
export function OutcomeFigures({
  outcome: { settlement, distribution },
  writer,
}: OutcomeFiguresProps) {
  const missing = [settlement, distribution].find(({ status }) => status !== "computed");
  if (missing?.status === "not-computable") {
    return (
      <Cell isNumeric colSpan={3}>
        <NoFigure reason={missing.reason} />
      </Cell>
    );
  }
  if (settlement.status !== "computed" || distribution.status !== "computed") return null;
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
