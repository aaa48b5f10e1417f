import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PaymentComparison, PaymentPage } from "@/lib/contracts/budget/payment-page";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { OutcomeFigures } from "./outcome-figures";

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
            <OutcomeFigures outcome={row} writer={writer} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
