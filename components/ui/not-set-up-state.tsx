import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sprout } from "lucide-react";
import { StateBlock } from "./state-block";

interface NotSetUpStateProps {
  /** What will stand here, as a sentence. */
  readonly what: ReactNode;
  /** Who can switch it on, e.g. "de CIO of een data-analist". */
  readonly who?: string;
  readonly action?: ReactNode;
}

/** Nothing has been set up yet: what it will show, who can do it, one button. */
export function NotSetUpState({ what, who, action }: NotSetUpStateProps) {
  const t = useTranslations("states.notSetUp");
  return (
    <StateBlock
      icon={<Sprout aria-hidden="true" size={20} strokeWidth={1.5} />}
      title={t("title")}
      action={action}
    >
      <p>{what}</p>
      {who ? <p>{t("who", { who })}</p> : null}
    </StateBlock>
  );
}
