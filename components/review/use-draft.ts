"use client";

import { useEffect, useState } from "react";

/** What somebody has typed and not yet recorded. */
export interface Draft {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly indicatorCode: string;
  readonly claimReason: string;
}

export const EMPTY_DRAFT: Draft = {
  text: "",
  owner: "",
  dueOn: "",
  indicatorCode: "",
  claimReason: "",
};

function read(key: string): Draft {
  try {
    const stored = JSON.parse(window.localStorage.getItem(key) ?? "{}") as Partial<Draft>;
    return { ...EMPTY_DRAFT, ...stored };
  } catch {
    // A draft that cannot be read is no reason to refuse the form.
    return EMPTY_DRAFT;
  }
}

/**
 * Keeps the draft in this browser only, so that a lost connection or a closed lid costs no words.
 * Read after the first paint, as the server does not know it; until then nothing can be typed that
 * reading would overwrite.
 */
export function useDraft(key: string) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [isSaved, setIsSaved] = useState(false);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setDraft(read(key));
      setIsReady(true);
    }, 0);
    return () => window.clearTimeout(timer);
  }, [key]);
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    try {
      window.localStorage.setItem(key, JSON.stringify(next));
      setIsSaved(true);
    } catch {
      setIsSaved(false);
    }
  };
  const clear = () => {
    setDraft(EMPTY_DRAFT);
    setIsSaved(false);
    window.localStorage.removeItem(key);
  };
  return { draft, change, clear, isSaved, isReady };
}
