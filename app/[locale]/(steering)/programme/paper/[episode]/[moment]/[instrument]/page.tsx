import type { Metadata } from "next";
import { PaperForm } from "@/components/programme/paper-form";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { todayInBelgium } from "@/lib/services/programme/days";
import { getPaperForm } from "@/lib/services/programme/get-paper-form";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../../../get-writer";
import { keptView, orNotFound } from "../../../../../page-input";
import { loadFrameOf } from "../../../../load-frame-of";
import { ProgrammeShell } from "../../../../programme-shell";

interface PaperFormPageProps {
  readonly params: Promise<{
    readonly episode: string;
    readonly moment: string;
    readonly instrument: string;
  }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.paper") };
}

/** Types in one questionnaire as it stands on paper. */
export default async function PaperFormPage({ params, searchParams }: PaperFormPageProps) {
  const actor = await requireActor("programme.enter", await searchParams);
  const { episode, moment, instrument } = await params;
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const today = todayInBelgium(new Date());
  const episodeKey = decodeURIComponent(episode);
  const form = await orNotFound(
    getPaperForm(actor, {
      episodeKey,
      moment,
      instrumentId: instrument,
      language: writer.locale,
      today,
    }),
  );
  const view = { ...keptView(frame), period: null };
  const { place } = form;
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="paper">
      <div className="mt-6 flex max-w-3xl flex-col gap-5">
        <SectionHead
          eyebrow={`${place.episodeKey} · ${writer.text("programme.moment", { moment })}`}
          aside={writer.text("programme.span", {
            from: writer.date(place.windowFrom, "dayNumeric"),
            to: writer.date(place.windowTo, "dayNumeric"),
          })}
          title={instrument.toUpperCase()}
        >
          {writer.text("programme.paper.formLead")}
        </SectionHead>
        {form.source === "key" ? <Notice>{writer.text("programme.paper.keysOnly")}</Notice> : null}
        {place.answeredInstrumentIds.includes(instrument) ? (
          <Notice tone="warning">{writer.text("programme.paper.answeredNote")}</Notice>
        ) : null}
        <PaperForm
          episodeKey={place.episodeKey}
          moment={moment}
          instrumentId={instrument}
          items={form.items}
          window={{ from: place.windowFrom, to: place.windowTo }}
          today={today}
          query={view.hospital === null ? "" : `?hospital=${view.hospital}`}
          hrefAfter={prepareHref("/programme/paper", view, { number: place.episodeKey })}
        />
        {form.attribution ? <p className="text-small text-muted">{form.attribution}</p> : null}
      </div>
    </ProgrammeShell>
  );
}
