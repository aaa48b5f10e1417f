import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/section-head";
import { TextInput } from "@/components/ui/text-input";
import type { OpenScenario } from "@/lib/contracts/steering/simulator";
import type { SimulationPlan } from "@/lib/engine/budget";
import type { Writer } from "@/lib/view-models/writer";
import { useScenarioCalls } from "./use-scenario-calls";

/** What saving needs besides what is typed in it. */
export interface SaveContext {
  readonly scenario: OpenScenario | null;
  readonly letterKey: string;
  readonly pathwayCode: string | null;
  readonly quarter: string;
  readonly canSave: boolean;
  /** The hospital that is looked at, as a query. */
  readonly query: string;
}

interface SavePanelProps {
  readonly context: SaveContext;
  readonly plan: SimulationPlan;
  readonly figures: Readonly<Record<string, number>>;
  readonly isReady: boolean;
  readonly writer: Writer;
}

interface Saved {
  readonly id: string;
  readonly version: number;
  readonly isCopy: boolean;
}

const SHORTEST_NAME = 3;

/** Save, lock and send a scenario. */
export function SavePanel({ context, plan, figures, isReady, writer }: SavePanelProps) {
  const { scenario, query } = context;
  const [name, setName] = useState(scenario?.current.name ?? "");
  const [note, setNote] = useState("");
  const { send, isBusy, failure, refuse } = useScenarioCalls(writer);
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.save.${key}`, values);
  if (!context.canSave) return <p className="text-small text-muted">{text("noRight")}</p>;
  const save = async () => {
    if (name.trim().length < SHORTEST_NAME) return refuse(text("nameShort"));
    const body = {
      scenario: scenario?.record.id ?? null,
      seenVersion: scenario?.record.version ?? 0,
      name: name.trim(),
      note: note.trim(),
      letter: context.letterKey,
      pathway: context.pathwayCode,
      plan,
      figures,
    };
    await send<Saved>(`/api/v1/budget/scenarios${query}`, body, ({ id, version, isCopy }) => ({
      text: isCopy ? text("copy") : text("done", { version }),
      goTo: `/budget/simulator/${id}${query}`,
    }));
  };
  return (
    <section className="print:hidden">
      <SectionHead title={text("title")} />
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Field id="scenario-name" label={text("name")}>
          <TextInput
            id="scenario-name"
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field id="scenario-note" label={text("note")}>
          <TextInput
            id="scenario-note"
            value={note}
            maxLength={1000}
            autoComplete="off"
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </div>
      {failure ? (
        <p role="alert" className="mt-3 text-small font-medium text-danger">
          {failure}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="primary" disabled={isBusy || !isReady} onClick={() => void save()}>
          {saveWord(scenario, text)}
        </Button>
        {scenario ? (
          <Decisions
            scenario={scenario}
            context={context}
            writer={writer}
            isBusy={isBusy || !isReady}
            send={send}
          />
        ) : null}
      </div>
    </section>
  );
}

type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a press on save will make: a scenario, a version, or a copy of what is locked. */
function saveWord(scenario: OpenScenario | null, text: Words): string {
  if (!scenario) return text("button");
  const { status, version } = scenario.record;
  return status === "locked" ? text("buttonCopy") : text("buttonVersion", { version: version + 1 });
}

interface DecisionsProps {
  readonly scenario: OpenScenario;
  readonly context: SaveContext;
  readonly writer: Writer;
  readonly isBusy: boolean;
  readonly send: ReturnType<typeof useScenarioCalls>["send"];
}

function Decisions({ scenario, context, writer, isBusy, send }: DecisionsProps) {
  const { record } = scenario;
  const { query, quarter } = context;
  const path = `/api/v1/budget/scenarios/${record.id}` as const;
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.save.${key}`, values);
  return (
    <>
      {record.status === "draft" ? (
        <Button
          disabled={isBusy}
          onClick={() =>
            void send(`${path}/lock${query}`, { seenVersion: record.version }, () => ({
              text: text("locked"),
            }))
          }
        >
          {text("lock")}
        </Button>
      ) : null}
      {record.sentQuarter !== null ? (
        <span className="self-center text-small text-muted">
          {text("sentTo", { quarter: record.sentQuarter })}
        </span>
      ) : record.pathwayCode === null ? (
        <span className="self-center text-small text-muted">{text("needsPathway")}</span>
      ) : (
        <Button
          disabled={isBusy}
          onClick={() =>
            void send(`${path}/committee${query}`, { quarter }, () => ({
              text: text("sent", { quarter }),
            }))
          }
        >
          {text("send")}
        </Button>
      )}
    </>
  );
}
