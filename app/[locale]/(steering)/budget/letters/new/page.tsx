import type { Metadata } from "next";
import { LetterEditor } from "@/components/budget/letter-editor";
import { Notice } from "@/components/ui/notice";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { getNewLetter } from "@/lib/services/budget/get-letters";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";

interface NewLetterPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const HALF_YEAR_START = { first: "-01-01", second: "-07-01" };

/** An empty letter of the half-year in hand: budgets are fixed on 1 January and 1 July. */
function emptyLetter(today: string): LetterContents {
  const year = Number(today.slice(0, 4));
  const isSecond = today.slice(5) >= "07-01";
  const from = `${year}${isSecond ? HALF_YEAR_START.second : HALF_YEAR_START.first}`;
  return {
    letterKey: `BFM-${from.slice(0, 7)}`,
    title: "",
    notifiedOn: from,
    budgetFrom: from,
    budgetTo: isSecond ? `${year + 1}-06-30` : `${year}-12-31`,
    ...{ grade: "notified", perimeter: "unstated", totals: [], lines: [] },
  };
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-letters.new") };
}

/** Types or pastes a letter, or corrects one. */
export default async function NewLetterPage({ searchParams }: NewLetterPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.write", query);
  const writer = await getWriter();
  const input = readPageInput(query);
  const from = readParameter(query, "from");
  const { frame, contents } = await orNotFound(getNewLetter(actor, input, from));
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="letters"
      title={writer.text(contents ? "budget-letters.correcting" : "budget-letters.new")}
    >
      {contents ? (
        <Notice>{writer.text("budget-letters.correctingNote", { key: contents.letterKey })}</Notice>
      ) : null}
      <LetterEditor
        start={contents ?? emptyLetter(input.today)}
        draft={null}
        home="/budget/letters"
        query={prepareHref("", keptView(frame))}
      />
    </BudgetShell>
  );
}
