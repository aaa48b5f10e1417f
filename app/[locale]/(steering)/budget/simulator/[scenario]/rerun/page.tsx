import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RerunTables } from "@/components/simulator/rerun-tables";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getRerun } from "@/lib/services/simulator/compare-scenarios";
import { getWriter } from "../../../../get-writer";
import { orNotFound, readPageInput } from "../../../../page-input";
import { BudgetShell } from "../../../budget-shell";
import { isScenarioId } from "../../is-scenario-id";

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
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="simulator"
      title={writer.text("simulator.rerun.title", { name, letter: page.newerTitle })}
    >
      <RerunTables page={page} writer={writer} />
    </BudgetShell>
  );
}
