"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useScenarioCalls } from "./use-scenario-calls";
import { useWriter } from "./use-writer";

interface ScenarioTalkProps {
  readonly scenario: string;
  /** The hospital that is looked at, as a query. */
  readonly query: string;
}

const SHORTEST = 3;

/** A remark on the version that holds. */
export function ScenarioTalk({ scenario, query }: ScenarioTalkProps) {
  const writer = useWriter();
  const isReady = useIsReady();
  const [remark, setRemark] = useState("");
  const { send, isBusy, failure } = useScenarioCalls(writer);
  const post = async () => {
    const isSent = await send(
      `/api/v1/budget/scenarios/${scenario}/comments${query}`,
      { text: remark.trim() },
      () => ({ text: writer.text("simulator.comments.title") }),
    );
    if (isSent) setRemark("");
  };
  return (
    <form
      className="mt-4 flex max-w-prose flex-col gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <Field id="remark" label={writer.text("simulator.comments.label")} fault={failure}>
        <TextInput
          id="remark"
          value={remark}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setRemark(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" disabled={isBusy || !isReady || remark.trim().length < SHORTEST}>
          {writer.text("simulator.comments.button")}
        </Button>
      </div>
    </form>
  );
}
