/** What a mark says. Colour follows the tone, and a shape or a word always goes with it. */
export type Tone =
  | "plain"
  | "accent"
  | "better"
  | "worse"
  | "common"
  | "neutral"
  | "missing"
  | "note"
  | "warning"
  | "danger";

export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  plain: "text-muted",
  accent: "text-accent",
  better: "text-better",
  worse: "text-worse",
  common: "text-common",
  neutral: "text-neutral",
  // The colour of hatching is too pale for words.
  missing: "text-muted",
  note: "text-note",
  warning: "text-warning",
  danger: "text-danger",
};
