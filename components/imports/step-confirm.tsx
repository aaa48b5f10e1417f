import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { isUndoable } from "@/lib/contracts/import/is-undoable";
import { ImportResult } from "./import-result";
import { JobPanel } from "./job-panel";
import { NeedsDryRun } from "./needs-dry-run";
import { RowBalance } from "./row-balance";
import { RunProblem } from "./run-problem";
import { StepFrame } from "./step-frame";
import type { JobStepProps } from "./use-job";
import { useWriting } from "./use-writing";

interface StepConfirmProps extends JobStepProps {
  readonly onAnother: () => void;
}

/** Step 6: everything once more in a few lines, then all of it or nothing. */
export function StepConfirm(props: StepConfirmProps) {
  const { upload, setting, calls, goTo, onAnother } = props;
  const { publish, dryRun } = upload;
  if (publish?.state === "done" && publish.report) {
    return (
      <ImportResult
        report={publish.report}
        profile={upload.plan.profile}
        setting={setting}
        calls={calls}
        onAnother={onAnother}
      />
    );
  }
  const report = dryRun?.state === "done" ? dryRun.report : null;
  if (report === null) return <NeedsDryRun goTo={goTo} />;
  return <LastLook {...props} report={report} />;
}

/** A promise that the delivery can be undone later is made only where it holds. */
function leadOf(profile: string): string {
  return isUndoable(profile) ? "confirm.lead" : "confirm.leadReplaced";
}

interface LastLookProps extends StepConfirmProps {
  readonly report: ImportReportDto;
}

function LastLook(props: LastLookProps) {
  const { upload, goTo, run, report } = props;
  const t = useTranslations("import-wizard");
  const [isLeftOut, setIsLeftOut] = useState(false);
  const job = upload.publish;
  const { rows } = report;
  const isRunning = job?.state === "running";
  const isChosen = rows.rejected === 0 || isLeftOut;
  const publish = () => run.start("publish", isLeftOut);
  const next = {
    label: t("confirm.publish"),
    isReady: isChosen && report.outcome !== "already",
    onNext: publish,
    hint: isChosen ? undefined : t("confirm.mustChoose"),
  };
  return (
    <StepFrame
      title={t("confirm.title")}
      lead={t(leadOf(upload.plan.profile))}
      onBack={isRunning ? undefined : () => goTo("dry-run")}
      next={isRunning || rows.accepted === 0 ? undefined : next}
    >
      <RunProblem problem={run.problem} />
      {job === null ? null : (
        <JobPanel job={job} onCancel={() => run.cancel("publish")} onAgain={publish} />
      )}
      <Summary {...props} />
      {isRunning ? null : <LeaveOut report={report} isChosen={isLeftOut} onChoose={setIsLeftOut} />}
    </StepFrame>
  );
}

interface LeaveOutProps {
  readonly report: ImportReportDto;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Taking in less than was delivered is somebody's choice, in so many words. */
function LeaveOut({ report, isChosen, onChoose }: LeaveOutProps) {
  const t = useTranslations("import-wizard.confirm");
  const { count } = useWriting();
  const { rows, outcome } = report;
  if (rows.rejected === 0 || outcome === "already") return null;
  if (rows.accepted === 0) return <Notice tone="danger">{t("nothingAccepted")}</Notice>;
  return (
    <div className="border-l-3 border-warning bg-warning-soft px-4 py-3.5">
      <p className="text-body font-semibold">{t("rejectedTitle", { rejected: rows.rejected })}</p>
      <label className="mt-2 flex items-start gap-3 text-small">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="max-w-prose">
          {t("leaveOut", { accepted: count(rows.accepted), rejected: rows.rejected })}
        </span>
      </label>
    </div>
  );
}

function Summary({ upload, report }: LastLookProps) {
  const t = useTranslations();
  const writing = useWriting();
  const { plan, files } = upload;
  const { records } = report;
  return (
    <dl className="border-b border-hairline text-small">
      <SummaryRow label={t("import-wizard.confirm.kind")}>
        {t(`imports.profile.${plan.profile}`)}
      </SummaryRow>
      <SummaryRow label={t("import-wizard.confirm.files", { count: files.length })}>
        {files.map(({ name, bytes, sha256 }) => (
          <span key={sha256} className="block break-words">
            {name}{" "}
            <span className="text-muted">
              · {writing.bytes(bytes)} · sha256 {sha256.slice(0, 12)}…
            </span>
          </span>
        ))}
      </SummaryRow>
      {plan.ignoredColumns.length > 0 ? (
        <SummaryRow label={t("import-wizard.confirm.ignored")}>
          {plan.ignoredColumns.join(", ")}
        </SummaryRow>
      ) : null}
      <SummaryRow label={t("import-wizard.confirm.records")}>
        {t("import-wizard.confirm.recordsText", {
          new: writing.count(records.new),
          changed: writing.count(records.changed),
          unchanged: writing.count(records.unchanged),
          gone: writing.count(records.gone),
        })}
      </SummaryRow>
      <SummaryRow label={t("import-wizard.confirm.rows")}>
        <RowBalance rows={report.rows} />
      </SummaryRow>
    </dl>
  );
}

function SummaryRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-hairline py-2.5 sm:grid-cols-[10rem_1fr]">
      <dt className="font-semibold">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
