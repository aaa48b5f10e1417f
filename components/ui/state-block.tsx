import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

interface StateBlockProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly look?: "plain" | "hatched" | "failed";
}

const LOOKS = {
  plain: "border-hairline",
  hatched: "hatched border-hairline",
  failed: "border-danger",
};

/** The place of a figure or a chart that is not there, with the reason in words. */
export function StateBlock({ icon, title, children, action, look = "plain" }: StateBlockProps) {
  return (
    <div
      className={joinClasses("flex flex-col items-start gap-3 rounded-lg border p-6", LOOKS[look])}
    >
      <div className="flex items-start gap-3">
        {icon ? <span className="mt-0.5 shrink-0 text-muted">{icon}</span> : null}
        <div className="max-w-prose">
          <p className="text-body font-semibold">{title}</p>
          {children ? <div className="mt-1 text-small text-muted">{children}</div> : null}
        </div>
      </div>
      {action}
    </div>
  );
}
