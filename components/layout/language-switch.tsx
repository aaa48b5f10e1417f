"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Menu, MENU_ITEM_CLASSES } from "@/components/ui/menu";
import { LOCALES } from "@/lib/i18n/locales";
import { Link, usePathname } from "@/lib/i18n/navigation";

/** The same page in another language; the filters in the address stay. */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <Menu
      trigger={
        <>
          <span className="sr-only">{t("label")}: </span>
          {locale.toUpperCase()}
        </>
      }
    >
      {LOCALES.map((option) => (
        <Base.LinkItem
          key={option}
          className={MENU_ITEM_CLASSES}
          render={
            <Link
              href={query ? `${pathname}?${query}` : pathname}
              locale={option}
              lang={option}
              hrefLang={option}
            />
          }
        >
          <span className="flex-1">{t(option)}</span>
          {option === locale ? <Check aria-hidden="true" size={14} /> : null}
        </Base.LinkItem>
      ))}
    </Menu>
  );
}
