import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isUndoable } from "@/lib/contracts/import/is-undoable";

interface UndoOrReasonProps {
  readonly batch: number;
  readonly profile: string;
  /** The way to take the delivery back. */
  readonly children: ReactNode;
}

/** The way to take a delivery back or, where that cannot be, why not and what to do instead. */
export function UndoOrReason({ batch, profile, children }: UndoOrReasonProps) {
  const t = useTranslations("imports.fault");
  return isUndoable(profile) ? (
    children
  ) : (
    <p className="max-w-prose text-small text-muted">
      {t("cannot-undo-structure", { batch: String(batch) })}
    </p>
  );
}
