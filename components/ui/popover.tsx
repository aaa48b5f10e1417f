import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";

interface PopoverProps {
  readonly trigger: ReactNode;
  readonly triggerClassName?: string;
  readonly triggerLabel?: string;
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

/** A small card that opens from a press and stays until it is closed. */
export function Popover({
  trigger,
  triggerClassName,
  triggerLabel,
  title,
  children,
}: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger className={triggerClassName} aria-label={triggerLabel}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={8} align="end" className="z-50">
          <Base.Popup className="max-w-[min(22rem,calc(100vw-2rem))] rounded-lg border border-rule bg-card p-4 text-small">
            {title ? (
              <Base.Title className="mb-1 font-sans text-body font-semibold">{title}</Base.Title>
            ) : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
