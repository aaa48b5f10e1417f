import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EyeOff } from "lucide-react";
import { StateBlock } from "./state-block";

interface NoRightStateProps {
  /** The level at which the role does see these figures, as a sentence. */
  readonly level?: ReactNode;
  /** A link to that level. */
  readonly action?: ReactNode;
}

/** Not for this role: where it may look instead, never a bare refusal. */
export function NoRightState({ level, action }: NoRightStateProps) {
  const t = useTranslations("states.noRight");
  return (
    <StateBlock
      icon={<EyeOff aria-hidden="true" size={20} strokeWidth={1.5} />}
      title={t("title")}
      action={action}
    >
      <p>{level ?? t("text")}</p>
    </StateBlock>
  );
}
