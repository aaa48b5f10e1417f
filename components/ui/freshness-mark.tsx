import { useTranslations } from "next-intl";
import { Clock, RefreshCw } from "lucide-react";

/** The last delivery is older than it should be; the figures stay readable. */
export function StaleMark({ days }: { readonly days: number }) {
  const t = useTranslations("states");
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-warning">
      <Clock aria-hidden="true" size={14} />
      {t("stale", { days })}
    </span>
  );
}

/** New figures are on their way; the old ones stay until then. */
export function RefreshingMark() {
  const t = useTranslations("states");
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-small text-muted">
      <RefreshCw aria-hidden="true" size={13} className="animate-spin" />
      {t("refreshing")}
    </span>
  );
}
