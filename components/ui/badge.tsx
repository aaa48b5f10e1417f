import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import { TONE_TEXT, type Tone } from "./tone";

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short word beside a figure or a title. */
export function Badge({ tone = "plain", icon, children }: BadgeProps) {
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-1.5 rounded-full border border-current/35 px-2.5 py-0.5 text-[0.75rem] leading-5 font-medium whitespace-nowrap",
        TONE_TEXT[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
