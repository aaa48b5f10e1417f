import { VariationMark } from "@/components/charts/variation-mark";
import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PathwayPage } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import type { Writer } from "@/lib/view-models/writer";

interface GoalTableProps {
  readonly goals: PathwayPage["goals"];
  readonly hrefOf: (code: string) => string;
  readonly writer: Writer;
}

/** What the team wants to reach: from where, to where, by whom, and where it stands. */
export function GoalTable({ goals, hrefOf, writer }: GoalTableProps) {
  if (goals.length === 0) return <p className="text-muted">{writer.text("pathways.noGoals")}</p>;
  return (
    <Table caption={writer.text("pathways.goals")} className="min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("indicators.column.name")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("pathways.column.baseline")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("pathways.column.now")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("pathways.column.target")}</HeaderCell>
          <HeaderCell>{writer.text("indicators.column.verdict")}</HeaderCell>
          <HeaderCell>{writer.text("review.column.owner")}</HeaderCell>
          <HeaderCell>{writer.text("pathways.column.due")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <GoalRow
            key={goal.indicatorCode}
            goal={goal}
            href={hrefOf(goal.indicatorCode)}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface GoalRowProps {
  readonly goal: PathwayPage["goals"][number];
  readonly href: string;
  readonly writer: Writer;
}

function nameOf({ reading, indicatorCode }: GoalRowProps["goal"], writer: Writer): string {
  return reading ? writer.localised(reading.definition.short) : indicatorCode;
}

function Now({ reading, writer }: Pick<GoalRowProps["goal"], "reading"> & { writer: Writer }) {
  if (!reading) return <NoFigure reason="not-delivered" isShort />;
  const written = writeEstimate(reading.current, reading.definition, writer);
  return written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} isShort />;
}

function GoalRow({ goal, href, writer }: GoalRowProps) {
  const { reading, baseline, target, owner, dueOn } = goal;
  const unit = figureUnitOf(reading?.definition.unit ?? "points");
  return (
    <tr>
      <RowHeader>
        <Link href={href} className="hover:underline">
          {nameOf(goal, writer)}
        </Link>
      </RowHeader>
      <Cell isNumeric>{baseline === null ? "–" : writer.figure(baseline, unit)}</Cell>
      <Cell isNumeric className="font-semibold">
        <Now reading={reading} writer={writer} />
      </Cell>
      <Cell isNumeric>{writer.figure(target, unit)}</Cell>
      <Cell>{reading?.variation ? <VariationMark variation={reading.variation} /> : null}</Cell>
      <Cell>{owner ?? "–"}</Cell>
      <Cell className="whitespace-nowrap">{dueOn ? writer.date(dueOn, "dayNumeric") : "–"}</Cell>
    </tr>
  );
}
