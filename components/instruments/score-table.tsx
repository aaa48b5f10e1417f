import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ScoreRow } from "@/lib/view-models/instruments/prepare-score-rows";
import type { Writer } from "@/lib/view-models/writer";

interface ScoreTableProps {
  readonly rows: readonly ScoreRow[];
  readonly writer: Writer;
}

/** What each score means: range, which end is good, how it is made, what it needs. */
export function ScoreTable({ rows, writer }: ScoreTableProps) {
  return (
    <Table caption={writer.text("instruments.scores.title")} className="min-w-[34rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("instruments.column.score")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.range")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.meaning")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.how")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.needed")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHeader className="font-semibold">{row.name}</RowHeader>
            <Cell className="whitespace-nowrap">{row.range}</Cell>
            <Cell>{row.direction}</Cell>
            <Cell>
              {row.how}
              {row.condition ? <span className="block text-muted">{row.condition}</span> : null}
            </Cell>
            <Cell className="whitespace-nowrap">{row.needed ?? "–"}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
