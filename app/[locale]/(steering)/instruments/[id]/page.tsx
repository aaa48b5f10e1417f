import type { Metadata } from "next";
import { WordingMark } from "@/components/instruments/wording-mark";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { can } from "@/lib/access/permissions";
import { Link } from "@/lib/i18n/navigation";
import { getInstrumentPage } from "@/lib/services/instruments/get-instrument-library";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { SteeringShell } from "../../steering-shell";
import { MeaningPart } from "./meaning-part";
import { PackPart } from "./pack-part";
import { PreviewPart } from "./preview-part";
import { RightsPart } from "./rights-part";
import { TryPart } from "./try-part";

interface InstrumentPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("instruments.one") };
}

/** The chosen language of the preview; anything else falls back on the reader's own. */
function readLanguage(query: PageSearchParams, locale: string): string {
  const chosen = readParameter(query, "language");
  return chosen !== null && /^[a-z]{2}$/.test(chosen) ? chosen : locale;
}

/** The chosen question of the preview, from 1. */
function readPosition(query: PageSearchParams, count: number): number {
  const chosen = Number(readParameter(query, "question") ?? "1");
  return Number.isInteger(chosen) ? Math.min(Math.max(chosen, 1), count) : 1;
}

/** One questionnaire: as the patient sees it, what its scores mean, whose it is. */
export default async function InstrumentPage({ params, searchParams }: InstrumentPageProps) {
  const { id } = await params;
  const query = await searchParams;
  const actor = await requireActor("instrument.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  const language = readLanguage(query, writer.locale);
  const page = await orNotFound(getInstrumentPage(actor, { instrumentId: id, language, today }));
  const { frame, entry, wording, packs } = page;
  const { instrument } = entry;
  const view = keptView(frame);
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={
          <Link href={prepareHref("/instruments", view)} className="hover:underline">
            {writer.text("instruments.title")}
          </Link>
        }
        title={writer.text(`outcomes.instrument.${instrument.id}`)}
        aside={
          <>
            <span>{writer.text(`instruments.about.${instrument.id}`)}</span>
            <WordingMark
              status={entry.status}
              word={writer.text(`instruments.status.${entry.status}`)}
            />
          </>
        }
      />
      <div className="mt-7 grid gap-x-9 gap-y-9 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-9 lg:col-span-2">
          <PreviewPart
            entry={entry}
            wording={wording}
            position={readPosition(query, instrument.items.length)}
            hrefOf={(chosen) =>
              prepareHref(`/instruments/${instrument.id}`, view, {
                language: chosen.language,
                question: String(chosen.position),
              })
            }
            writer={writer}
          />
          <TryPart actor={actor} instrumentId={instrument.id} language={language} writer={writer} />
          <MeaningPart instrument={instrument} wording={wording} writer={writer} />
        </div>
        <RightsPart entry={entry} view={view} writer={writer} />
      </div>
      <PackPart
        entry={entry}
        packs={packs}
        mayInstall={can(actor.role, "instrument.install")}
        hospitalId={frame.hospital.id}
        writer={writer}
      />
    </SteeringShell>
  );
}
