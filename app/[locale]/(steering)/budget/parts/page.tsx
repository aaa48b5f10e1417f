import type { Metadata } from "next";
import { NoLetter } from "@/components/budget/no-letter";
import { PartTable } from "@/components/budget/part-table";
import { TableDownload } from "@/components/charts/table-download";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getParts } from "@/lib/services/budget/get-parts";
import {
  prepareLetterProvenance,
  preparePartsExport,
} from "@/lib/view-models/budget/prepare-letter-exports";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../page-input";
import { BudgetShell } from "../budget-shell";

interface PartsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-parts.title") };
}

/** Every part of the budget with its amount and share. */
export default async function PartsPage({ searchParams }: PartsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const { frame, letter, parts, totalCents } = await orNotFound(
    getParts(actor, readPageInput(query)),
  );
  const view = keptView(frame);
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="parts"
      title={writer.text("budget-parts.title")}
      aside={letter?.title}
    >
      <section>
        <SectionHead
          title={writer.text("budget-parts.title")}
          aside={
            letter ? (
              <TableDownload
                title={`${writer.text("budget-parts.title")} ${letter.letterKey}`}
                table={preparePartsExport(
                  parts,
                  prepareLetterProvenance(letter, { hospital: frame.hospital }, writer),
                  writer,
                )}
              />
            ) : null
          }
        >
          {writer.text("budget-parts.intro")}
        </SectionHead>
        {letter ? null : (
          <NoLetter
            canWrite={can(actor.role, "budget.write")}
            hrefOf={(path) => prepareHref(path, keptView(frame))}
            writer={writer}
          />
        )}
        <PartTable
          parts={parts}
          totalCents={totalCents}
          hrefOf={(subPart) => prepareHref(`/budget/parts/${subPart}`, view)}
          writer={writer}
        />
      </section>
    </BudgetShell>
  );
}
