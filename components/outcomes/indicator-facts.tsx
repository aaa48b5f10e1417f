import { AssuranceMark } from "@/components/charts/assurance-mark";
import { VariationMark } from "@/components/charts/variation-mark";
import { NoFigure } from "@/components/ui/no-figure";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface IndicatorFactsProps {
  readonly reading: IndicatorReading;
  readonly writer: Writer;
}

/** The figure of the period, the year before, and what the chart says, on one line. */
export function IndicatorFacts({ reading, writer }: IndicatorFactsProps) {
  const { definition, period, current, comparison, comparisonPeriod } = reading;
  const now = writeEstimate(current, definition, writer);
  const before = writeEstimate(comparison, definition, writer);
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-small text-muted">
      <span>
        {writePeriod(period, writer)}:{" "}
        {now.figure === null ? (
          <NoFigure reason={now.reason ?? "not-delivered"} />
        ) : (
          <>
            <strong className="font-semibold text-ink">{now.figure}</strong> {now.interval} ·{" "}
            {now.basis}
          </>
        )}
      </span>
      {before.figure === null ? null : (
        <span>
          {writePeriod(comparisonPeriod, writer)}: {before.figure} · {before.basis}
        </span>
      )}
      {reading.variation ? <VariationMark variation={reading.variation} /> : null}
      {reading.assurance && reading.target ? <AssuranceMark code={reading.assurance.code} /> : null}
    </div>
  );
}
