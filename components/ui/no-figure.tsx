import { useTranslations } from "next-intl";
import type { NotComputableReason } from "@/lib/engine/shared/result";

interface NoFigureProps {
  readonly reason: NotComputableReason;
  /** A dash with the reason in a hint, for table cells; else the words themselves. */
  readonly isShort?: boolean;
}

/** In the place of a figure that cannot be computed: the reason, never a zero. */
export function NoFigure({ reason, isShort = false }: NoFigureProps) {
  const t = useTranslations("states.reason");
  if (!isShort) return <span className="text-small text-muted">{t(reason)}</span>;
  return (
    <span className="text-muted" title={t(reason)}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t(reason)}</span>
    </span>
  );
}
