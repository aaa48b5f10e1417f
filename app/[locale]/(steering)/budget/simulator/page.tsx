import type { Metadata } from "next";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getSimulator } from "@/lib/services/simulator/get-simulator";
import { getWriter } from "../../get-writer";
import { orNotFound, readPageInput, readParameter } from "../../page-input";
import { SimulatorView } from "./simulator-view";

interface SimulatorPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("simulator.pageTitle") };
}

/** A new scenario on the letter in force. */
export default async function NewSimulationPage({ searchParams }: SimulatorPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const pathwayCode = readParameter(query, "pathway");
  const page = await orNotFound(
    getSimulator(actor, { ...readPageInput(query), scenarioId: null, pathwayCode }),
  );
  return <SimulatorView actor={actor} page={page} writer={writer} />;
}
