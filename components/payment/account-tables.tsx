import { Cell, RowHeader, Table } from "@/components/ui/table";
import type { Settlement } from "@/lib/engine/payment";
import {
  prepareAccountRows,
  type AccountRow,
} from "@/lib/view-models/payment/prepare-account-rows";
import type { Writer } from "@/lib/view-models/writer";

interface AccountTablesProps {
  readonly settlement: Settlement;
  readonly writer: Writer;
}

/** The account of the contract and the account of the hospital, side by side and never added. */
export function AccountTables({ settlement, writer }: AccountTablesProps) {
  const { contract, hospital } = prepareAccountRows(settlement, writer);
  return (
    <div className="mt-2 grid gap-x-8 gap-y-5 md:grid-cols-2">
      <Account title={writer.text("payment.account.contract")} rows={contract} />
      <Account title={writer.text("payment.account.hospital")} rows={hospital} />
    </div>
  );
}

function Account({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly AccountRow[];
}) {
  return (
    <div className="min-w-0">
      <h3 className="text-small font-semibold">{title}</h3>
      <Table caption={title}>
        <tbody>
          {rows.map(({ key, label, amount, note, isTotal }) => (
            <tr key={key} className={isTotal ? "font-semibold" : undefined}>
              <RowHeader className={isTotal ? "font-semibold" : ""}>
                {label}
                {note ? (
                  <span className="block text-small font-normal text-muted">{note}</span>
                ) : null}
              </RowHeader>
              <Cell isNumeric>{amount ?? "–"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
