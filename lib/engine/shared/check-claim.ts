import type { Method } from "./result";

export const METHOD: Method = {
  id: "claim-check",
  version: "1.0.0",
  source:
    "Anhøj J, Hellesøe AB. BMJ Qual Saf 2017 (red, amber, green: claims without a chart); requirement D.1 (claim check)",
};

/** What a sentence claims about an indicator. */
export type ClaimKind = "improves" | "worsens" | "falls" | "rises" | "meets-target";

/** What the chart of an indicator shows, with the words by which a sentence names it. */
export interface ChartVerdict {
  readonly indicatorCode: string;
  /** Names in any language, e.g. "ligduur"; case does not matter. */
  readonly names: readonly string[];
  /** Special cause for the better or the worse; null when the chart shows common variation. */
  readonly change: "better" | "worse" | null;
  /** Side of the special cause; null without one. */
  readonly direction: "high" | "low" | null;
  readonly isTargetMet: boolean;
}

/** A claim that the chart does not carry. */
export interface UnsupportedClaim {
  /** The word as it stands in the text. */
  readonly word: string;
  readonly kind: ClaimKind;
  /** Null when the sentence names no indicator and none shows the claimed change. */
  readonly indicatorCode: string | null;
}

/** Stems at the beginning of a word; longer ones first where one begins with another. */
const STEMS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    "meets-target",
    /\b(?:doel (?:is )?(?:gehaald|bereikt)|objectif (?:est )?atteint|target (?:is )?(?:met|reached))/giu,
  ],
  [
    "improves",
    /(?<!\p{L})(?:verbeter(?:t|d|de|den|ing)?|amélior(?:e|ent|é|ée|és|ation)|improv(?:e|es|ed|ing|ement))(?!\p{L})/giu,
  ],
  [
    "worsens",
    /(?<!\p{L})(?:verslechter(?:t|d|de|ing)?|dégrad(?:e|é|ée|ation)|worsen(?:s|ed|ing)?)(?!\p{L})/giu,
  ],
  [
    "falls",
    /(?<!\p{L})(?:daalt|dalen|daalde|gedaald|daling|baisse|diminu(?:e|é|ée|tion)|falls|fell|decreas(?:e|es|ed|ing))(?!\p{L})/giu,
  ],
  [
    "rises",
    /(?<!\p{L})(?:stijgt|stijgen|steeg|gestegen|stijging|hausse|augment(?:e|é|ée|ation)|rises|rose|increas(?:e|es|ed|ing))(?!\p{L})/giu,
  ],
];

function isSupported(kind: ClaimKind, verdict: ChartVerdict): boolean {
  switch (kind) {
    case "improves":
      return verdict.change === "better";
    case "worsens":
      return verdict.change === "worse";
    case "falls":
      return verdict.direction === "low";
    case "rises":
      return verdict.direction === "high";
    case "meets-target":
      return verdict.isTargetMet;
  }
}

function checkSentence(
  sentence: string,
  verdicts: readonly ChartVerdict[],
): readonly UnsupportedClaim[] {
  const plain = sentence.toLocaleLowerCase();
  const named = verdicts.filter((verdict) =>
    verdict.names.some((name) => name !== "" && plain.includes(name.toLocaleLowerCase())),
  );
  return STEMS.flatMap(([kind, pattern]) =>
    [...sentence.matchAll(pattern)].flatMap(([word]): UnsupportedClaim[] => {
      if (named.length === 0) {
        const isShown = verdicts.some((verdict) => isSupported(kind, verdict));
        return isShown ? [] : [{ word, kind, indicatorCode: null }];
      }
      return named
        .filter((verdict) => !isSupported(kind, verdict))
        .map(({ indicatorCode }) => ({ word, kind, indicatorCode }));
    }),
  );
}

/**
 * Finds the claims in a text that no chart carries: "daalt", "amélioré", "improved", "doel gehaald".
 *
 * Rule: a claim in a sentence that names an indicator is held against that indicator; a claim in a
 * sentence that names none is held against all, and passes when one of them shows it.
 *
 * @param text what somebody wrote, in nl, fr or en; may be empty.
 * @param verdicts the charts on the page.
 * @returns the unsupported claims in order; empty when there is nothing to object to.
 * Source: see METHOD.
 * Example: "Ligduur daalt." beside a length of stay with common variation gives one claim, "daalt".
 */
export function checkClaims(
  text: string,
  verdicts: readonly ChartVerdict[],
): readonly UnsupportedClaim[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/u)
    .flatMap((sentence) => [...checkSentence(sentence, verdicts)]);
}
