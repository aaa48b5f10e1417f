"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

interface DrawerProps {
  /** What opens the drawer; its look comes from `triggerClassName`. */
  readonly trigger: ReactNode;
  readonly triggerClassName?: string;
  readonly triggerLabel?: string;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly side?: "right" | "left";
  readonly children: ReactNode;
}

/** A panel from the side, over the page, for what belongs to one figure. */
export function Drawer(props: DrawerProps) {
  const isRight = props.side !== "left";
  return (
    <Dialog.Root>
      <Dialog.Trigger className={props.triggerClassName} aria-label={props.triggerLabel}>
        {props.trigger}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          className={joinClasses(
            "fixed inset-y-0 z-50 flex w-[min(28rem,calc(100vw-2rem))] flex-col bg-paper transition-transform duration-200",
            isRight
              ? "right-0 border-l border-rule data-ending-style:translate-x-full data-starting-style:translate-x-full"
              : "left-0 border-r border-rule data-ending-style:-translate-x-full data-starting-style:-translate-x-full",
          )}
        >
          <div className="flex items-center justify-between gap-4 border-b border-hairline px-6 py-4">
            <Dialog.Title className="text-title">{props.title}</Dialog.Title>
            <Dialog.Close
              aria-label={props.closeLabel}
              className="grid size-9 place-items-center rounded-md hover:bg-accent-soft"
            >
              <X aria-hidden="true" size={18} />
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto px-6 py-5">{props.children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
