import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CircleDashed } from "lucide-react";
import { StateBlock } from "./state-block";

interface MissingStateProps {
  /** What has not arrived, e.g. "OK-bestand juni". */
  readonly what: ReactNode;
  /** When it is expected, already written as a date. */
  readonly expectedOn?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Something was not delivered. It is a gap, not a zero. */
export function MissingState({ what, expectedOn, action, children }: MissingStateProps) {
  const t = useTranslations("states.missing");
  return (
    <StateBlock
      look="hatched"
      icon={<CircleDashed aria-hidden="true" size={20} strokeWidth={1.5} />}
      title={t("title")}
      action={action}
    >
      <p>
        {what}
        {expectedOn ? ` ${t("expected", { date: expectedOn })}` : null}
      </p>
      {children}
    </StateBlock>
  );
}
