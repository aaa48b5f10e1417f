import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { TooFewMark } from "@/components/ui/too-few-mark";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { IndicatorPage } from "@/lib/contracts/steering/pages";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";

interface BreakdownTableProps {
  readonly title: string;
  readonly cells: IndicatorPage["byWard"];
  readonly unit: string;
  readonly minimumCount: number;
  readonly writer: Writer;
}

/** The figure by ward or variant, in the order of their names: this is no ranking. */
export function BreakdownTable(props: BreakdownTableProps) {
  const { title, cells, unit, minimumCount, writer } = props;
  if (cells.length < 2) return null;
  return (
    <section className="min-w-0">
      <SectionHead title={title} level={3}>
        {writer.text("indicators.noRanking")}
      </SectionHead>
      <Table caption={title}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("indicators.column.group")}</HeaderCell>
            <HeaderCell isNumeric>n</HeaderCell>
            <HeaderCell isNumeric>{writer.text("indicators.column.figure")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.key}>
              <RowHeader>{cell.name || writer.text("indicators.noGroup")}</RowHeader>
              {cell.n === null ? (
                <Cell isNumeric colSpan={2}>
                  <TooFewMark minimum={minimumCount} />
                </Cell>
              ) : (
                <>
                  <Cell isNumeric>{writer.figure(cell.n, "count")}</Cell>
                  <Cell isNumeric className="font-semibold">
                    {cell.figure.status === "computed" ? (
                      writer.figure(cell.figure.value, figureUnitOf(unit))
                    ) : (
                      <NoFigure reason={cell.figure.reason} isShort />
                    )}
                  </Cell>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
