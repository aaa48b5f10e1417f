import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportFindingDto } from "@/lib/contracts/api/import-jobs";
import { useFaultWords } from "./fault-text";
import { useWriting } from "./use-writing";

interface FindingTableProps {
  readonly findings: readonly ImportFindingDto[];
  /** Address of the error file; null without the right to it. */
  readonly downloadHref: string | null;
  readonly more?: ReactNode;
}

/** Refused rows one by one: where, what was found, why, what to do. */
export function FindingTable({ findings, downloadHref, more }: FindingTableProps) {
  const t = useTranslations("import-wizard.findings");
  const words = useFaultWords();
  const { count } = useWriting();
  const files = new Set(findings.map(({ file }) => file));
  return (
    <section>
      <div className="flex flex-wrap items-end justify-between gap-3 border-t border-rule pt-3.5">
        <h3 className="text-title">{t("list")}</h3>
        {downloadHref === null ? null : (
          <a href={downloadHref} download className={buttonClasses("secondary", "small")}>
            <Download aria-hidden="true" size={14} />
            {t("download")}
          </a>
        )}
      </div>
      <Table caption={t("list")}>
        <thead>
          <tr>
            {files.size > 1 ? <HeaderCell>{t("file")}</HeaderCell> : null}
            <HeaderCell isNumeric>{t("line")}</HeaderCell>
            <HeaderCell>{t("column")}</HeaderCell>
            <HeaderCell>{t("found")}</HeaderCell>
            <HeaderCell>{t("reason")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.file} ${finding.line}`}>
              {files.size > 1 ? <Cell>{finding.file}</Cell> : null}
              <RowHeader className="text-right">{count(finding.line)}</RowHeader>
              <Cell className="whitespace-nowrap">{finding.column ?? t("wholeRow")}</Cell>
              <Cell className="max-w-48 truncate font-semibold">{finding.found ?? "–"}</Cell>
              <Cell className="min-w-56">{words.reason(finding)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </section>
  );
}
