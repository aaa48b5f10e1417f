"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { useRouter } from "@/lib/i18n/navigation";
import {
  readLineText,
  toLineText,
  writeCentsField,
  type LineText,
  type TotalText,
} from "@/lib/view-models/budget/letter-text";
import { readTypedCents } from "@/lib/view-models/budget/read-typed-number";
import { FailureList } from "./failure-list";
import { LetterHeadFields, type LetterHead } from "./letter-head-fields";
import { LineFields } from "./line-fields";
import { PasteLines } from "./paste-lines";
import { TotalFields } from "./total-fields";
import { useBudgetCall } from "./use-budget-call";

interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly isClosed: boolean;
}

interface LetterEditorProps {
  readonly start: LetterContents;
  /** The open draft; null while nothing is kept. */
  readonly draft: Kept | null;
  /** Path of the pages of letters, e.g. "/budget/letters". */
  readonly home: string;
  readonly query: string;
}

function useLetterFields(start: LetterContents) {
  const { lines: _, totals: __, ...head } = start;
  const [fields, setFields] = useState<LetterHead>(head);
  const [lines, setLines] = useState<readonly LineText[]>(
    start.lines.map((line, index) => toLineText(line, String(index))),
  );
  const [totals, setTotals] = useState<readonly TotalText[]>(
    start.totals.length > 0
      ? start.totals.map(({ subPart, statedCents }) => ({
          subPart,
          stated: writeCentsField(statedCents),
        }))
      : [{ subPart: null, stated: "" }],
  );
  return { fields, setFields, lines, setLines, totals, setTotals };
}

type Fields = ReturnType<typeof useLetterFields>;

/** The letter that the fields say, with the numbers of the lines and sums that cannot be read. */
function readFields({ fields, lines, totals }: Fields) {
  const read = lines.map(readLineText);
  const stated = totals
    .filter((total) => total.stated.trim() !== "")
    .map(({ subPart, stated: typed }) => ({ subPart, statedCents: readTypedCents(typed) }));
  return {
    contents: {
      ...fields,
      lines: read.filter((line) => line !== null),
      totals: stated.flatMap(({ subPart, statedCents }) =>
        statedCents === null ? [] : [{ subPart, statedCents }],
      ),
    },
    unread: read.flatMap((line, index) => (line === null ? [index + 1] : [])),
    unreadTotals: stated.filter(({ statedCents }) => statedCents === null),
  };
}

/** Types or pastes a letter; it is kept with its gap and becomes final when it closes. */
export function LetterEditor({ start, draft, home, query }: LetterEditorProps) {
  const t = useTranslations("budget-actions");
  const router = useRouter();
  const { call, isBusy, failures, refuse } = useBudgetCall();
  const state = useLetterFields(start);
  // What is kept stays known here, so that a refused closing is followed by a change, not a second draft.
  const [seen, setSeen] = useState(draft);
  const keep = async (): Promise<Kept | undefined> => {
    const { contents, unread, unreadTotals } = readFields(state);
    if (unread.length > 0 || unreadTotals.length > 0) {
      refuse([
        ...unread.map((line) => t("fault.line-unread", { line })),
        ...unreadTotals.map(({ subPart }) => t("fault.total-unread", { part: subPart ?? "–" })),
      ]);
      return undefined;
    }
    const base = "/api/v1/budget/letter-drafts";
    const kept =
      seen === null
        ? await call<Kept>(`${base}${query}`, { method: "POST", json: contents })
        : await call<Kept>(`${base}/${seen.id}${query}`, {
            method: "PUT",
            json: { revision: seen.revision, contents },
          });
    if (kept) setSeen(kept);
    return kept;
  };
  const save = async () => {
    const kept = await keep();
    if (!kept) return;
    toast.success(t(kept.isClosed ? "letter.savedClosed" : "letter.savedOpen"));
    if (draft === null) router.push(`${home}/drafts/${kept.id}${query}`);
  };
  const close = async () => {
    const kept = await keep();
    if (!kept) return;
    const path = `/api/v1/budget/letter-drafts/${kept.id}/closure${query}`;
    const done = await call<{ letterKey: string }>(path, {
      method: "POST",
      json: { revision: kept.revision },
    });
    if (!done) return;
    toast.success(t("letter.closed"));
    router.push(`${home}${query}`);
  };
  const withdraw = async () => {
    if (seen === null) return;
    const path = `/api/v1/budget/letter-drafts/${seen.id}/withdrawal${query}`;
    const done = await call(path, { method: "POST", json: { revision: seen.revision } });
    if (done) router.push(`${home}${query}`);
  };
  return (
    <form
      className="flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LetterHeadFields head={state.fields} onChange={state.setFields} />
      <section className="flex flex-col gap-4">
        <SectionHead title={t("letter.pasteTitle")}>{t("letter.pasteNote")}</SectionHead>
        <PasteLines
          onLines={(lines) => state.setLines((now) => [...now, ...lines])}
          onTotals={(totals) => state.setTotals((now) => mergeTotals(now, totals))}
        />
      </section>
      <section className="flex flex-col gap-4">
        <SectionHead title={t("letter.totalsTitle")}>{t("letter.totalsNote")}</SectionHead>
        <TotalFields totals={state.totals} lines={state.lines} onChange={state.setTotals} />
      </section>
      <section className="flex flex-col gap-4">
        <SectionHead title={t("letter.linesTitle", { count: state.lines.length })} />
        <LineFields lines={state.lines} onChange={state.setLines} />
      </section>
      <FailureList sentences={failures} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="secondary" size="large" disabled={isBusy}>
          {t("letter.save")}
        </Button>
        <Button variant="primary" size="large" disabled={isBusy} onClick={() => void close()}>
          {t("letter.close")}
        </Button>
        {seen ? (
          <Button variant="quiet" size="large" disabled={isBusy} onClick={() => void withdraw()}>
            {t("letter.withdraw")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** A pasted sum replaces the typed one of the same part. */
function mergeTotals(now: readonly TotalText[], pasted: readonly TotalText[]) {
  const byPart = new Map([...now, ...pasted].map((total) => [total.subPart, total]));
  return [...byPart.values()];
}
