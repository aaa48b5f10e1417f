"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { joinClasses } from "@/components/ui/join-classes";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { NavigationEntry, NavigationKey } from "./navigation-entry";
import { NAVIGATION_ICONS } from "./navigation-icons";
import { keptQuery } from "./kept-query";

type Section = "steering" | "finance" | "data";

/** The rail reads from steering to money to data; every entry has its place. */
const SECTION_OF: Readonly<Record<NavigationKey, Section>> = {
  overview: "steering",
  hospitals: "steering",
  pathways: "steering",
  reviews: "steering",
  indicators: "steering",
  funnels: "steering",
  processes: "steering",
  definitions: "steering",
  costing: "finance",
  budget: "finance",
  registration: "finance",
  instruments: "data",
  programme: "data",
  imports: "data",
};

const SECTIONS: readonly Section[] = ["steering", "finance", "data"];

interface NavigationLinksProps {
  readonly entries: readonly NavigationEntry[];
  readonly onFollow?: () => void;
}

/** The rail's entries. Period, comparison and site go along to the next page. */
export function NavigationLinks({ entries, onFollow }: NavigationLinksProps) {
  const t = useTranslations("shell.navigation");
  const pathname = usePathname();
  const query = keptQuery(useSearchParams());
  const sections = SECTIONS.map((name) => ({
    name,
    entries: entries.filter((entry) => SECTION_OF[entry.key] === name),
  })).filter((section) => section.entries.length > 0);
  return (
    <div className="flex flex-col gap-5">
      {sections.map((section) => (
        <div key={section.name}>
          {/* The first part needs no heading. */}
          {section.name !== "steering" ? (
            <p className="eyebrow mb-1.5 px-2.5 group-data-[rail=narrow]/shell:lg:sr-only">
              {t(`section.${section.name}`)}
            </p>
          ) : null}
          <ul className="flex flex-col gap-0.5">
            {section.entries.map((entry) => (
              <li key={entry.key}>
                <NavigationLink
                  entry={entry}
                  word={t(entry.key)}
                  href={entry.path + query}
                  isHere={pathname === entry.path || pathname.startsWith(`${entry.path}/`)}
                  {...(onFollow ? { onFollow } : {})}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface NavigationLinkProps {
  readonly entry: NavigationEntry;
  readonly word: string;
  readonly href: string;
  readonly isHere: boolean;
  readonly onFollow?: () => void;
}

function NavigationLink({ entry, word, href, isHere, onFollow }: NavigationLinkProps) {
  const Icon = NAVIGATION_ICONS[entry.key];
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      {...(onFollow ? { onClick: onFollow } : {})}
      title={word}
      className={joinClasses(
        "flex min-h-9 items-center gap-3 rounded-md px-2.5 text-[0.875rem]",
        isHere ? "bg-accent-soft font-semibold text-accent" : "hover:bg-accent-soft/60",
      )}
    >
      <Icon aria-hidden="true" size={17} strokeWidth={1.6} className="shrink-0" />
      <span className="flex-1 truncate group-data-[rail=narrow]/shell:lg:sr-only">{word}</span>
      {entry.count ? (
        <span className="text-[0.75rem] text-muted group-data-[rail=narrow]/shell:lg:sr-only">
          {entry.count}
        </span>
      ) : null}
    </Link>
  );
}
