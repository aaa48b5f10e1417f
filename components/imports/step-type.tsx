import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { DecimalQuestion } from "./decimal-question";
import { ExtraFields } from "./extra-fields";
import { useFaultWords } from "./fault-text";
import { LayoutRows } from "./layout-rows";
import { LogCounts } from "./log-counts";
import { NumberSummary } from "./number-summary";
import { SampleTable } from "./sample-table";
import { StepFrame } from "./step-frame";
import type { SampleStepProps } from "./wizard-setting";

interface StepTypeProps extends SampleStepProps {
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
}

/** Step 2: what was understood of the file, to be confirmed by a person. */
export function StepType({ upload, sample, onPlan, goTo }: StepTypeProps) {
  const t = useTranslations("import-wizard");
  const { plan } = upload;
  const { decimal, fault } = sample;
  const isAsked = mustAskDecimal(sample);
  const isSettled = !isAsked || plan.decimalSign !== null;
  return (
    <StepFrame
      title={t("type.title")}
      lead={t("type.lead")}
      onBack={() => goTo("file")}
      next={{
        label: t("type.confirm"),
        isReady: fault === null && isSettled,
        onNext: () => goTo("columns"),
        hint: isSettled
          ? undefined
          : t("type.trap.title", { found: decimal.ambiguous[0] ?? ", ." }),
      }}
    >
      <FaultNotice fault={fault} plan={plan} onPlan={onPlan} />
      {isAsked ? (
        <DecimalQuestion
          decimal={decimal}
          chosen={plan.decimalSign}
          onChoose={(decimalSign) => onPlan({ decimalSign })}
        />
      ) : null}
      <Reading sample={sample} plan={plan} onPlan={onPlan} />
      <NumberSummary sample={sample} />
    </StepFrame>
  );
}

/** Whether the numbers leave open what a point or a comma means. */
function mustAskDecimal({ kind, decimal }: ImportSampleDto): boolean {
  const isOpen = decimal.isMixed || decimal.ambiguous.length > 0;
  return kind === "contract" && isOpen && decimal.proof === null;
}

interface ReadingProps {
  readonly sample: ImportSampleDto;
  readonly plan: ImportPlanDto;
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
}

/** How the file is written, what it does not say, and its first rows. */
function Reading({ sample, plan, onPlan }: ReadingProps) {
  const t = useTranslations("import-wizard");
  return (
    <>
      {sample.log === null ? null : <LogCounts log={sample.log} isCounting={false} />}
      {sample.kind === "other" ? <Notice>{t("type.noSample")}</Notice> : null}
      {sample.kind === "contract" ? (
        <section>
          <SectionHead
            level={3}
            title={t("type.layout")}
            aside={sample.isGzip ? t("type.gzip") : null}
          />
          <div className="mt-2">
            <LayoutRows sample={sample} plan={plan} onChange={onPlan} />
          </div>
        </section>
      ) : null}
      <ExtraFields plan={plan} onChange={onPlan} />
      {sample.rows.length > 0 ? (
        <section>
          <SectionHead level={3} title={t("type.sample", { count: sample.rows.length })} />
          <SampleTable sample={sample} />
        </section>
      ) : null}
    </>
  );
}

interface FaultNoticeProps extends Omit<ReadingProps, "sample"> {
  readonly fault: ImportSampleDto["fault"];
}

/** Why the file cannot be read at all, and what to look at when it is read as Latin-1. */
function FaultNotice({ fault, plan, onPlan }: FaultNoticeProps) {
  const t = useTranslations("import-wizard");
  const words = useFaultWords();
  if (fault === null) {
    return plan.encoding === "latin-1" ? <Notice>{t("type.notUtf8Advice")}</Notice> : null;
  }
  return (
    <Notice
      tone="danger"
      isAnnounced
      title={t("job.refused")}
      action={
        fault.code === "not-utf8" ? (
          <Button size="small" onClick={() => onPlan({ encoding: "latin-1" })}>
            {t("type.readAsLatin")}
          </Button>
        ) : null
      }
    >
      {words.fault(fault)}
    </Notice>
  );
}
