import { Menu as Base } from "@base-ui/react/menu";
import type { ReactNode } from "react";

interface MenuProps {
  readonly trigger: ReactNode;
  readonly triggerLabel?: string;
  readonly triggerClassName?: string;
  readonly children: ReactNode;
}

export const MENU_ITEM_CLASSES =
  "flex min-h-9 w-full cursor-pointer items-center gap-2.5 px-3.5 text-left outline-none data-highlighted:bg-accent-soft";

/** A list of things to do, opened from a pill. Fill it with `MenuItem`s of Base UI. */
export function Menu({ trigger, triggerLabel, triggerClassName, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger
        aria-label={triggerLabel}
        className={
          triggerClassName ??
          "inline-flex min-h-9 items-center gap-2 rounded-full border border-rule bg-card px-3.5 text-small hover:border-control"
        }
      >
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50">
          <Base.Popup className="min-w-52 rounded-md border border-rule bg-card py-1.5 text-small">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
