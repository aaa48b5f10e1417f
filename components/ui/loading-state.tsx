import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

interface LoadingStateProps {
  /** Skeletons of the final size. */
  readonly children: ReactNode;
  /** Where "stop" leads once it has taken long, e.g. the page before. */
  readonly cancelHref?: string;
}

/** Content on its way: the words come after three seconds, the way out after ten. */
export function LoadingState({ children, cancelHref }: LoadingStateProps) {
  const t = useTranslations("states.loading");
  return (
    <div aria-busy="true" className="relative">
      {children}
      <p role="status" className="appear-late pt-2 text-small text-muted">
        {t("text")}
        {cancelHref ? (
          <Link href={cancelHref} className="appear-later ml-3 underline">
            {t("cancel")}
          </Link>
        ) : null}
      </p>
    </div>
  );
}
