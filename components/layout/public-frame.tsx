import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Theme } from "@/components/ui/theme";
import { Link } from "@/lib/i18n/navigation";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

interface PublicFrameProps {
  readonly theme: Theme;
  /** At the right of the head: sign in, or go on. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of pages that need no signing in: name, language, and at the foot what this is not. The
 * page itself brings its `<main id="content">`.
 */
export function PublicFrame({ theme, action, children }: PublicFrameProps) {
  const t = useTranslations("shell");
  const footer = useTranslations("landing.footer");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center justify-between gap-x-4 gap-y-3 px-5 py-5 sm:px-8 print:hidden">
        <Link href="/">
          <Wordmark name={t("product")} />
        </Link>
        <div className="flex items-center gap-2">
          <span className="max-sm:hidden">
            <ThemeSwitch initial={theme} />
          </span>
          <LanguageSwitch />
          {action}
        </div>
      </header>
      <div className="flex-1">{children}</div>
      <footer className="mx-auto mt-16 w-full max-w-[82rem] px-5 pb-8 sm:px-8 print:hidden">
        <ul className="flex flex-wrap gap-x-7 gap-y-2 border-t border-hairline pt-5 text-small text-muted">
          <li>
            <Link href="/about" className="hover:text-ink">
              {footer("about")}
            </Link>
          </li>
          <li>
            <Link href="/api-docs" className="hover:text-ink">
              {footer("api")}
            </Link>
          </li>
          <li>{footer("licence")}</li>
          <li>{footer("device")}</li>
        </ul>
      </footer>
    </div>
  );
}
