import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TrustPanel } from "@/components/charts/trust-panel";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { ThresholdShare } from "@/lib/contracts/steering/outcomes";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { prepareTrustPanel } from "@/lib/view-models/prepare-trust-panel";
import type { Writer } from "@/lib/view-models/writer";

interface ThresholdListProps {
  readonly shares: readonly ThresholdShare[];
  readonly writer: Writer;
}

type Threshold = ThresholdShare["thresholds"][number];

/** The share that reaches a published threshold, with the threshold, its kind and its source. */
export function ThresholdList({ shares, writer }: ThresholdListProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("outcomes.threshold.title")}>
        {writer.text("outcomes.threshold.intro")}
      </SectionHead>
      {shares.length === 0 ? (
        <p className="pt-3 text-body text-muted">{writer.text("outcomes.threshold.none")}</p>
      ) : null}
      <div className="grid gap-x-6 gap-y-5 pt-4 sm:grid-cols-2">
        {shares.map((share) => (
          <ShareOfThreshold key={share.reading.definition.code} share={share} writer={writer} />
        ))}
      </div>
    </section>
  );
}

interface ShareOfThresholdProps {
  readonly share: ThresholdShare;
  readonly writer: Writer;
}

function ShareOfThreshold({ share, writer }: ShareOfThresholdProps) {
  const { reading, thresholds } = share;
  const written = writeEstimate(reading.current, reading.definition, writer);
  return (
    <div>
      <HeadlineFigure
        figure={written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} />}
      >
        {writer.localised(reading.definition.short)}
        {written.interval ? `, ${written.interval}` : null}
        {written.basis ? ` · ${written.basis}` : null} · {writePeriod(reading.period, writer)}
      </HeadlineFigure>
      {thresholds.map((threshold) => (
        <p key={threshold.id} className="mt-1 text-small text-muted">
          {writeThreshold(threshold, writer)}
        </p>
      ))}
      <TrustPanel model={prepareTrustPanel(reading, writer)} />
    </div>
  );
}

function writeThreshold(threshold: Threshold, writer: Writer): string {
  const { amount, kind, population, source, grade } = threshold;
  const populationKey = `outcomes.threshold.population.${population}`;
  return writer.text("outcomes.threshold.source", {
    amount: writer.number(amount),
    kind: writer.text(`outcomes.threshold.kind.${kind}`),
    population: writer.has(populationKey) ? writer.text(populationKey) : population,
    source,
    grade: writer.text(`outcomes.threshold.grade.${grade}`),
  });
}
