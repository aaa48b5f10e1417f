import { useTranslations } from "next-intl";
import type { AssuranceCode } from "@/lib/engine/statistics";

/** Band of the process against the line of the target: above, below or across. */
const BAND_TOP: Readonly<Record<Exclude<AssuranceCode, "no-judgement">, number>> = {
  "consistently-hits": 1,
  inconsistent: 4,
  "consistently-misses": 8,
};

/** Whether the process as it runs meets its target: a small picture and always its word. */
export function AssuranceMark({ code }: { readonly code: AssuranceCode }) {
  const t = useTranslations("charts.assurance");
  return (
    <span className="inline-flex items-center gap-1.5 text-small text-muted">
      {code === "no-judgement" ? null : (
        <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
          <rect
            x="2"
            width="14"
            height="5"
            y={BAND_TOP[code]}
            fill="var(--common)"
            opacity="0.45"
          />
          <line x1="0" x2="18" y1="7" y2="7" stroke="var(--accent)" strokeWidth="1.6" />
        </svg>
      )}
      {t(code)}
    </span>
  );
}
