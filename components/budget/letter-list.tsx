import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface LetterListProps {
  readonly letters: readonly (Pick<
    LetterContents,
    "letterKey" | "title" | "notifiedOn" | "budgetFrom" | "budgetTo" | "grade" | "perimeter"
  > & {
    readonly totalCents: number;
    readonly recurrentCents: number;
    readonly lineCount: number;
  })[];
  readonly canWrite: boolean;
  readonly hrefOf: (path: string, more?: Readonly<Record<string, string>>) => string;
  readonly writer: Writer;
}

const COLUMNS = ["period", "perimeter", "grade"] as const;

/** The letters of the hospital, the newest first. */
export function LetterList({ letters, canWrite, hrefOf, writer }: LetterListProps) {
  return (
    <Table caption={writer.text("budget-letters.final")} className="min-w-[56rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("budget-letters.column.letter")}</HeaderCell>
          {COLUMNS.map((column) => (
            <HeaderCell key={column}>{writer.text(`budget-letters.column.${column}`)}</HeaderCell>
          ))}
          <HeaderCell isNumeric>{writer.text("budget-letters.column.recurrent")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.once")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("budget-letters.column.total")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{writer.text("budget-letters.column.actions")}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.letterKey}>
            <RowHeader>
              <Link
                href={hrefOf("/budget", { letter: letter.letterKey })}
                className="font-semibold underline"
              >
                {letter.title}
              </Link>
              <span className="block text-muted">
                {letter.letterKey} ·{" "}
                {writer.text("budget-letters.lineCount", { count: letter.lineCount })}
              </span>
            </RowHeader>
            <Cell>
              {writer.date(letter.budgetFrom, "dayNumeric")} –{" "}
              {writer.date(letter.budgetTo, "dayNumeric")}
            </Cell>
            <Cell>{writer.text(`budget-actions.perimeter.${letter.perimeter}`)}</Cell>
            <Cell>{writer.text(`budget.grade.${letter.grade}`)}</Cell>
            <Cell isNumeric>{writer.figure(letter.recurrentCents, "eur")}</Cell>
            <Cell isNumeric>{writer.figure(letter.totalCents - letter.recurrentCents, "eur")}</Cell>
            <Cell isNumeric className="font-semibold">
              {writer.figure(letter.totalCents, "eur")}
            </Cell>
            <Cell className="whitespace-nowrap print:hidden">
              <Link
                href={hrefOf("/budget/card", { letter: letter.letterKey })}
                className="mr-3 underline"
              >
                {writer.text("budget-letters.card")}
              </Link>
              {canWrite ? (
                <Link
                  href={hrefOf("/budget/letters/new", { from: letter.letterKey })}
                  className="underline"
                >
                  {writer.text("budget-letters.correct")}
                </Link>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
