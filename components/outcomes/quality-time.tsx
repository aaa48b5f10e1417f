import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import type { PromAnalyses } from "@/lib/contracts/steering/outcomes";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface QualityTimeProps {
  readonly analyses: PromAnalyses;
  readonly writer: Writer;
}

/** The area under the index over a year: QALY-like, because nobody stands beside as control. */
export function QualityTime({ analyses, writer }: QualityTimeProps) {
  const { qualityTime, period } = analyses;
  if (qualityTime.status !== "computed") {
    if (qualityTime.detail === "windows") {
      return (
        <p className="pt-3 text-body text-muted">{writer.text("outcomes.respondents.open")}</p>
      );
    }
    return qualityTime.reason === "below-minimum-count" ? (
      <p className="pt-3 text-body text-muted">
        {writer.text("outcomes.quality.tooFew", { minimum: qualityTime.detail ?? "" })}
      </p>
    ) : (
      <p className="pt-3">
        <NoFigure reason={qualityTime.reason} />
      </p>
    );
  }
  const { years, gainYears, completePatients, leftOut } = qualityTime.value;
  const interval = ({ lower, upper }: typeof years, write: Writer["figure"]) =>
    writer.text("indicators.interval", {
      lower: write(lower, "index"),
      upper: write(upper, "index"),
    });
  return (
    <div className="grid gap-x-6 gap-y-4 pt-4 sm:grid-cols-2">
      <HeadlineFigure figure={writer.signed(gainYears.mean, "index")}>
        {writer.text("outcomes.quality.gain")}, {interval(gainYears, writer.signed)}
      </HeadlineFigure>
      <HeadlineFigure figure={writer.figure(years.mean, "index")}>
        {writer.text("outcomes.quality.years")}, {interval(years, writer.figure)}
      </HeadlineFigure>
      <p className="text-small text-muted sm:col-span-2">
        {writer.text("outcomes.quality.basis", {
          complete: completePatients,
          leftOut,
          period: writePeriod(period, writer),
        })}
      </p>
    </div>
  );
}
