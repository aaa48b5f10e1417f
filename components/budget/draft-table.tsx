import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { LetterBalance } from "@/lib/engine/budget";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface DraftTableProps {
  readonly drafts: readonly {
    readonly id: string;
    readonly letterKey: string;
    readonly author: string;
    readonly changedAt: string;
    readonly contents: { readonly title: string; readonly lines: readonly unknown[] };
    readonly balance: LetterBalance;
  }[];
  readonly hrefOf: (path: string) => string;
  readonly writer: Writer;
}

/** Letters that are being typed, with how far they are from adding up. */
export function DraftTable({ drafts, hrefOf, writer }: DraftTableProps) {
  return (
    <Table caption={writer.text("budget-letters.drafts")} className="min-w-[40rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget-letters.column.letter")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.lines")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.sum")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.gap")}</HeaderCell>
          <HeaderCell>{writer.text("budget-letters.column.changed")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ id, letterKey, author, changedAt, contents, balance }) => (
          <tr key={id}>
            <RowHeader>
              <Link
                href={hrefOf(`/budget/letters/drafts/${id}`)}
                className="font-semibold underline"
              >
                {contents.title}
              </Link>{" "}
              <span className="text-muted">{letterKey}</span>
            </RowHeader>
            <Cell isNumeric>{writer.number(contents.lines.length)}</Cell>
            <Cell isNumeric>{writer.figure(balance.sumCents, "eur-exact")}</Cell>
            <Cell isNumeric className={balance.isClosed ? "text-better" : "text-danger"}>
              {writeGap(balance, writer)}
            </Cell>
            <Cell className="text-muted">
              {writer.date(changedAt, "dayTime")} · {author}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function writeGap({ stated, isClosed }: LetterBalance, writer: Writer): string {
  const total = stated.find(({ subPart }) => subPart === null);
  if (isClosed) return writer.text("budget-letters.closes");
  if (!total) return writer.text("budget-letters.noTotal");
  return total.gapCents === 0
    ? writer.text("budget-letters.subTotalsDiffer")
    : writer.signed(total.gapCents, "eur-exact");
}
