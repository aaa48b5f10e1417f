import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportJobDto } from "@/lib/contracts/api/import-jobs";
import { useFaultWords } from "./fault-text";
import { useWriting } from "./use-writing";

interface JobPanelProps {
  readonly job: ImportJobDto;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** A job while it runs, or why it did not end well. */
export function JobPanel({ job, onCancel, onAgain }: JobPanelProps) {
  const t = useTranslations("import-wizard.job");
  const words = useFaultWords();
  if (job.state === "running") return <RunningJob job={job} onCancel={onCancel} />;
  if (job.state === "done") return null;
  const again = (
    <Button size="small" onClick={onAgain}>
      {t("again")}
    </Button>
  );
  if (job.state === "failed") {
    const text = job.fault ? words.fault(job.fault) : t("unexpected");
    return (
      <Notice tone="danger" isAnnounced title={t("refused")} action={again}>
        {text}
      </Notice>
    );
  }
  return job.state === "cancelled" ? (
    <Notice isAnnounced action={again}>
      {t("cancelled")}
    </Notice>
  ) : (
    <Notice tone="warning" isAnnounced title={t("interrupted.title")} action={again}>
      {t("interrupted.text")}
    </Notice>
  );
}

const SHOWN_IN_MINUTES = 120;

/** Seconds while they can be counted, minutes beyond; null when nobody can say. */
function useTimeLeft(secondsLeft: number | null): string | null {
  const t = useTranslations("import-wizard.job");
  if (secondsLeft === null) return null;
  return secondsLeft > SHOWN_IN_MINUTES
    ? t("minutesLeft", { minutes: Math.round(secondsLeft / 60) })
    : t("left", { seconds: secondsLeft });
}

function RunningJob({
  job,
  onCancel,
}: {
  readonly job: ImportJobDto;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("import-wizard.job");
  const { count } = useWriting();
  const { share, secondsLeft, rowsPerSecond } = job;
  const left = useTimeLeft(secondsLeft);
  const isMeasured = share !== null;
  return (
    <section className="max-w-xl border-t border-rule pt-3.5" aria-busy="true">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="text-body font-sans font-semibold" role="status">
          {t(`title.${job.kind}`)} · {t(`phase.${job.phase ?? "starting"}`)}
        </h3>
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={t(`title.${job.kind}`)}
        {...(isMeasured
          ? { "aria-valuenow": Math.round(share * 100), "aria-valuemin": 0, "aria-valuemax": 100 }
          : {})}
        className="mt-3 h-1.5 overflow-hidden rounded-full bg-hairline"
      >
        <div
          className={
            isMeasured ? "h-full bg-accent transition-[width]" : "h-full animate-pulse bg-accent/60"
          }
          style={{ width: isMeasured ? `${share * 100}%` : "100%" }}
        />
      </div>
      <p className="mt-2 flex flex-wrap gap-x-4 text-small text-muted">
        {job.rows > 0 ? <span>{t("rows", { rows: job.rows })}</span> : null}
        {rowsPerSecond ? <span>{t("speed", { speed: count(rowsPerSecond) })}</span> : null}
        {left === null ? null : <span>{left}</span>}
      </p>
      <p className="mt-1 text-small text-muted">{t("leave")}</p>
    </section>
  );
}
