import { VariationMark } from "@/components/charts/variation-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { NoFigure } from "@/components/ui/no-figure";
import type { PathwaySummary } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { prepareSparkline } from "@/lib/view-models/charts/prepare-sparkline";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { prepareFinding } from "@/lib/view-models/prepare-finding";
import { writeFreshness } from "@/lib/view-models/prepare-heading";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface PathwayTileProps {
  readonly summary: PathwaySummary;
  readonly href: string;
  readonly reviewHref: string;
  readonly writer: Writer;
}

/** A pathway at a glance: how many, outcome beside cost, what changed, how fresh. */
export function PathwayTile({ summary, href, reviewHref, writer }: PathwayTileProps) {
  const { pathway, period, episodes, readings, sources } = summary;
  const signals = readings.filter(({ variation }) => {
    const code = variation?.code;
    return code === "improvement" || code === "worsening";
  });
  return (
    <article className="flex flex-col gap-3 border-t border-rule pt-3.5">
      <header>
        <h2 className="text-title">
          <Link href={href} className="hover:underline">
            {writer.localised(pathway.name)}
          </Link>
        </h2>
        <p className="text-small text-muted">
          {episodes.status === "computed" ? (
            writer.text("review.episodes", {
              count: episodes.value,
              written: writer.figure(episodes.value, "count"),
            })
          ) : (
            <NoFigure reason={episodes.reason} />
          )}{" "}
          · {writePeriod(period, writer)}
        </p>
      </header>
      <div className="grid grid-cols-2 gap-x-5">
        <OutcomeFigure summary={summary} writer={writer} />
        <CostFigure summary={summary} writer={writer} />
      </div>
      <ul className="flex flex-col gap-1 text-small">
        {signals.length === 0 ? (
          <li className="text-muted">{writer.text("pathways.noSignals")}</li>
        ) : (
          signals.map((reading) => (
            <li key={reading.definition.code} className="flex flex-wrap items-baseline gap-x-2">
              {reading.variation ? <VariationMark variation={reading.variation} /> : null}
              <span>{prepareFinding(reading, writer).title}</span>
            </li>
          ))
        )}
      </ul>
      <footer className="mt-auto flex flex-wrap justify-between gap-x-4 border-t border-hairline pt-1.5 text-[0.75rem] leading-5 text-muted">
        <span>
          {writer.text("trust.asOf", {
            moment: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
          })}
        </span>
        <Link href={reviewHref} className="underline underline-offset-3">
          {writer.text("pathways.toReview")}
        </Link>
      </footer>
    </article>
  );
}

function OutcomeFigure({ summary, writer }: Pick<PathwayTileProps, "summary" | "writer">) {
  const { outcome } = summary;
  if (!outcome) {
    return <p className="text-small text-muted">{writer.text("pathways.noOutcome")}</p>;
  }
  const { definition, current, chart, period } = outcome;
  const isChange = definition.code.startsWith("prom-gain.");
  const written = writeEstimate(current, definition, writer, isChange);
  return (
    <div className="min-w-0">
      <p className="font-serif text-figure font-semibold">
        {written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} />}
      </p>
      <p className="text-small text-muted">
        {writer.localised(definition.short)} · {writePeriod(period, writer)}
        {written.interval ? ` · ${written.interval}` : null}
        {written.basis ? ` · ${written.basis}` : null}
      </p>
      {chart.status === "computed" ? (
        <Sparkline
          model={prepareSparkline(
            chart.value,
            definition.polarity,
            prepareFinding(outcome, writer).verdict,
          )}
          width={150}
        />
      ) : null}
    </div>
  );
}

interface CostFigureProps {
  readonly summary: PathwaySummary;
  readonly writer: Writer;
}

function CostFigure({ summary, writer }: CostFigureProps) {
  const { cost, previousCost: previous, costPeriod } = summary;
  if (!cost) return <p className="text-small text-muted">{writer.text("pathways.noCostRight")}</p>;
  const written = writeEstimate(cost, { unit: "eur-cents" }, writer);
  const before = previous ? writeEstimate(previous, { unit: "eur-cents" }, writer) : null;
  return (
    <div className="min-w-0">
      <p className="font-serif text-figure font-semibold">
        {written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} />}
      </p>
      <p className="text-small text-muted">
        {writer.text("pathways.cost")} · {writePeriod(costPeriod, writer)}
        {written.interval ? ` · ${written.interval}` : null}
        {before?.figure ? ` · ${writer.text("pathways.yearAgo", { cost: before.figure })}` : null}
      </p>
    </div>
  );
}
