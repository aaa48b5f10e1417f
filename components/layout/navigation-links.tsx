"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { joinClasses } from "@/components/ui/join-classes";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { NavigationEntry } from "./navigation-entry";
import { NAVIGATION_ICONS } from "./navigation-icons";
import { keptQuery } from "./kept-query";

interface NavigationLinksProps {
  readonly entries: readonly NavigationEntry[];
  readonly onFollow?: () => void;
}

/** The rail's entries. Period, comparison and site go along to the next page. */
export function NavigationLinks({ entries, onFollow }: NavigationLinksProps) {
  const t = useTranslations("shell.navigation");
  const pathname = usePathname();
  const query = keptQuery(useSearchParams());
  return (
    <ul className="flex flex-col gap-0.5">
      {entries.map(({ key, path, count }) => {
        const isHere = pathname === path || pathname.startsWith(`${path}/`);
        const Icon = NAVIGATION_ICONS[key];
        return (
          <li key={key}>
            <Link
              href={path + query}
              aria-current={isHere ? "page" : undefined}
              {...(onFollow ? { onClick: onFollow } : {})}
              title={t(key)}
              className={joinClasses(
                "flex min-h-9 items-center gap-3 rounded-md px-2.5 text-[0.875rem]",
                isHere ? "bg-accent-soft font-semibold text-accent" : "hover:bg-accent-soft/60",
              )}
            >
              <Icon aria-hidden="true" size={17} strokeWidth={1.6} className="shrink-0" />
              <span className="flex-1 truncate group-data-[rail=narrow]/shell:lg:sr-only">
                {t(key)}
              </span>
              {count ? (
                <span className="text-[0.75rem] text-muted group-data-[rail=narrow]/shell:lg:sr-only">
                  {count}
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
