import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ValueComparison, ValueGroup } from "@/lib/contracts/steering/value";
import { writeGroup } from "@/lib/view-models/value/write-group";
import type { Writer } from "@/lib/view-models/writer";

interface IntervalTableProps {
  readonly comparison: ValueComparison;
  readonly hasChance: boolean;
  readonly writer: Writer;
}

/** Two ways to say how sure a ratio is, and the chance of more net benefit than the group before. */
export function IntervalTable({ comparison, hasChance, writer }: IntervalTableProps) {
  return (
    <Table caption={writer.text("value.interval.caption")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("value.table.group")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("value.interval.fieller")}</HeaderCell>
          <HeaderCell isNumeric>
            {writer.text("value.interval.drawn", {
              draws: writer.figure(comparison.draws, "count"),
            })}
          </HeaderCell>
          {hasChance ? (
            <HeaderCell isNumeric>{writer.text("value.interval.chance")}</HeaderCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {comparison.groups.map((group) => (
          <tr key={group.key}>
            <RowHeader>{writeGroup(group, writer)}</RowHeader>
            <IntervalCells group={group} writer={writer} />
            {hasChance ? (
              <Cell isNumeric>
                {group.chanceOverPrevious?.status === "computed"
                  ? writer.figure(group.chanceOverPrevious.value, "ratio-whole")
                  : "–"}
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface IntervalCellsProps {
  readonly group: ValueGroup;
  readonly writer: Writer;
}

function IntervalCells({ group, writer }: IntervalCellsProps) {
  const { costPerOutcome, drawnCostPerOutcome } = group;
  const between = (lower: number, upper: number) =>
    writer.text("value.interval.between", {
      lower: writer.figure(lower, "eur"),
      upper: writer.figure(upper, "eur"),
    });
  return (
    <>
      <Cell isNumeric>
        {costPerOutcome.status === "computed" ? (
          between(costPerOutcome.value.lowerCents, costPerOutcome.value.upperCents)
        ) : (
          <NoFigure reason={costPerOutcome.reason} />
        )}
      </Cell>
      <Cell isNumeric>
        {drawnCostPerOutcome.status === "computed" ? (
          between(drawnCostPerOutcome.value.lower, drawnCostPerOutcome.value.upper)
        ) : (
          <NoFigure reason={drawnCostPerOutcome.reason} />
        )}
      </Cell>
    </>
  );
}
