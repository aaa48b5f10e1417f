import type { Metadata } from "next";
import { PaperMoments } from "@/components/programme/paper-moments";
import { buttonClasses } from "@/components/ui/button-classes";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { todayInBelgium } from "@/lib/services/programme/days";
import { findPaperMoments } from "@/lib/services/programme/paper-forms";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, readParameter } from "../../page-input";
import { loadFrameOf } from "../load-frame-of";
import { ProgrammeShell } from "../programme-shell";

interface PaperPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.paper") };
}

/** Finds the moment that a paper form belongs to, by the number written on it. */
export default async function PaperPage({ searchParams }: PaperPageProps) {
  const query = await searchParams;
  const actor = await requireActor("programme.enter", query);
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const number = (readParameter(query, "number") ?? "").trim();
  const today = todayInBelgium(new Date());
  const moments = number === "" ? null : await findPaperMoments(actor, number, today);
  const view = { ...keptView(frame), period: null };
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="paper">
      <form className="mt-6 flex max-w-xl flex-wrap items-end gap-3" method="get">
        {view.hospital === null ? null : (
          <input type="hidden" name="hospital" value={view.hospital} />
        )}
        <div className="min-w-0 flex-1 basis-64">
          <Field
            id="number"
            label={writer.text("programme.paper.number")}
            hint={writer.text("programme.paper.numberHint")}
          >
            <TextInput id="number" name="number" defaultValue={number} required maxLength={100} />
          </Field>
        </div>
        <button type="submit" className={buttonClasses("primary", "medium", "mb-7")}>
          {writer.text("programme.paper.find")}
        </button>
      </form>
      {moments === null ? (
        <p className="max-w-prose text-body text-muted">{writer.text("programme.paper.lead")}</p>
      ) : moments.length === 0 ? (
        <p role="alert" className="text-body font-medium">
          {writer.text("programme.paper.none", { number })}
        </p>
      ) : (
        <PaperMoments
          moments={moments}
          hrefOf={(one, instrumentId) =>
            prepareHref(
              `/programme/paper/${encodeURIComponent(one.episodeKey)}/${one.moment}/${instrumentId}`,
              view,
            )
          }
          writer={writer}
        />
      )}
    </ProgrammeShell>
  );
}
