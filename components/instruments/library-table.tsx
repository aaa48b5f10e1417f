import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { LibraryEntry } from "@/lib/contracts/instruments/library";
import { Link } from "@/lib/i18n/navigation";
import { writeOwner } from "@/lib/view-models/instruments/write-owner";
import type { Writer } from "@/lib/view-models/writer";
import { WordingMark } from "./wording-mark";

interface LibraryTableProps {
  readonly caption: string;
  readonly entries: readonly LibraryEntry[];
  /** Which pathways ask each; false where none does. */
  readonly hasUses: boolean;
  readonly hrefOf: (instrumentId: string) => string;
  readonly writer: Writer;
}

/** Questionnaires: what each is about, where it is asked, which words there are, whose it is. */
export function LibraryTable({ caption, entries, hasUses, hrefOf, writer }: LibraryTableProps) {
  return (
    <Table caption={caption} className="min-w-[58rem] table-fixed">
      <thead>
        <tr>
          <HeaderCell className="w-[26%]">{writer.text("instruments.column.name")}</HeaderCell>
          {hasUses ? (
            <HeaderCell className="w-[18%]">{writer.text("instruments.column.uses")}</HeaderCell>
          ) : null}
          <HeaderCell className="w-[19%]">{writer.text("instruments.column.words")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("instruments.column.questions")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("instruments.column.scores")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("instruments.column.thresholds")}</HeaderCell>
          <HeaderCell className="w-[19%]">{writer.text("instruments.column.owner")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LibraryRow
            key={entry.instrument.id}
            entry={entry}
            hasUses={hasUses}
            href={hrefOf(entry.instrument.id)}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface LibraryRowProps {
  readonly entry: LibraryEntry;
  readonly hasUses: boolean;
  readonly href: string;
  readonly writer: Writer;
}

function LibraryRow({ entry, hasUses, href, writer }: LibraryRowProps) {
  const { instrument, status, languages, uses } = entry;
  const pathways = [...new Set(uses.map(({ pathwayName }) => writer.localised(pathwayName)))];
  return (
    <tr>
      <RowHeader>
        <Link href={href} className="font-semibold hover:underline">
          {writer.text(`outcomes.instrument.${instrument.id}`)}
        </Link>
        <span className="block text-muted">
          {writer.text(`instruments.about.${instrument.id}`)}
        </span>
      </RowHeader>
      {hasUses ? <Cell>{pathways.join(", ")}</Cell> : null}
      <Cell>
        <WordingMark status={status} word={writer.text(`instruments.status.${status}`)} />
        {languages.length > 0 ? (
          <span className="ml-2 text-muted">{languages.join(" · ")}</span>
        ) : null}
      </Cell>
      <Cell isNumeric>{writer.number(instrument.items.length)}</Cell>
      <Cell isNumeric>{writer.number(instrument.scores.length)}</Cell>
      <Cell isNumeric>
        {instrument.thresholds.length === 0 ? "–" : writer.number(instrument.thresholds.length)}
      </Cell>
      <Cell>
        {writeOwner(instrument.licence, writer)}
        <span className="block text-muted">
          {writer.text(`instruments.permission.${instrument.licence.permission}`)}
        </span>
      </Cell>
    </tr>
  );
}
