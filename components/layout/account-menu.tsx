"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { ChevronDown, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Menu, MENU_ITEM_CLASSES } from "@/components/ui/menu";
import { signOut } from "@/lib/queries/sign-in";

export interface ShellAccount {
  readonly displayName: string;
  readonly roleName: string;
}

/** Who is signed in, in which role, and the way out. */
export function AccountMenu({ account }: { readonly account: ShellAccount }) {
  const t = useTranslations("shell.account");
  const locale = useLocale();
  // A full load, so that nothing of the session stays in the memory of the browser.
  const leave = async () => {
    await signOut();
    window.location.assign(`/${locale}`);
  };
  return (
    <Menu
      trigger={
        <>
          <span className="sr-only">{t("label")}: </span>
          <span className="max-w-52 truncate max-sm:sr-only">
            {account.displayName} · {account.roleName}
          </span>
          <span aria-hidden="true" className="sm:hidden">
            {initialsOf(account.displayName)}
          </span>
          <ChevronDown aria-hidden="true" size={14} className="text-muted" />
        </>
      }
    >
      <div className="border-b border-hairline px-3.5 pt-1 pb-2.5">
        <p className="font-semibold">{account.displayName}</p>
        <p className="text-muted">{account.roleName}</p>
      </div>
      <Base.Item className={MENU_ITEM_CLASSES} onClick={() => void leave()}>
        <LogOut aria-hidden="true" size={15} className="text-muted" />
        {t("signOut")}
      </Base.Item>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !word.endsWith("."));
  return [words.at(0), words.at(-1)].map((word) => word?.at(0) ?? "").join("");
}
