import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { Link } from "@/lib/i18n/navigation";
import { ContentsTable } from "./contents-table";
import { JobPanel } from "./job-panel";
import { RejectionTable } from "./rejection-table";
import { RowBalance } from "./row-balance";
import { RunProblem } from "./run-problem";
import { StepFrame } from "./step-frame";
import { UploadFindings } from "./upload-findings";
import type { JobStepProps } from "./use-job";

/** Step 4: the whole file read and checked; what cannot be taken in, row by row. */
export function StepFindings(props: JobStepProps) {
  const { upload, goTo, run } = props;
  const t = useTranslations("import-wizard");
  const job = upload.dryRun;
  const { start, cancel, problem } = run;
  const hasStarted = useRef(false);
  useEffect(() => {
    if (job !== null || hasStarted.current) return;
    hasStarted.current = true;
    start("dry-run", false);
  }, [job, start]);
  const report = job?.state === "done" ? job.report : null;
  return (
    <StepFrame
      title={report ? <FindingsTitle report={report} /> : t("findings.title")}
      onBack={() => goTo("columns")}
      next={{ isReady: report !== null, onNext: () => goTo("dry-run") }}
    >
      <RunProblem problem={problem} />
      {job === null ? (
        <p role="status" className="text-body text-muted">
          {problem === null ? t("job.title.dry-run") : null}
        </p>
      ) : (
        <JobPanel
          job={job}
          onCancel={() => cancel("dry-run")}
          onAgain={() => start("dry-run", false)}
        />
      )}
      {report ? <Findings {...props} report={report} runAt={job?.endedAt ?? ""} /> : null}
    </StepFrame>
  );
}

interface FindingsProps extends JobStepProps {
  readonly report: ImportReportDto;
  readonly runAt: string;
}

/** Every row accounted for, and the refused ones row by row. */
function Findings({ report, runAt, upload, setting, calls }: FindingsProps) {
  const t = useTranslations("import-wizard.findings");
  const batch = String(report.batch);
  if (report.outcome === "already") {
    return (
      <Notice
        title={t("already")}
        action={
          <Link
            href={`/imports/${batch}?hospital=${setting.hospitalId}`}
            className="font-semibold underline underline-offset-3"
          >
            {t("showBatch", { batch })}
          </Link>
        }
      >
        {t("alreadyText", { batch })}
      </Notice>
    );
  }
  const contents = report.contents ? <ContentsTable contents={report.contents} /> : null;
  if (report.rows.rejected === 0) {
    return (
      <>
        <RowBalance rows={report.rows} />
        {contents}
      </>
    );
  }
  return (
    <>
      <RowBalance rows={report.rows} />
      <Notice tone="warning">{t("repair")}</Notice>
      <RejectionTable rejections={report.rejections} />
      <UploadFindings
        uploadId={upload.id}
        runAt={runAt}
        hospitalId={setting.hospitalId}
        calls={calls}
      />
      {contents}
    </>
  );
}

/** The finding itself as a title. */
function FindingsTitle({ report }: { readonly report: ImportReportDto }) {
  const t = useTranslations("import-wizard.findings");
  if (report.outcome === "already") return t("already");
  return report.rows.rejected > 0
    ? t("some", { rejected: report.rows.rejected })
    : t("clean", { rows: report.rows.in });
}
