import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OctagonAlert } from "lucide-react";
import { StateBlock } from "./state-block";

interface FailedStateProps {
  /** What went wrong, in words without a stack trace. */
  readonly reason?: ReactNode;
  /** Under which it stands in the log. */
  readonly requestId?: string;
  readonly retry?: ReactNode;
}

/** It did not work: what, under which number it is logged, and how to try again. */
export function FailedState({ reason, requestId, retry }: FailedStateProps) {
  const t = useTranslations("states.failed");
  return (
    <div role="alert">
      <StateBlock
        look="failed"
        icon={<OctagonAlert aria-hidden="true" size={20} className="text-danger" />}
        title={t("title")}
        action={retry}
      >
        <p>{reason ?? t("unknown")}</p>
        {requestId ? <p>{t("logged", { requestId })}</p> : null}
      </StateBlock>
    </div>
  );
}
