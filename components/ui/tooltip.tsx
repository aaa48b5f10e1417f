import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";

interface TooltipProps {
  /** The few words that help; never the only place of what a reader needs. */
  readonly text: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A short help that shows on hover and on focus. */
export function Tooltip({ text, children, className }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger className={className}>{children}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-md border border-rule bg-card px-3 py-2 text-small">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
