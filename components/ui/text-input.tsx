import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

export const CONTROL_CLASSES =
  "min-h-10 w-full rounded-md border border-control bg-card px-3 text-body text-ink placeholder:text-muted disabled:opacity-60 aria-invalid:border-danger";

/** A line of text to type in. */
export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input className={joinClasses(CONTROL_CLASSES, className)} {...rest} />;
}
