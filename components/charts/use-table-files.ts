"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { prepareWorkbook } from "@/lib/view-models/charts/prepare-workbook";
import { fileNameOf, saveFile } from "./chart-files";

/** Saves one prepared table as CSV or as a workbook; both hold the same figures. */
export function useTableFiles(title: string) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const name = fileNameOf(title);
  const saveCsv = (table: ExportedTable) => {
    saveFile(`${name}.csv`, new Blob([prepareTableCsv(table)], { type: "text/csv" }));
  };
  const saveWorkbook = async (table: ExportedTable) => {
    // The writer of workbooks is fetched at the first press, so that no page waits for it.
    const { writeWorkbook } = await import("./write-workbook");
    const taken = {
      name: t("fact.taken"),
      text: format.date(new Date().toISOString(), "dayTime"),
    };
    const facts = [{ name: t("fact.table"), text: title }, ...table.facts, taken];
    const sheets = prepareWorkbook(
      { ...table, facts },
      { title, origin: t("column.origin"), fact: t("fact.name"), text: t("fact.text") },
    );
    saveFile(`${name}.xlsx`, await writeWorkbook(sheets));
  };
  return { saveCsv, saveWorkbook };
}
