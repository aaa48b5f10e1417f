"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Notice } from "@/components/ui/notice";
import type { NewTrialDto, TrialDto } from "@/lib/contracts/api/questionnaire-trials";
import { callApi } from "@/lib/queries/call-api";

interface TryFormProps {
  readonly trial: NewTrialDto;
  readonly hospitalId: number;
  readonly words: {
    readonly button: string;
    readonly busy: string;
    /** With `{birthYear}` where the year goes. */
    readonly ready: string;
    readonly open: string;
    readonly failed: string;
  };
}

type Stage = "closed" | "busy" | "failed" | TrialDto;

/** Makes a link without a patient and says which birth year opens it. */
export function TryForm({ trial, hospitalId, words }: TryFormProps) {
  const [stage, setStage] = useState<Stage>("closed");
  const make = async () => {
    setStage("busy");
    try {
      const path = `/api/v1/questionnaire-trials?hospital=${hospitalId}` as const;
      setStage(await callApi<TrialDto>(path, { method: "POST", json: trial }));
    } catch {
      setStage("failed");
    }
  };
  if (typeof stage === "object") {
    return (
      <Notice
        tone="note"
        isAnnounced
        action={
          <a className={buttonClasses("primary")} href={stage.url} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        }
      >
        {words.ready.replace("{birthYear}", String(stage.birthYear))}
      </Notice>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      {stage === "failed" ? (
        <Notice tone="danger" isAnnounced>
          {words.failed}
        </Notice>
      ) : null}
      <Button disabled={stage === "busy"} onClick={() => void make()}>
        {stage === "busy" ? words.busy : words.button}
      </Button>
    </div>
  );
}
