import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Restatement } from "@/lib/contracts/steering/review-page";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";

interface RestatementListProps {
  readonly restatements: readonly Restatement[];
  readonly writer: Writer;
}

/** Figures that changed after the freeze: as decided on, as known now, and since when. */
export function RestatementList({ restatements, writer }: RestatementListProps) {
  if (restatements.length === 0) return null;
  const write = (amount: number | null, unit: string): string =>
    amount === null ? "–" : writer.figure(amount, figureUnitOf(unit));
  return (
    <Disclosure summary={writer.text("review.restated", { count: restatements.length })}>
      <Table caption={writer.text("review.restatements")}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("review.column.figure")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("review.column.frozen")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("review.column.current")}</HeaderCell>
            <HeaderCell>{writer.text("review.column.restatedOn")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {restatements.map((restatement) => (
            <tr key={restatement.name.en}>
              <RowHeader>{writer.localised(restatement.name)}</RowHeader>
              <Cell isNumeric>{write(restatement.frozen, restatement.unit)}</Cell>
              <Cell isNumeric>{write(restatement.current, restatement.unit)}</Cell>
              <Cell>
                {restatement.restatedOn ? writer.date(restatement.restatedOn, "dayTime") : "–"}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
