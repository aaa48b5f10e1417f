import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Notice } from "@/components/ui/notice";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { Link } from "@/lib/i18n/navigation";
import type { ImportCalls } from "@/lib/queries/imports";
import { EffectTable } from "./effect-table";
import { RowBalance } from "./row-balance";
import { UndoOrReason } from "./undo-or-reason";
import { UndoPanel } from "./undo-panel";
import type { WizardSetting } from "./wizard-setting";

interface ImportResultProps {
  readonly report: ImportReportDto;
  readonly profile: string;
  readonly setting: WizardSetting;
  readonly calls: ImportCalls;
  readonly onAnother: () => void;
}

/** What became of the delivery, where to look at it, and how to take it back. */
export function ImportResult(props: ImportResultProps) {
  const { report, profile, setting, calls, onAnother } = props;
  const t = useTranslations("import-wizard");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isPublished = report.outcome === "published";
  const words = useOutcomeWords(report);
  return (
    <div className="flex min-w-0 flex-col gap-7">
      <div>
        <h2
          ref={heading}
          tabIndex={-1}
          className="flex items-center gap-2.5 text-title outline-none"
        >
          {isPublished ? (
            <CircleCheck aria-hidden="true" size={22} className="shrink-0 text-better" />
          ) : null}
          {words.title}
        </h2>
        <p className="mt-1 text-body text-muted" role="status">
          {words.text}
        </p>
      </div>
      {report.outcome === "already" ? null : <RowBalance rows={report.rows} />}
      {report.outcome === "refused" ? <Notice tone="danger">{t("findings.repair")}</Notice> : null}
      {isPublished ? (
        <EffectTable
          effects={report.effects}
          pathwayNames={setting.pathwayNames}
          indicatorNames={setting.indicatorNames}
        />
      ) : null}
      <ResultLinks report={report} setting={setting} onAnother={onAnother} />
      {isPublished && setting.canUndo && report.batch !== null ? (
        <UndoOrReason batch={report.batch} profile={profile}>
          <UndoPanel batch={report.batch} calls={calls} />
        </UndoOrReason>
      ) : null}
    </div>
  );
}

/** What came of the delivery, as a title and a sentence. */
function useOutcomeWords(report: ImportReportDto): { title: string; text: string | null } {
  const t = useTranslations("import-wizard");
  const batch = String(report.batch);
  switch (report.outcome) {
    case "published":
      return {
        title: t("result.title", { batch }),
        text: t("result.text", { accepted: report.rows.accepted }),
      };
    case "already":
      return { title: t("findings.already"), text: t("findings.alreadyText", { batch }) };
    case "refused":
    case "dry-run":
      return { title: t("result.refused"), text: null };
  }
}

function ResultLinks({ report, setting, onAnother }: Omit<ImportResultProps, "calls" | "profile">) {
  const t = useTranslations("import-wizard");
  const batch = String(report.batch);
  const hospital = `hospital=${setting.hospitalId}`;
  return (
    <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
      <Button variant="primary" onClick={onAnother}>
        {t("result.another")}
      </Button>
      {report.pathways.map((code) => (
        <Link
          key={code}
          href={`/pathways/${encodeURIComponent(code)}?${hospital}`}
          className={buttonClasses()}
        >
          {setting.pathwayNames[code] ?? code}
        </Link>
      ))}
      {report.pathways.length === 0 ? (
        <Link href={`/pathways?${hospital}`} className={buttonClasses()}>
          {t("result.pathways")}
        </Link>
      ) : null}
      <Link href={`/imports/${batch}?${hospital}`} className={buttonClasses()}>
        {t("result.detail", { batch })}
      </Link>
    </div>
  );
}
