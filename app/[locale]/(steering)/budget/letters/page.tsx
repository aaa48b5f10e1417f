import type { Metadata } from "next";
import { DraftTable } from "@/components/budget/draft-table";
import { LetterList } from "@/components/budget/letter-list";
import { buttonClasses } from "@/components/ui/button-classes";
import { MissingState } from "@/components/ui/missing-state";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getLetters } from "@/lib/services/budget/get-letters";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../page-input";
import { BudgetShell } from "../budget-shell";

interface LettersPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-letters.title") };
}

/** Every budget letter of the hospital, and those that are being typed. */
export default async function LettersPage({ searchParams }: LettersPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getLetters(actor, readPageInput(query)));
  const { frame, letters, drafts, canWrite } = page;
  const view = keptView(frame);
  const hrefOf = (path: string, more?: Readonly<Record<string, string>>) =>
    prepareHref(path, view, more);
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="letters"
      title={writer.text("budget-letters.title")}
      aside={
        <span className="flex flex-wrap gap-3 print:hidden">
          {letters.length > 1 ? (
            <Link href={hrefOf("/budget/letters/compare")} className={buttonClasses("secondary")}>
              {writer.text("budget-letters.compare")}
            </Link>
          ) : null}
          {canWrite ? (
            <Link href={hrefOf("/budget/letters/new")} className={buttonClasses("primary")}>
              {writer.text("budget-letters.new")}
            </Link>
          ) : null}
        </span>
      }
    >
      {drafts.length > 0 ? (
        <section>
          <SectionHead title={writer.text("budget-letters.drafts")}>
            {writer.text("budget-letters.draftsNote")}
          </SectionHead>
          <DraftTable drafts={drafts} hrefOf={hrefOf} writer={writer} />
        </section>
      ) : null}
      <section>
        <SectionHead title={writer.text("budget-letters.final")}>
          {writer.text("budget-letters.finalNote")}
        </SectionHead>
        {letters.length > 0 ? (
          <LetterList letters={letters} canWrite={canWrite} hrefOf={hrefOf} writer={writer} />
        ) : (
          <MissingState what={writer.text("budget.missing")} />
        )}
      </section>
    </BudgetShell>
  );
}
