import type { Metadata } from "next";
import { LetterEditor } from "@/components/budget/letter-editor";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getDraft } from "@/lib/services/budget/get-letters";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../../page-input";
import { BudgetShell } from "../../../budget-shell";

interface DraftPageProps {
  readonly params: Promise<{ readonly draft: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODYS = "00000000-0000-0000-0000-000000000000";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-letters.draft") };
}

/** A letter that is being typed: its gap, its lines, and the way to make it final. */
export default async function DraftPage({ params, searchParams }: DraftPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.write", query);
  const writer = await getWriter();
  const { draft: id } = await params;
  const asked = UUID.test(id) ? id : NOBODYS;
  const { frame, draft } = await orNotFound(getDraft(actor, readPageInput(query), asked));
  const { revision, contents, balance } = draft;
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="letters"
      title={contents.title}
      aside={writer.text("budget-letters.draftOf", {
        who: draft.author,
        when: writer.date(draft.changedAt, "dayTime"),
      })}
    >
      <LetterEditor
        key={draft.id}
        start={contents}
        draft={{ id: draft.id, revision, isClosed: balance.isClosed }}
        home="/budget/letters"
        query={prepareHref("", keptView(frame))}
      />
    </BudgetShell>
  );
}
