"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import type { ClaimNote } from "@/lib/view-models/prepare-claim-notes";

interface ClaimNotesProps {
  readonly notes: readonly ClaimNote[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Words that no chart on this page carries: change them, or say why they stand. */
export function ClaimNotes({ notes, reason, onReason }: ClaimNotesProps) {
  const t = useTranslations("decision");
  if (notes.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="warning">
        {notes.map((note) => (
          <span key={`${note.word} ${note.indicatorName ?? ""}`} className="block">
            {note.indicatorName === null
              ? t("claim.none", { word: note.word })
              : t("claim.named", { word: note.word, indicator: note.indicatorName })}
          </span>
        ))}
        {t("claim.advice")}
      </Notice>
      <Field id="claim-reason" label={t("claim.reason")}>
        <textarea
          id="claim-reason"
          rows={2}
          className={`${CONTROL_CLASSES} py-2`}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </Field>
    </div>
  );
}
