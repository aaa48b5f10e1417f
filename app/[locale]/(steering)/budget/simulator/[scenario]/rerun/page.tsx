import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdoptLetter } from "@/components/simulator/adopt-letter";
import { RerunTables } from "@/components/simulator/rerun-tables";
import { buttonClasses } from "@/components/ui/button-classes";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getRerun } from "@/lib/services/simulator/compare-scenarios";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../../page-input";
import { BudgetShell } from "../../../budget-shell";
import { isScenarioId } from "../../is-scenario-id";
import { SimulatorWords } from "../../simulator-words";

interface RerunPageProps {
  readonly params: Promise<{ readonly scenario: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("simulator.pageTitle") };
}

/** A saved scenario on the newest letter, with the difference explained. */
export default async function RerunScenarioPage({ params, searchParams }: RerunPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const { scenario } = await params;
  if (!isScenarioId(scenario)) notFound();
  const writer = await getWriter();
  const page = await orNotFound(getRerun(actor, readPageInput(query), scenario));
  const name = page.scenario.current.name;
  const back = prepareHref(`/budget/simulator/${scenario}`, keptView(page.frame));
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="simulator"
      title={writer.text("simulator.rerun.title", { name, letter: page.newer.title })}
    >
      <RerunTables page={page} writer={writer} />
      <div className="flex flex-wrap items-center gap-4">
        <Link href={back} className={buttonClasses("secondary", "medium")}>
          {writer.text("simulator.rerun.back")}
        </Link>
        {page.canSave && page.newer.letterKey !== page.scenario.record.letterKey ? (
          <SimulatorWords>
            <AdoptLetter
              scenario={page.scenario}
              newer={page.newer}
              query={page.frame.hospitals.length > 1 ? `?hospital=${page.frame.hospital.id}` : ""}
            />
          </SimulatorWords>
        ) : null}
      </div>
    </BudgetShell>
  );
}
