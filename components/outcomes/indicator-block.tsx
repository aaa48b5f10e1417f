import { ChartFrame } from "@/components/charts/chart-frame";
import { TrustPanel } from "@/components/charts/trust-panel";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { prepareIndicatorChart } from "@/lib/view-models/prepare-indicator-chart";
import { prepareTrustPanel } from "@/lib/view-models/prepare-trust-panel";
import type { Writer } from "@/lib/view-models/writer";
import { IndicatorFacts } from "./indicator-facts";

interface IndicatorBlockProps {
  /** Null when nothing of it was ever delivered. */
  readonly reading: IndicatorReading | null;
  /** Small capitals before the title, e.g. "5 · Heropnames". */
  readonly eyebrow: string;
  /** What is missing and why, when there is no reading. */
  readonly missing: string;
  /** Title when there is no reading. */
  readonly name: string;
  readonly dataKind: "own" | "example" | "open-data";
  readonly writer: Writer;
}

/** One indicator with chart, figures of the period and trail; or what is missing and why. */
export function IndicatorBlock(props: IndicatorBlockProps) {
  const { reading, eyebrow, missing, name, dataKind, writer } = props;
  if (!reading) {
    return (
      <section>
        <SectionHead eyebrow={eyebrow} title={name} />
        <MissingState what={missing} />
      </section>
    );
  }
  const model = prepareIndicatorChart(reading, dataKind, writer);
  const trust = <TrustPanel model={prepareTrustPanel(reading, writer)} />;
  if (!model) {
    return (
      <section>
        <SectionHead eyebrow={eyebrow} title={writer.localised(reading.definition.short)} />
        {reading.chart.status === "computed" ? null : <NoFigure reason={reading.chart.reason} />}
        {trust}
      </section>
    );
  }
  return (
    <section className="min-w-0">
      <ChartFrame model={model} eyebrow={eyebrow} trust={trust} />
      <IndicatorFacts reading={reading} writer={writer} />
    </section>
  );
}
