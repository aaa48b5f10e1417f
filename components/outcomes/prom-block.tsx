import { ChangeBar } from "@/components/charts/change-bar";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TrustPanel } from "@/components/charts/trust-panel";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { ExperiencePart } from "@/lib/contracts/steering/experience";
import type { IndicatorReading, SourceStamp } from "@/lib/contracts/steering/figure";
import type { PromBlock as Block, PromChange } from "@/lib/contracts/steering/review-contents";
import { Link } from "@/lib/i18n/navigation";
import { prepareExperienceTrust } from "@/lib/view-models/outcomes/prepare-experience";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { prepareHealthChange } from "@/lib/view-models/prepare-health-change";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { preparePromTitle } from "@/lib/view-models/prepare-prom-title";
import { prepareTrustPanel } from "@/lib/view-models/prepare-trust-panel";
import type { Writer } from "@/lib/view-models/writer";
import { ExperienceHeadlines } from "./experience-headlines";
import { PromTable } from "./prom-table";
import { ResponseList } from "./response-line";

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
        <div className="pt-4">
          <ExperienceLines part={block.experience ?? null} writer={writer} />
        </div>
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
      <div>
        <TrustPanel model={prepareTrustPanel(headline.gain, writer)} />
        {moreHref ? (
          <Link href={moreHref} className="ml-2 text-small underline print:hidden">
            {writer.text("outcomes.more")}
          </Link>
        ) : null}
      </div>
      <ExperienceLines part={block.experience ?? null} writer={writer} />
    </section>
  );
}

interface ExperienceLinesProps {
  readonly part: ExperiencePart | null;
  readonly writer: Writer;
}

/** The experience of patients in three figures, with when they were treated and who answered. */
function ExperienceLines({ part, writer }: ExperienceLinesProps) {
  if (part === null) {
    return <p className="text-small text-muted">{writer.text("outcomes.premMissing")}</p>;
  }
  const { definition, period, responses } = part;
  return (
    <div className="flex flex-col gap-3 border-t border-hairline pt-4">
      <p className="flex flex-wrap justify-between gap-x-4 text-small">
        <span className="font-semibold">{writer.text("experience.title")}</span>
        <span className="text-muted">{writePeriod(period, writer)}</span>
      </p>
      <ExperienceHeadlines part={part} writer={writer} />
      <ResponseList
        responses={responses[0]?.moments ?? []}
        minimumCount={definition.minimumCount}
        writer={writer}
      />
      <div>
        <TrustPanel model={prepareExperienceTrust(part, writer)} />
      </div>
    </div>
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
