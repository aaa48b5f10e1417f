import { QuestionPreview } from "@/components/instruments/question-preview";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import type { LibraryEntry } from "@/lib/contracts/instruments/library";
import type { InstrumentWording } from "@/lib/services/instruments/get-wording";
import { preparePreview } from "@/lib/view-models/instruments/prepare-preview";
import type { Writer } from "@/lib/view-models/writer";

/** Languages in which a Belgian hospital asks first; installed ones are added. */
const FIRST_LANGUAGES = ["nl", "fr", "de", "en"];

interface PreviewPartProps {
  readonly entry: LibraryEntry;
  readonly wording: InstrumentWording;
  readonly position: number;
  readonly hrefOf: (chosen: { readonly language: string; readonly position: number }) => string;
  readonly writer: Writer;
}

/** The questionnaire one question at a time, in a language, as the patient will see it. */
export function PreviewPart({ entry, wording, position, hrefOf, writer }: PreviewPartProps) {
  const { language, source, packVersion } = wording;
  const item = entry.instrument.items[position - 1];
  const words = wording.items[position - 1];
  const languages = [...new Set([...FIRST_LANGUAGES, ...entry.languages, language])];
  const status = writer.text(`instruments.statusLong.${source}`, { version: packVersion ?? "" });
  return (
    <section>
      <SectionHead title={writer.text("instruments.preview.title")} />
      <div className="flex flex-col items-start gap-4 pt-3">
        <Segmented
          label={writer.text("instruments.preview.language")}
          selected={language}
          options={languages.map((key) => ({
            key,
            label: writer.has(`instruments.language.${key}`)
              ? writer.text(`instruments.language.${key}`)
              : key,
            href: hrefOf({ language: key, position }),
          }))}
        />
        {source === "key" ? (
          <Notice tone="warning">{status}</Notice>
        ) : (
          <p className="text-small text-muted">{status}</p>
        )}
        {item && words ? (
          <div className="w-full max-w-xl">
            <QuestionPreview
              question={preparePreview(item, words)}
              title={wording.title ?? writer.text(`outcomes.instrument.${entry.instrument.id}`)}
              attribution={wording.attribution}
              language={language}
              position={position}
              count={entry.instrument.items.length}
              hrefOf={(chosen) => hrefOf({ language, position: chosen })}
              writer={writer}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}
