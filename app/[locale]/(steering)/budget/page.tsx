import type { Metadata } from "next";
import { LetterTable } from "@/components/budget/letter-table";
import { NoLetter } from "@/components/budget/no-letter";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { BudgetLetterPage } from "@/lib/contracts/steering/pages";
import { getWriter } from "../get-writer";
import { getBudgetLetter } from "@/lib/services/budget/get-budget-letter";
import {
  prepareLetterProvenance,
  prepareLinesExport,
} from "@/lib/view-models/budget/prepare-letter-exports";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../page-input";
import { BudgetShell } from "./budget-shell";

interface BudgetPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget.pageTitle") };
}

/** The budget letter in force: its lines, its total, what a point is worth. */
export default async function BudgetPage({ searchParams }: BudgetPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getBudgetLetter(actor, readPageInput(query), readParameter(query, "letter")),
  );
  const { frame, letter } = page;
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="letter"
      title={letter?.title ?? writer.text("budget.pageTitle")}
      aside={
        letter ? (
          <span>
            {writer.text("budget.letterOf", { date: writer.date(letter.notifiedOn, "day") })} ·{" "}
            {writer.text(`budget.gradeOfLetter.${letter.grade}`)}
          </span>
        ) : null
      }
    >
      {letter ? (
        <LetterParts page={page} letter={letter} writer={writer} />
      ) : (
        <NoLetter
          canWrite={can(actor.role, "budget.write")}
          hrefOf={(path) => prepareHref(path, keptView(frame))}
          writer={writer}
        />
      )}
    </BudgetShell>
  );
}

function LetterParts({
  page,
  letter,
  writer,
}: {
  readonly page: BudgetLetterPage;
  readonly letter: NonNullable<BudgetLetterPage["letter"]>;
  readonly writer: Writer;
}) {
  const { frame, lines, pointValue, sources } = page;
  const origin = { hospital: frame.hospital, sources };
  const total = lines.reduce((sum, line) => sum + line.notifiedCents, 0);
  return (
    <>
      <div className="grid grid-cols-2 gap-x-7 gap-y-5 sm:grid-cols-4">
        <HeadlineFigure figure={writer.figure(total, "eur")}>
          {writer.text("budget.total")}
        </HeadlineFigure>
        <HeadlineFigure
          figure={
            pointValue.status === "computed" ? (
              writer.figure(pointValue.value, "eur")
            ) : (
              <NoFigure reason={pointValue.reason} />
            )
          }
        >
          {writer.text("budget.pointValue")}
        </HeadlineFigure>
      </div>
      <section>
        <SectionHead
          title={writer.text("budget.lines")}
          aside={
            <TableDownload
              title={letter.title}
              table={prepareLinesExport(
                lines,
                prepareLetterProvenance(letter, origin, writer),
                writer,
              )}
            />
          }
        />
        <LetterTable lines={lines} writer={writer} />
      </section>
    </>
  );
}
