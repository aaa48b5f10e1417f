"use client";

import { Button } from "@/components/ui/button";
import { useIsReady } from "@/components/ui/use-is-ready";
import type { OpenScenario, RerunPage } from "@/lib/contracts/steering/simulator";
import { useScenarioCalls } from "./use-scenario-calls";
import { useWriter } from "./use-writer";

interface AdoptLetterProps {
  readonly scenario: OpenScenario;
  readonly newer: RerunPage["newer"];
  /** The hospital that is looked at, as a query. */
  readonly query: string;
}

interface Saved {
  readonly id: string;
  readonly version: number;
}

/** Saves the scenario on the newer letter, as the page shows it. */
export function AdoptLetter({ scenario, newer, query }: AdoptLetterProps) {
  const writer = useWriter();
  const isReady = useIsReady();
  const { send, isBusy, failure } = useScenarioCalls(writer);
  const { record, current } = scenario;
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.rerun.${key}`, values);
  const adopt = () =>
    send<Saved>(
      `/api/v1/budget/scenarios${query}`,
      {
        scenario: record.id,
        seenVersion: record.version,
        name: current.name,
        note: text("adoptNote", { letter: newer.title }),
        letter: newer.letterKey,
        pathway: record.pathwayCode,
        plan: current.plan,
        figures: current.figures,
      },
      ({ id, version }) => ({
        text: text("adopted", { version }),
        goTo: `/budget/simulator/${id}${query}`,
      }),
    );
  return (
    <>
      <Button variant="primary" disabled={isBusy || !isReady} onClick={() => void adopt()}>
        {text("adopt")}
      </Button>
      <p className="max-w-prose text-small text-muted">
        {text("adoptHint")} {record.status === "locked" ? text("lockedHint") : null}
      </p>
      {failure ? (
        <p role="alert" className="text-small font-medium text-danger">
          {failure}
        </p>
      ) : null}
    </>
  );
}
