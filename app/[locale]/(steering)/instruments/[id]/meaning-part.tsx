import { ItemTable } from "@/components/instruments/item-table";
import { ScoreBands } from "@/components/instruments/score-bands";
import { ScoreTable } from "@/components/instruments/score-table";
import { ThresholdTable } from "@/components/instruments/threshold-table";
import { SectionHead } from "@/components/ui/section-head";
import type { LibraryEntry } from "@/lib/contracts/instruments/library";
import type { InstrumentWording } from "@/lib/services/instruments/get-wording";
import { prepareScoreRows } from "@/lib/view-models/instruments/prepare-score-rows";
import type { Writer } from "@/lib/view-models/writer";

interface MeaningPartProps {
  readonly instrument: LibraryEntry["instrument"];
  readonly wording: InstrumentWording;
  readonly writer: Writer;
}

/** The items, the scores and the thresholds of a questionnaire. */
export function MeaningPart({ instrument, wording, writer }: MeaningPartProps) {
  const { missingRule, recall, thresholds, bands, items } = instrument;
  const texts = new Map(wording.items.map(({ key, label }) => [key, label]));
  return (
    <>
      <section>
        <SectionHead
          title={writer.text("instruments.scores.title")}
          aside={`${writer.text("instruments.recall.label")} ${writer.text(`instruments.recall.${recall}`)}`}
        >
          {writer.text(`instruments.missingRule.${missingRule.kind}`, {
            count: missingRule.maximumMissing,
          })}
        </SectionHead>
        <ScoreTable rows={prepareScoreRows(instrument, writer)} writer={writer} />
      </section>
      <section>
        <SectionHead title={writer.text("instruments.thresholds.title")}>
          {writer.text("instruments.thresholds.note")}
        </SectionHead>
        {thresholds.length === 0 ? (
          <p className="pt-2 text-small text-muted">{writer.text("instruments.noThresholds")}</p>
        ) : (
          <ThresholdTable thresholds={thresholds} writer={writer} />
        )}
        {bands.length > 0 ? <ScoreBands bands={bands} writer={writer} /> : null}
      </section>
      <section>
        <SectionHead
          title={writer.text("instruments.items.title")}
          aside={writer.text("instruments.questionCount", { count: items.length })}
        />
        <ItemTable
          items={items}
          textOf={(key) => (wording.source === "key" ? null : (texts.get(key) ?? null))}
          writer={writer}
        />
      </section>
    </>
  );
}
