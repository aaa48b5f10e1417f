import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { useFaultWords } from "./fault-text";
import { useWriting } from "./use-writing";

/** Why rows were refused, and how many for each reason. */
export function RejectionTable({ rejections }: Pick<ImportReportDto, "rejections">) {
  const t = useTranslations("import-wizard.findings");
  const words = useFaultWords();
  const { count } = useWriting();
  if (rejections.length === 0) return null;
  return (
    <section>
      <SectionHead level={3} title={t("byReason")} />
      <Table caption={t("byReason")}>
        <thead>
          <tr>
            <HeaderCell>{t("reason")}</HeaderCell>
            <HeaderCell>{t("column")}</HeaderCell>
            <HeaderCell isNumeric>{t("rowCount")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rejections.map(({ reason, column, rows, example }) => (
            <tr key={`${reason} ${column ?? ""}`}>
              <RowHeader>{words.reason({ reason, column, found: example })}</RowHeader>
              <Cell className="whitespace-nowrap">{column ?? t("wholeRow")}</Cell>
              <Cell isNumeric className="font-semibold">
                {count(rows)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
