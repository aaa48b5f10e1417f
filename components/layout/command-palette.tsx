"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useRouter } from "@/lib/i18n/navigation";

/** A place to jump to. `group` is a word such as "Zorgpaden"; `hint` stands pale at the right. */
export interface Destination {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly path: string;
  readonly hint?: string;
}

/** Search or jump by name: Ctrl K or ⌘ K. */
export function CommandPalette({
  destinations,
}: {
  readonly destinations: readonly Destination[];
}) {
  const t = useTranslations("shell.palette");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen((open) => !open);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const groups = [...new Set(destinations.map((destination) => destination.group))];
  const go = (path: string) => {
    setIsOpen(false);
    router.push(path);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className="inline-flex min-h-9 shrink-0 items-center gap-2.5 rounded-full border border-rule bg-card px-3 text-small text-muted hover:border-control">
        <Search aria-hidden="true" size={14} />
        <span className="max-xl:sr-only">{t("prompt")}</span>
        <kbd aria-hidden="true" className="font-sans text-[0.75rem] max-xl:hidden">
          Ctrl K
        </kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-rule bg-card">
          <Dialog.Title className="sr-only">{t("label")}</Dialog.Title>
          <Command label={t("label")}>
            <Command.Input
              placeholder={t("placeholder")}
              className="w-full border-b border-hairline bg-transparent px-5 py-4 text-body outline-none placeholder:text-muted"
            />
            <Command.List className="max-h-96 overflow-y-auto p-2 text-small">
              <Command.Empty className="px-3 py-4 text-muted">{t("empty")}</Command.Empty>
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="**:[[cmdk-group-heading]]:eyebrow **:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-3 **:[[cmdk-group-heading]]:pb-1"
                >
                  {destinations
                    .filter((destination) => destination.group === group)
                    .map(({ key, label, path, hint }) => (
                      <Command.Item
                        key={key}
                        value={`${group} ${label} ${hint ?? ""}`}
                        onSelect={() => go(path)}
                        className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-3 data-[selected=true]:bg-accent-soft"
                      >
                        <span>{label}</span>
                        <span className="text-muted">{hint}</span>
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
