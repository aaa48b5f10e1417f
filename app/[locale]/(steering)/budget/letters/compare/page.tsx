import type { Metadata } from "next";
import { ChangeTable } from "@/components/budget/change-table";
import { LetterChoice } from "@/components/budget/letter-choice";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TableDownload } from "@/components/charts/table-download";
import { MissingState } from "@/components/ui/missing-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getLetterComparison, type LetterComparison } from "@/lib/services/budget/get-letters";
import { prepareChangesExport } from "@/lib/view-models/budget/prepare-changes-export";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { orNotFound, readPageInput, readParameter } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";

interface ComparePageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-letters.compare") };
}

/** Two letters line by line: new, gone, changed; what comes back apart from what comes once. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const chosen = {
    before: readParameter(query, "before"),
    after: readParameter(query, "after"),
  };
  const page = await orNotFound(getLetterComparison(actor, readPageInput(query), chosen));
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="letters"
      title={writer.text("budget-letters.compare")}
    >
      {page.changes === null ? (
        <MissingState what={writer.text("budget-letters.oneLetter")} />
      ) : (
        <Comparison page={page} writer={writer} />
      )}
    </BudgetShell>
  );
}

function Comparison({
  page,
  writer,
}: {
  readonly page: LetterComparison;
  readonly writer: Writer;
}) {
  const { letters, before, after, changes } = page;
  const titles = { before: before.title, after: after.title };
  const parts = [
    { key: "recurrent", lines: changes.recurrent, cents: changes.recurrentChangeCents },
    { key: "once", lines: changes.oneOff, cents: changes.oneOffChangeCents },
  ] as const;
  return (
    <>
      <LetterChoice
        letters={letters.map(({ letterKey, title }) => ({ key: letterKey, label: title }))}
        before={before.letterKey}
        after={after.letterKey}
      />
      {before.perimeter === after.perimeter ? null : (
        <Notice tone="warning">{writer.text("budget-letters.otherPerimeter")}</Notice>
      )}
      <div className="grid grid-cols-1 gap-x-7 gap-y-5 sm:grid-cols-3">
        {parts.map(({ key, cents }) => (
          <HeadlineFigure key={key} figure={writer.signed(cents, "eur")}>
            {writer.text(`budget-letters.change.${key}`)}
          </HeadlineFigure>
        ))}
        <div className="self-end sm:text-right">
          <TableDownload
            title={`${before.letterKey} ${after.letterKey}`}
            table={prepareChangesExport(
              changes,
              prepareProvenance(
                { hospital: page.frame.hospital, period: `${before.title} → ${after.title}` },
                writer,
              ),
              writer,
            )}
          />
        </div>
      </div>
      {parts.map(({ key, lines }) => (
        <section key={key}>
          <SectionHead title={writer.text(`budget-letters.part.${key}`)} />
          {lines.length > 0 ? (
            <ChangeTable lines={lines} titles={titles} writer={writer} />
          ) : (
            <p className="py-3 text-body">{writer.text("budget-letters.noLines")}</p>
          )}
        </section>
      ))}
    </>
  );
}
