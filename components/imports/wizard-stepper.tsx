import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { WIZARD_STEPS, type WizardStep } from "./wizard-setting";

interface WizardStepperProps {
  readonly current: WizardStep;
  /** The furthest step that can be opened now. */
  readonly reach: WizardStep;
  readonly isFinished: boolean;
  readonly onStep: (step: WizardStep) => void;
}

/** Where one is: six steps down the side, or one line on a narrow screen. */
export function WizardStepper({ current, reach, isFinished, onStep }: WizardStepperProps) {
  const t = useTranslations("import-wizard");
  const place = WIZARD_STEPS.indexOf(current);
  const furthest = WIZARD_STEPS.indexOf(reach);
  return (
    <nav aria-label={t("stepsLabel")} className="print:hidden">
      <div className="lg:hidden">
        <p className="text-small text-muted">
          {t("stepOf", { step: place + 1, total: WIZARD_STEPS.length })}
          <span className="font-semibold text-ink"> · {t(`steps.${current}`)}</span>
        </p>
        <div className="mt-2 flex gap-1" aria-hidden="true">
          {WIZARD_STEPS.map((step, index) => (
            <span
              key={step}
              className={joinClasses(
                "h-1 flex-1 rounded-full",
                index <= place ? "bg-accent" : "bg-rule",
              )}
            />
          ))}
        </div>
      </div>
      <ol className="max-lg:sr-only lg:sticky lg:top-6">
        {WIZARD_STEPS.map((step, index) => {
          const isDone = index < place || isFinished;
          const isCurrent = step === current;
          return (
            <li key={step} className="relative pb-5 last:pb-0">
              {index < WIZARD_STEPS.length - 1 ? (
                <span aria-hidden="true" className="absolute top-7 bottom-0 left-3 w-px bg-rule" />
              ) : null}
              <button
                type="button"
                disabled={index > furthest || isFinished}
                aria-current={isCurrent ? "step" : undefined}
                onClick={() => onStep(step)}
                className="group flex min-h-6 items-start gap-3 text-left disabled:opacity-100"
              >
                <StepMark number={index + 1} isCurrent={isCurrent} isDone={isDone} />
                <span
                  className={joinClasses(
                    "pt-0.5 text-small",
                    isCurrent ? "font-semibold text-ink" : "text-muted",
                    index <= furthest && !isCurrent ? "group-hover:text-ink" : null,
                  )}
                >
                  {t(`steps.${step}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface StepMarkProps {
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isDone: boolean;
}

function lookOf({ isCurrent, isDone }: StepMarkProps): string {
  if (isCurrent) return "border-accent bg-accent text-on-accent";
  return isDone ? "border-accent bg-paper text-accent" : "border-rule bg-paper text-muted";
}

/** The number of a step; a tick once it is behind. */
function StepMark(props: StepMarkProps) {
  const { number, isCurrent, isDone } = props;
  return (
    <span
      className={joinClasses(
        "flex size-6 shrink-0 items-center justify-center rounded-full border text-[0.75rem] font-semibold",
        lookOf(props),
      )}
    >
      {isDone && !isCurrent ? <Check aria-hidden="true" size={13} /> : number}
    </span>
  );
}
