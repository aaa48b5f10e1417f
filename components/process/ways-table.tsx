import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ProcessPage, ProcessWays } from "@/lib/contracts/steering/process";
import type { VariantFigures } from "@/lib/engine/process";
import type { Result } from "@/lib/engine/shared/result";
import { Link } from "@/lib/i18n/navigation";
import type { FigureUnit } from "@/lib/view-models/charts/figure-unit";
import { prepareWaysExport } from "@/lib/view-models/process/prepare-table-exports";
import type { Writer } from "@/lib/view-models/writer";
import { WayStrip } from "./way-strip";

interface WaysTableProps {
  readonly page: ProcessPage;
  readonly ways: ProcessWays;
  /** Where measured minutes are taken over; null where the log has no steps or cost is not shown. */
  readonly workbenchHref: string | null;
  readonly writer: Writer;
}

/** Length, cost where the reader may see it, and outcome. */
function figuresOf(way: VariantFigures, hasCost: boolean) {
  return [
    { key: "duration", result: way.medianDurationMinutes, unit: "duration" },
    ...(hasCost ? [{ key: "cost", result: way.meanCostCents, unit: "eur" } as const] : []),
    { key: "outcome", result: way.eventRate, unit: "ratio" },
  ] as const;
}

/** The ways that cases went, with coverage, length, cost and outcome beside each other. */
export function WaysTable({ page, ways, workbenchHref, writer }: WaysTableProps) {
  const { variants, folded, hasCost } = ways;
  const outcome = writer.text(`process.outcome.${page.choice.outcome}`);
  return (
    <section className="mt-8 min-w-0">
      <SectionHead
        title={writer.text("process.ways.title")}
        aside={
          <TableDownload
            title={writer.text("process.ways.title")}
            table={prepareWaysExport(page, ways, writer)}
          />
        }
      >
        {writer.text("process.ways.lead")}
      </SectionHead>
      {variants.length === 0 ? (
        <p className="py-4 text-small">
          {writer.text("process.ways.none", { minimum: page.counts.minimumCount })}
        </p>
      ) : (
        <Table caption={writer.text("process.ways.title")}>
          <thead>
            <tr>
              <HeaderCell className="min-w-72">{writer.text("process.ways.way")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("process.measure.cases")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("process.ways.share")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("process.ways.cumulative")}</HeaderCell>
              <HeaderCell isNumeric>{writer.text("process.ways.duration")}</HeaderCell>
              {hasCost ? (
                <HeaderCell isNumeric>{writer.text("process.ways.cost")}</HeaderCell>
              ) : null}
              <HeaderCell isNumeric>{outcome}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.activities.join("\u001f")}>
                <RowHeader>
                  <WayStrip activities={variant.activities} names={page.names} writer={writer} />
                </RowHeader>
                <Cell isNumeric>{writer.figure(variant.cases, "count")}</Cell>
                <Cell isNumeric>{writer.figure(variant.share, "ratio")}</Cell>
                <Cell isNumeric>{writer.figure(variant.cumulativeShare, "ratio")}</Cell>
                {figuresOf(variant, hasCost).map(({ key, result, unit }) => (
                  <FigureCell key={key} {...{ result, unit, writer }} cases={variant.cases} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="pt-3 text-small text-muted">{writer.text("process.ways.gaps")}</p>
      {workbenchHref === null ? null : (
        <p className="pt-3 text-small print:hidden">
          <Link href={workbenchHref} className="underline">
            {writer.text("process.ways.takeOver")}
          </Link>
        </p>
      )}
      {folded.cases > 0 ? (
        <p className="pt-3 text-small text-muted">
          {writer.text("process.ways.folded", {
            ways: folded.variants,
            cases: folded.cases,
            minimum: page.counts.minimumCount,
          })}
        </p>
      ) : null}
    </section>
  );
}

interface FigureCellProps {
  readonly result: Result;
  readonly unit: FigureUnit;
  /** Cases of the way; said apart where the figure rests on fewer. */
  readonly cases: number;
  readonly writer: Writer;
}

function FigureCell({ result, unit, cases, writer }: FigureCellProps) {
  return (
    <Cell isNumeric>
      {result.status === "computed" ? (
        <>
          {writer.figure(result.value, unit)}
          {result.denominator < cases ? (
            <span className="block text-[0.75rem] text-muted">
              {`n = ${writer.figure(result.denominator, "count")}`}
            </span>
          ) : null}
        </>
      ) : (
        <NoFigure reason={result.reason} isShort />
      )}
    </Cell>
  );
}
