import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getSimulator } from "@/lib/services/simulator/get-simulator";
import { getWriter } from "../../../get-writer";
import { orNotFound, readPageInput } from "../../../page-input";
import { isScenarioId } from "../is-scenario-id";
import { SimulatorView } from "../simulator-view";

interface ScenarioPageProps {
  readonly params: Promise<{ readonly scenario: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("simulator.pageTitle") };
}

/** A saved scenario on the letter that it was made on. */
export default async function ScenarioPage({ params, searchParams }: ScenarioPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const { scenario } = await params;
  if (!isScenarioId(scenario)) notFound();
  const writer = await getWriter();
  const page = await orNotFound(
    getSimulator(actor, { ...readPageInput(query), pathwayCode: null, scenarioId: scenario }),
  );
  return <SimulatorView actor={actor} page={page} writer={writer} />;
}
