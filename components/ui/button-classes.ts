import { joinClasses } from "./join-classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap select-none transition-colors disabled:opacity-50";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "bg-accent text-on-accent border border-accent hover:bg-accent/90",
  secondary: "bg-card text-ink border border-rule hover:border-control",
  quiet: "text-ink border border-transparent hover:bg-accent-soft",
  danger: "bg-card text-danger border border-danger hover:bg-danger-soft",
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: "min-h-7 px-2.5 text-small",
  medium: "min-h-9 px-3.5 text-small",
  large: "min-h-11 px-5 text-body",
};

/** The look of a button, also for links that lead to a next step. */
export function buttonClasses(
  variant: ButtonVariant = "secondary",
  size: ButtonSize = "medium",
  extra?: string,
): string {
  return joinClasses(BASE, VARIANTS[variant], SIZES[size], extra);
}
