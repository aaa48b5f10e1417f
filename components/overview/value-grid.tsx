import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PathwaySummary } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface ValueGridProps {
  readonly summaries: readonly PathwaySummary[];
  readonly hrefOf: (pathwayCode: string) => string;
  readonly writer: Writer;
}

/** Outcome beside cost for every pathway, each against itself: no ranking, no score. */
export function ValueGrid({ summaries, hrefOf, writer }: ValueGridProps) {
  return (
    <Table caption={writer.text("overview.where")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("overview.column.pathway")}</HeaderCell>
          <HeaderCell isNumeric>n</HeaderCell>
          <HeaderCell isNumeric>{writer.text("overview.column.outcome")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{writer.text("overview.column.what")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("overview.column.cost")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">
            {writer.text("overview.column.costPeriod")}
          </HeaderCell>
          <HeaderCell isNumeric className="max-sm:hidden">
            {writer.text("overview.column.yearAgo")}
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <Row
            key={summary.pathway.code}
            summary={summary}
            href={hrefOf(summary.pathway.code)}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  readonly summary: PathwaySummary;
  readonly href: string;
  readonly writer: Writer;
}

function Row({ summary, href, writer }: RowProps) {
  const { pathway, episodes, cost, previousCost } = summary;
  return (
    <tr>
      <RowHeader>
        <Link href={href} className="font-semibold hover:underline">
          {writer.localised(pathway.name)}
        </Link>
      </RowHeader>
      <Cell isNumeric>
        {episodes.status === "computed" ? (
          writer.figure(episodes.value, "count")
        ) : (
          <NoFigure reason={episodes.reason} isShort />
        )}
      </Cell>
      <OutcomeCells outcome={summary.outcome} writer={writer} />
      <Cell isNumeric className="font-semibold">
        <Cost cost={cost} writer={writer} />
      </Cell>
      <Cell className="text-muted max-sm:hidden">{writePeriod(summary.costPeriod, writer)}</Cell>
      <Cell isNumeric className="text-muted max-sm:hidden">
        <Cost cost={previousCost} writer={writer} />
      </Cell>
    </tr>
  );
}

interface OutcomeCellsProps {
  readonly outcome: PathwaySummary["outcome"];
  readonly writer: Writer;
}

function OutcomeCells({ outcome, writer }: OutcomeCellsProps) {
  if (!outcome) {
    return (
      <>
        <Cell isNumeric>
          <NoFigure reason="not-delivered" isShort />
        </Cell>
        <Cell className="max-sm:hidden" />
      </>
    );
  }
  const { definition, current, period } = outcome;
  const isChange = definition.code.startsWith("prom-gain.");
  const written = writeEstimate(current, definition, writer, isChange);
  const about = [writer.localised(definition.short), writePeriod(period, writer), written.interval];
  return (
    <>
      <Cell isNumeric className="font-semibold">
        {written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} isShort />}
      </Cell>
      <Cell className="text-muted max-sm:hidden">{about.filter(Boolean).join(" · ")}</Cell>
    </>
  );
}

interface CostProps {
  /** Null without the right to see cost. */
  readonly cost: PathwaySummary["cost"];
  readonly writer: Writer;
}

function Cost({ cost, writer }: CostProps) {
  if (!cost) return <NoFigure reason="not-delivered" isShort />;
  const written = writeEstimate(cost, { unit: "eur-cents" }, writer);
  return written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} isShort />;
}
