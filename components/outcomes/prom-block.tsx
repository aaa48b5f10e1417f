import { ChangeBar } from "@/components/charts/change-bar";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TrustPanel } from "@/components/charts/trust-panel";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { IndicatorReading, SourceStamp } from "@/lib/contracts/steering/figure";
import type { PromBlock as Block, PromChange } from "@/lib/contracts/steering/review-contents";
import { Link } from "@/lib/i18n/navigation";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { prepareHealthChange } from "@/lib/view-models/prepare-health-change";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { preparePromTitle } from "@/lib/view-models/prepare-prom-title";
import { prepareTrustPanel } from "@/lib/view-models/prepare-trust-panel";
import type { Writer } from "@/lib/view-models/writer";
import { PromTable } from "./prom-table";

interface PromBlockProps {
  readonly block: Block;
  readonly eyebrow: string;
  readonly dataKind: "own" | "example" | "open-data";
  readonly sources: readonly SourceStamp[];
  readonly writer: Writer;
  /** Where the profile, the course and the spread of these answers stand. */
  readonly moreHref?: string;
}

/** What patients reported: change with its interval, relevant gain, health change, response. */
export function PromBlock({ block, eyebrow, dataKind, sources, writer, moreHref }: PromBlockProps) {
  const headline = block.changes.find((c) => c.scoreKey === "index") ?? block.changes[0];
  if (!headline) {
    return (
      <section>
        <SectionHead eyebrow={eyebrow} title={writer.text("outcomes.prom")} />
        <MissingState what={writer.text("outcomes.promMissing")} />
      </section>
    );
  }
  const relevant = block.changes.find((c) => c.minimalChange && c.moment === headline.moment);
  const response = block.responses.find((r) => r.definition.code.endsWith(`.${headline.moment}`));
  const bar = block.healthChanges.find((b) => b.definition.code.endsWith(`.${headline.moment}`));
  const model = bar ? prepareHealthChange(bar, { dataKind, sources }, writer) : null;
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <SectionHead
        eyebrow={eyebrow}
        aside={writeResponse(response, writer)}
        title={preparePromTitle(headline, writer)}
      >
        {writePeriod(headline.gain.period, writer)}
      </SectionHead>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4">
        <ChangeFigure change={headline} writer={writer} />
        {relevant?.minimalChange ? (
          <ShareFigure reading={relevant.minimalChange} writer={writer} />
        ) : null}
      </div>
      {model ? (
        <div>
          <p className="mb-1 flex justify-between text-small">
            <span>{model.heading.title}</span>
            <span className="text-muted">{model.heading.denominator}</span>
          </p>
          <ChangeBar model={model} />
        </div>
      ) : null}
      <PromTable changes={block.changes} responses={block.responses} writer={writer} />
      {block.experiences.length === 0 ? (
        <p className="text-small text-muted">{writer.text("outcomes.premMissing")}</p>
      ) : null}
      <div>
        <TrustPanel model={prepareTrustPanel(headline.gain, writer)} />
        {moreHref ? (
          <Link href={moreHref} className="ml-2 text-small underline print:hidden">
            {writer.text("outcomes.more")}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

function writeResponse(response: IndicatorReading | undefined, writer: Writer): string | null {
  if (!response) return null;
  const { figure } = writeEstimate(response.current, response.definition, writer);
  return figure === null ? null : writer.text("outcomes.response", { share: figure });
}

function ChangeFigure({ change, writer }: { change: PromChange; writer: Writer }) {
  const { gain } = change;
  const written = writeEstimate(gain.current, gain.definition, writer, true);
  return (
    <HeadlineFigure
      figure={written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} />}
    >
      {writer.localised(gain.definition.short)}
      {written.interval ? `, ${written.interval}` : null}
      {written.basis ? ` · ${written.basis}` : null}
    </HeadlineFigure>
  );
}

function ShareFigure({ reading, writer }: { reading: IndicatorReading; writer: Writer }) {
  const written = writeEstimate(reading.current, reading.definition, writer);
  return (
    <HeadlineFigure
      figure={written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} />}
    >
      {writer.localised(reading.definition.short)}
      {written.basis ? ` · ${written.basis}` : null}
    </HeadlineFigure>
  );
}
