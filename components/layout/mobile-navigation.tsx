"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Menu as MenuIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { NavigationEntry } from "./navigation-entry";
import { NavigationLinks } from "./navigation-links";

/** The rail as a drawer, on screens too narrow to keep it open. */
export function MobileNavigation({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const t = useTranslations("shell");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        aria-label={t("openNavigation")}
        className="grid size-9 shrink-0 place-items-center rounded-full border border-rule bg-card lg:hidden"
      >
        <MenuIcon aria-hidden="true" size={17} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-72 border-r border-rule bg-paper px-4 py-4 transition-transform duration-200 data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="mb-4 flex items-center justify-between pl-2.5">
            <Dialog.Title className="text-title">{t("product")}</Dialog.Title>
            <Dialog.Close
              aria-label={t("closeNavigation")}
              className="grid size-9 place-items-center rounded-md hover:bg-accent-soft"
            >
              <X aria-hidden="true" size={18} />
            </Dialog.Close>
          </div>
          <nav aria-label={t("navigationLabel")}>
            <NavigationLinks entries={entries} onFollow={() => setIsOpen(false)} />
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
