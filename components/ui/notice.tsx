import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type NoticeTone = "note" | "warning" | "danger" | "frozen";

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** True when the notice appears after a press and must be read out. */
  readonly isAnnounced?: boolean;
}

const TONES: Readonly<Record<NoticeTone, string>> = {
  note: "border-l-3 border-note bg-note-soft",
  warning: "border-l-3 border-warning bg-warning-soft",
  danger: "border-l-3 border-danger bg-danger-soft",
  frozen: "rounded-md bg-frozen text-white",
};

/** A sentence that the reader must not miss, with at most one thing to do. */
export function Notice({ tone = "note", title, children, action, isAnnounced }: NoticeProps) {
  return (
    <div
      role={isAnnounced ? "alert" : undefined}
      className={joinClasses(
        "flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-2.5 text-small",
        TONES[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-64">
        {title ? <strong className="mr-3 font-semibold">{title}</strong> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
