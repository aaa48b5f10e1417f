import type { Metadata } from "next";
import { CardTable } from "@/components/budget/card-table";
import { ComponentTable } from "@/components/budget/component-table";
import { NoLetter } from "@/components/budget/no-letter";
import { ReconciliationTable } from "@/components/budget/reconciliation-table";
import { RuleVersions } from "@/components/budget/rule-versions";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TableDownload } from "@/components/charts/table-download";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getCard, type CardPage } from "@/lib/services/budget/get-card";
import { prepareCardExport } from "@/lib/view-models/budget/prepare-card-export";
import { prepareReconciliationExport } from "@/lib/view-models/budget/prepare-reconciliation-export";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { BudgetShell } from "../budget-shell";

interface BudgetCardPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-card.title") };
}

/** What is known of the budget, how surely, and what each gap costs. */
export default async function BudgetCardPage({ searchParams }: BudgetCardPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const letterKey = readParameter(query, "letter");
  const page = await orNotFound(getCard(actor, readPageInput(query), letterKey));
  const { frame, letter } = page;
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="card"
      title={writer.text("budget-card.title")}
      aside={letter?.title}
    >
      {letter ? (
        <CardParts page={page} letterKey={letter.letterKey} writer={writer} />
      ) : (
        <NoLetter
          canWrite={can(actor.role, "budget.write")}
          hrefOf={(path) => prepareHref(path, keptView(frame))}
          writer={writer}
        />
      )}
      <section>
        <SectionHead title={writer.text("budget-card.rules")}>
          {writer.text("budget-card.rulesNote")}
        </SectionHead>
        <RuleVersions rules={page.rules} writer={writer} />
      </section>
      <p className="text-small text-muted">{writer.text("budget-card.legal")}</p>
    </BudgetShell>
  );
}

interface CardPartsProps {
  readonly page: CardPage;
  readonly letterKey: string;
  readonly writer: Writer;
}

function CardParts({ page, letterKey, writer }: CardPartsProps) {
  const { frame, letter, components, parameters, reconciled } = page;
  const { unconfirmedCount, canWrite } = page;
  const title = letter?.title ?? letterKey;
  const missing = [...new Set(components.flatMap((component) => component.missing))];
  const sure = components.filter(({ state }) => state === "confirmed").length;
  const computable = components.filter(({ state }) => state !== "missing").length;
  return (
    <>
      <div className="grid grid-cols-2 gap-x-7 gap-y-5 sm:grid-cols-4">
        <HeadlineFigure figure={`${computable} / ${components.length}`}>
          {writer.text("budget-card.computable")}
        </HeadlineFigure>
        <HeadlineFigure figure={`${sure} / ${components.length}`}>
          {writer.text("budget-card.sure")}
        </HeadlineFigure>
        <HeadlineFigure figure={writer.number(missing.length)}>
          {writer.text("budget-card.missingCount")}
        </HeadlineFigure>
        <HeadlineFigure figure={writer.number(unconfirmedCount)}>
          {writer.text("budget-card.unconfirmedCount")}
        </HeadlineFigure>
      </div>
      {reconciled ? (
        <section>
          <SectionHead
            title={writer.text("budget-card.calibration.title")}
            aside={
              <TableDownload
                title={`${writer.text("budget-card.calibration.title")} ${letterKey}`}
                table={prepareReconciliationExport(
                  reconciled,
                  prepareProvenance({ hospital: frame.hospital, rules: title }, writer),
                  writer,
                )}
              />
            }
          >
            {writer.text("budget-card.calibration.note")}
          </SectionHead>
          <ReconciliationTable reconciled={reconciled} writer={writer} />
        </section>
      ) : null}
      <section>
        <SectionHead title={writer.text("budget-card.components")}>
          {writer.text("budget-card.componentsNote")}
        </SectionHead>
        <ComponentTable components={components} writer={writer} />
      </section>
      <section>
        <SectionHead
          title={writer.text("budget.card")}
          aside={
            <TableDownload
              title={`${writer.text("budget-card.title")} ${letterKey}`}
              table={prepareCardExport(
                parameters,
                { hospital: frame.hospital, rules: title },
                writer,
              )}
            />
          }
        >
          {writer.text("budget-card.parametersNote")}
        </SectionHead>
        <CardTable
          letterKey={letterKey}
          year={Number(letter?.budgetFrom.slice(0, 4))}
          rows={parameters}
          missing={missing}
          canWrite={canWrite}
          query={prepareHref("", keptView(frame))}
          writer={writer}
        />
      </section>
    </>
  );
}
