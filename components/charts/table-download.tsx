"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import { useTableFiles } from "./use-table-files";

interface TableDownloadProps {
  readonly title: string;
  readonly table: ExportedTable;
}

const BUTTON =
  "inline-flex min-h-9 items-center rounded-md px-2 text-small text-muted hover:bg-accent-soft hover:text-ink";

/** Takes a table along as figures; its origin goes with it. */
export function TableDownload({ title, table }: TableDownloadProps) {
  const t = useTranslations("charts.download");
  const { saveCsv, saveWorkbook } = useTableFiles(title);
  return (
    <span className="inline-flex items-center whitespace-nowrap text-muted print:hidden">
      <Download aria-hidden="true" size={15} />
      <button type="button" className={BUTTON} onClick={() => void saveWorkbook(table)}>
        {t("xlsxShort")}
        <span className="sr-only">: {title}</span>
      </button>
      <button type="button" className={BUTTON} onClick={() => saveCsv(table)}>
        {t("csvShort")}
        <span className="sr-only">: {title}</span>
      </button>
    </span>
  );
}
