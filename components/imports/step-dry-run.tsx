import { useTranslations } from "next-intl";
import { EffectTable } from "./effect-table";
import { NeedsDryRun } from "./needs-dry-run";
import { RecordTotals } from "./record-totals";
import { StepFrame } from "./step-frame";
import type { JobStepProps } from "./use-job";

/** Step 5: what the delivery would change, before it changes anything. */
export function StepDryRun({ upload, setting, goTo }: JobStepProps) {
  const t = useTranslations("import-wizard");
  const report = upload.dryRun?.state === "done" ? upload.dryRun.report : null;
  if (report === null) return <NeedsDryRun goTo={goTo} />;
  const { records } = report;
  const isIdle = records.new + records.changed + records.gone === 0;
  return (
    <StepFrame
      title={isIdle ? t("dryRun.noChange") : t("dryRun.title")}
      lead={t("dryRun.lead")}
      onBack={() => goTo("findings")}
      next={{ isReady: true, onNext: () => goTo("confirm") }}
    >
      <RecordTotals records={records} />
      <EffectTable
        effects={report.effects}
        pathwayNames={setting.pathwayNames}
        indicatorNames={setting.indicatorNames}
      />
    </StepFrame>
  );
}
