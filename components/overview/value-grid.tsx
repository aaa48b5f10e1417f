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
  const { pathway, episodes, outcome, cost, previousCost } = summary;
  const isChange = outcome?.definition.code.startsWith("prom-gain.") ?? false;
  const reported = outcome
    ? writeEstimate(outcome.current, outcome.definition, writer, isChange)
    : null;
  const spent = cost ? writeEstimate(cost, { unit: "eur-cents" }, writer) : null;
  const before = previousCost ? writeEstimate(previousCost, { unit: "eur-cents" }, writer) : null;
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
      <Cell isNumeric className="font-semibold">
        {reported?.figure ?? <NoFigure reason={reported?.reason ?? "not-delivered"} isShort />}
      </Cell>
      <Cell className="text-muted max-sm:hidden">
        {outcome
          ? [
              writer.localised(outcome.definition.short),
              writePeriod(outcome.period, writer),
              reported?.interval,
            ]
              .filter(Boolean)
              .join(" · ")
          : "–"}
      </Cell>
      <Cell isNumeric className="font-semibold">
        {spent?.figure ?? <NoFigure reason={spent?.reason ?? "not-delivered"} isShort />}
      </Cell>
      <Cell isNumeric className="text-muted max-sm:hidden">
        {before?.figure ?? "–"}
      </Cell>
    </tr>
  );
}
