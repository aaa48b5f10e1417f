"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { fileNameOf, saveFile } from "./chart-files";

interface TableDownloadProps {
  readonly title: string;
  readonly csv: string;
}

/** Takes a table along as figures; its origin goes with it. */
export function TableDownload({ title, csv }: TableDownloadProps) {
  const t = useTranslations("charts.download");
  return (
    <button
      type="button"
      className="inline-flex min-h-9 items-center gap-2 rounded-md px-2 text-small text-muted hover:bg-accent-soft hover:text-ink print:hidden"
      onClick={() => saveFile(`${fileNameOf(title)}.csv`, new Blob([csv], { type: "text/csv" }))}
      aria-label={t("label", { title })}
    >
      <Download aria-hidden="true" size={15} />
      {t("csv")}
    </button>
  );
}
