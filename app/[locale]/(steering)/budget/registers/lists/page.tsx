import type { Metadata } from "next";
import { CodeListForm } from "@/components/budget/code-list-form";
import { CodeListPart } from "@/components/budget/code-list-part";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getCodeLists } from "@/lib/services/budget/code-lists";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";
import { RegisterRooms } from "../register-rooms";

interface ListsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-registers.lists.name") };
}

/** Lists A, B and implants: versions, what changed, which pathways it touches. */
export default async function ListsPage({ searchParams }: ListsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const { frame, lists, canWrite } = await orNotFound(getCodeLists(actor, readPageInput(query)));
  const names = new Map(frame.pathways.map(({ code, name }) => [code, writer.localised(name)]));
  const nameOf = (list: "A" | "B" | "implant") => writer.text(`budget-registers.list.${list}`);
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="registers"
      title={writer.text("budget-registers.title")}
    >
      <RegisterRooms selected="lists" frame={frame} writer={writer} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-[48rem] text-body text-muted">
          {writer.text("budget-registers.lists.note")}
        </p>
        {canWrite ? (
          <CodeListForm
            query={prepareHref("", keptView(frame))}
            listNames={{ A: nameOf("A"), B: nameOf("B"), implant: nameOf("implant") }}
          />
        ) : null}
      </div>
      {lists.map((one) => (
        <CodeListPart key={one.list} {...one} names={names} writer={writer} />
      ))}
    </BudgetShell>
  );
}
