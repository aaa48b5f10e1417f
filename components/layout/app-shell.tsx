import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Theme } from "@/components/ui/theme";
import { Link } from "@/lib/i18n/navigation";
import { AccountMenu, type ShellAccount } from "./account-menu";
import { CommandPalette, type Destination } from "./command-palette";
import { DataOriginBanner, type DataOrigin } from "./data-origin-banner";
import { LanguageSwitch } from "./language-switch";
import { MobileNavigation } from "./mobile-navigation";
import type { NavigationEntry } from "./navigation-entry";
import { NavigationLinks } from "./navigation-links";
import { OfflineBanner } from "./offline-banner";
import { RailToggle } from "./rail-toggle";
import { SHELL_ID } from "./shell-state";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

/** Choices of the reader that outlive a page; read them with `readShellPreferences`. */
export interface ShellPreferences {
  readonly theme: Theme;
  readonly isRailNarrow: boolean;
}

interface AppShellProps {
  /** Only what the role may open, in order. */
  readonly navigation: readonly NavigationEntry[];
  readonly account: ShellAccount;
  /** Where to go by name in the command palette, besides the navigation. */
  readonly destinations?: readonly Destination[];
  readonly origin: DataOrigin;
  readonly preferences: ShellPreferences;
  /** Hospital, period and comparison: `FilterBar`, or what the page needs instead. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page after signing in: rail, top bar, banner, content. */
export function AppShell(props: AppShellProps) {
  const { navigation, account, destinations = [], origin, preferences, filters } = props;
  const t = useTranslations("shell");
  const jumps: readonly Destination[] = [
    ...navigation.map(({ key, path }) => ({
      key,
      path,
      label: t(`navigation.${key}`),
      group: t("palette.pages"),
    })),
    ...destinations,
  ];
  return (
    <div
      id={SHELL_ID}
      data-rail={preferences.isRailNarrow ? "narrow" : "wide"}
      className="group/shell flex min-h-dvh flex-col"
    >
      <SkipLink />
      <DataOriginBanner origin={origin} />
      <OfflineBanner />
      <div className="flex flex-1 print:block">
        <aside className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r border-hairline px-3.5 py-5 group-data-[rail=narrow]/shell:w-16 lg:flex print:hidden">
          <Link href="/" className="mb-6 px-2.5 group-data-[rail=narrow]/shell:px-1.5">
            <span className="group-data-[rail=narrow]/shell:[&_span_span]:sr-only">
              <Wordmark name={t("product")} />
            </span>
          </Link>
          <nav aria-label={t("navigationLabel")} className="flex-1 overflow-y-auto">
            <NavigationLinks entries={navigation} />
          </nav>
          <div className="flex items-center justify-between gap-2 group-data-[rail=narrow]/shell:flex-col">
            <Link
              href="/about"
              className="px-2.5 text-[0.75rem] text-muted hover:text-ink group-data-[rail=narrow]/shell:sr-only"
            >
              {t("about")}
            </Link>
            <RailToggle isNarrow={preferences.isRailNarrow} />
          </div>
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="flex flex-wrap items-center gap-2.5 border-b border-hairline bg-paper px-4 py-3 sm:px-7 print:hidden">
            <MobileNavigation entries={navigation} />
            <div className="min-w-0 max-md:order-last max-md:basis-full">{filters}</div>
            <div className="ml-auto flex items-center gap-2">
              <CommandPalette destinations={jumps} />
              <ThemeSwitch initial={preferences.theme} />
              <LanguageSwitch />
              <AccountMenu account={account} />
            </div>
          </header>
          <main id="content" tabIndex={-1} className="flex-1 px-4 py-6 outline-none sm:px-7">
            <div className="mx-auto max-w-[78rem]">{props.children}</div>
          </main>
        </div>
      </div>
    </div>
  );
}
