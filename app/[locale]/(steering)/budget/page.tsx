import type { Metadata } from "next";
import { LetterFacts } from "@/components/budget/letter-facts";
import { LetterTable } from "@/components/budget/letter-table";
import { NoLetter } from "@/components/budget/no-letter";
import { ChartFrame } from "@/components/charts/chart-frame";
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
  prepareCompositionChart,
  prepareLetterChangeChart,
} from "@/lib/view-models/budget/prepare-letter-charts";
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
      aside={letter ? writer.text(`budget.gradeOfLetter.${letter.grade}`) : null}
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

interface LetterProps {
  readonly page: BudgetLetterPage;
  readonly letter: NonNullable<BudgetLetterPage["letter"]>;
  readonly writer: Writer;
}

function LetterParts({ page, letter, writer }: LetterProps) {
  const { frame, lines, previous, rules, unconfirmedCount } = page;
  const pictured = { letter, lines, dataKind: frame.hospital.dataKind };
  const change = previous ? prepareLetterChangeChart(pictured, previous, writer) : null;
  const cardHref = prepareHref("/budget/card", keptView(frame), { letter: letter.letterKey });
  return (
    <>
      <LetterFacts {...{ letter, rules, unconfirmedCount, cardHref, writer }} />
      <Headlines page={page} writer={writer} />
      <ChartFrame
        model={prepareCompositionChart(pictured, writer)}
        explanation={<p>{writer.text("budget-letter.composition.explain")}</p>}
      />
      {change ? (
        <ChartFrame
          model={change}
          explanation={<p>{writer.text("budget-letter.change.explain")}</p>}
        />
      ) : null}
      <Lines page={page} letter={letter} writer={writer} />
    </>
  );
}

function Headlines({ page, writer }: Omit<LetterProps, "letter">) {
  const { lines, pointValue, previous } = page;
  const total = lines.reduce((sum, line) => sum + line.notifiedCents, 0);
  return (
    <div className="grid grid-cols-2 gap-x-7 gap-y-5 sm:grid-cols-4">
      <HeadlineFigure figure={writer.figure(total, "eur")}>
        {writer.text("budget.total")}
      </HeadlineFigure>
      {previous ? (
        <>
          <HeadlineFigure figure={writer.signed(previous.changes.recurrentChangeCents, "eur")}>
            {writer.text("budget-letters.change.recurrent")} · {previous.title}
          </HeadlineFigure>
          <HeadlineFigure figure={writer.signed(previous.changes.oneOffChangeCents, "eur")}>
            {writer.text("budget-letters.change.once")} · {previous.title}
          </HeadlineFigure>
        </>
      ) : null}
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
  );
}

/** The lines of the letter; what comes once stands apart. */
function Lines({ page, letter, writer }: LetterProps) {
  const { frame, lines, previous, sources } = page;
  const view = keptView(frame);
  const provenance = prepareLetterProvenance(letter, { hospital: frame.hospital, sources }, writer);
  const parts = [
    { key: "recurrent", isRecurrent: true, changes: previous?.changes.recurrent ?? null },
    { key: "once", isRecurrent: false, changes: previous?.changes.oneOff ?? null },
  ];
  return parts.map(({ key, isRecurrent, changes }) => {
    const own = lines.filter((line) => line.isRecurrent === isRecurrent);
    if (own.length === 0 && !changes?.length) return null;
    const title = writer.text(`budget-letters.part.${key}`);
    return (
      <section key={key}>
        <SectionHead
          title={title}
          aside={
            <TableDownload
              title={`${letter.letterKey} ${title}`}
              table={prepareLinesExport(own, provenance, writer)}
            />
          }
        >
          {previous ? writer.text("budget-letter.against", { letter: previous.title }) : null}
        </SectionHead>
        <LetterTable
          lines={own}
          changes={changes}
          hrefOf={(subPart) => prepareHref(`/budget/parts/${subPart}`, view)}
          caption={title}
          totalLabel={writer.text("budget-parts.total")}
          writer={writer}
        />
      </section>
    );
  });
}
