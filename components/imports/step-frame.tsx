import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

interface StepFrameProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** The way on; left out where the step has its own. */
  readonly next?:
    | {
        readonly label?: string;
        readonly isReady: boolean;
        readonly onNext: () => void;
        /** Why it cannot go on yet, in words. */
        readonly hint?: ReactNode;
      }
    | undefined;
  readonly children: ReactNode;
}

/** A step: its title takes the focus when it opens, the ways back and on stand below. */
export function StepFrame({ title, lead, aside, onBack, next, children }: StepFrameProps) {
  const t = useTranslations("import-wizard");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-prose">
          <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
            {title}
          </h2>
          {lead ? <p className="mt-0.5 text-body text-muted">{lead}</p> : null}
        </div>
        {aside}
      </div>
      <div className="mt-5 flex flex-col gap-8">{children}</div>
      <div className="mt-8 flex flex-wrap items-center gap-3 border-t border-rule pt-4">
        {onBack ? <Button onClick={onBack}>{t("back")}</Button> : null}
        {next ? (
          <Button
            variant="primary"
            disabled={!next.isReady}
            onClick={next.onNext}
            {...(next.hint ? { "aria-describedby": "step-hint" } : {})}
          >
            {next.label ?? t("next")}
          </Button>
        ) : null}
        <p id="step-hint" className="min-w-0 flex-1 basis-56 text-small text-muted">
          {next?.hint ?? t("nothingSaved")}
        </p>
      </div>
    </div>
  );
}
