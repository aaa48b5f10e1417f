"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import {
  toLineText,
  writeCentsField,
  type LineText,
  type TotalText,
} from "@/lib/view-models/budget/letter-text";
import { readPastedLetter, type PastedLetter } from "@/lib/view-models/budget/read-pasted-letter";

interface PasteLinesProps {
  readonly onLines: (lines: readonly LineText[]) => void;
  readonly onTotals: (totals: readonly TotalText[]) => void;
}

/** Takes lines from a spreadsheet; what cannot be read is named by row and left in the field. */
export function PasteLines({ onLines, onTotals }: PasteLinesProps) {
  const t = useTranslations("budget-actions");
  const [pasted, setPasted] = useState("");
  const [read, setRead] = useState<PastedLetter | null>(null);
  const take = () => {
    const found = readPastedLetter(pasted);
    const stamp = Date.now();
    setRead(found);
    onLines(found.lines.map((line, index) => toLineText(line, `${stamp}-${index}`)));
    onTotals(
      found.totals.map(({ subPart, statedCents }) => ({
        subPart,
        stated: writeCentsField(statedCents),
      })),
    );
    const rows = pasted.split(/\r?\n/);
    setPasted(found.faults.map(({ line }) => rows[line - 1] ?? "").join("\n"));
  };
  return (
    <div className="flex flex-col gap-3">
      <Field id="pasted" label={t("letter.pasteField")} hint={t("letter.pasteHint")}>
        <textarea
          id="pasted"
          rows={6}
          aria-describedby="pasted-hint"
          className={`${CONTROL_CLASSES} py-2 font-mono text-small whitespace-pre`}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </Field>
      <div>
        <Button disabled={pasted.trim() === ""} onClick={take}>
          {t("letter.take")}
        </Button>
      </div>
      {read ? (
        <Notice tone={read.faults.length > 0 ? "warning" : "note"} isAnnounced>
          <p>{t("letter.taken", { lines: read.lines.length, totals: read.totals.length })}</p>
          {read.faults.map(({ line, reason, found }) => (
            <p key={line}>{t(`paste.${reason}`, { line, found: found === "" ? "–" : found })}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
