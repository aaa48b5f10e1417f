"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { NewDecisionDto } from "@/lib/contracts/api/reviews";
import type { ChartVerdict } from "@/lib/engine/shared/check-claim";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi } from "@/lib/queries/call-api";
import { prepareClaimNotes } from "@/lib/view-models/prepare-claim-notes";
import { ClaimNotes } from "./claim-notes";
import { DecisionFields } from "./decision-fields";
import { useDraft, type Draft } from "./use-draft";

interface DecisionFormProps {
  readonly path: `/api/v1/reviews/${string}`;
  readonly query: string;
  readonly revision: number;
  readonly verdicts: readonly ChartVerdict[];
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
}

function toDto(draft: Draft, revision: number, isNoDecision: boolean): NewDecisionDto {
  const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return {
    text: draft.text.trim(),
    owner: orNull(draft.owner),
    dueOn: orNull(draft.dueOn),
    isNoDecision,
    claimReason: orNull(draft.claimReason),
    indicatorCode: isNoDecision ? null : orNull(draft.indicatorCode),
    revision,
  };
}

function failureKeyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "failed";
  if (error.code === "conflict") return "conflict";
  if (error.code === "unavailable") return "offline";
  return error.code === "invalid-input" ? "invalid" : "failed";
}

/** Records a decision: text, owner, date; words that no chart carries need a reason. */
export function DecisionForm(props: DecisionFormProps) {
  const { path, query, revision, verdicts, indicators } = props;
  const t = useTranslations("decision");
  const router = useRouter();
  const { draft, change, clear, isSaved, isReady } = useDraft(`waardekompas:decision:${path}`);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const notes = prepareClaimNotes(draft.text, verdicts, indicators);
  const needsReason = notes.length > 0 && draft.claimReason.trim() === "";
  const isIncomplete = draft.owner.trim() === "" || draft.dueOn === "";
  const record = async (isNoDecision: boolean) => {
    if (draft.text.trim().length < 3) return setFailure("textNeeded");
    if (!isNoDecision && isIncomplete) return setFailure("ownerNeeded");
    if (needsReason) return setFailure("reasonNeeded");
    setIsBusy(true);
    setFailure(null);
    try {
      await callApi(`${path}/decisions${query}` as `/api/v1/${string}`, {
        method: "POST",
        json: toDto(draft, revision, isNoDecision),
      });
      clear();
      toast.success(t("recorded"));
      router.refresh();
    } catch (error) {
      const key = failureKeyOf(error);
      setFailure(key);
      // The others' decision appears beside the draft, which stays.
      if (key === "conflict") router.refresh();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
      <p className="eyebrow flex justify-between gap-4">
        <span>{t("decision")}</span>
        <span>{isSaved ? t("draftSaved") : t("draft")}</span>
      </p>
      <fieldset disabled={!isReady} className="contents">
        <DecisionFields draft={draft} change={change} indicators={indicators} />
      </fieldset>
      <ClaimNotes
        notes={notes}
        reason={draft.claimReason}
        onReason={(claimReason) => change({ claimReason })}
      />
      {failure ? (
        <p role="alert" className="text-small font-medium text-danger">
          {t(`failure.${failure}`)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={isBusy || !isReady} onClick={() => void record(false)}>
          {t("record")}
        </Button>
        <Button disabled={isBusy || !isReady} onClick={() => void record(true)}>
          {t("noDecision")}
        </Button>
      </div>
    </form>
  );
}
