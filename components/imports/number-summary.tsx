import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { useWriting } from "./use-writing";

/** Smallest, largest and sum of each column of numbers. */
export function NumberSummary({ sample }: { readonly sample: ImportSampleDto }) {
  const t = useTranslations("import-wizard.type");
  const writing = useWriting();
  if (sample.numbers.length === 0) return null;
  const rows = writing.count(sample.rowsSeen);
  return (
    <section>
      <SectionHead
        level={3}
        title={sample.isWholeFile ? t("numbersWhole", { rows }) : t("numbersPart", { rows })}
      >
        {t("numbersLead")}
      </SectionHead>
      <Table caption={t("numbers")}>
        <thead>
          <tr>
            <HeaderCell>{t("column")}</HeaderCell>
            <HeaderCell isNumeric>{t("count")}</HeaderCell>
            <HeaderCell isNumeric>{t("minimum")}</HeaderCell>
            <HeaderCell isNumeric>{t("maximum")}</HeaderCell>
            <HeaderCell isNumeric>{t("sum")}</HeaderCell>
            <HeaderCell isNumeric>{t("unread")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {sample.numbers.map(({ column, kind, count, unread, minimum, maximum, sum }) => {
            const write = (amount: number | null) =>
              amount === null
                ? "–"
                : kind === "money"
                  ? writing.money(amount)
                  : writing.number(amount);
            return (
              <tr key={column}>
                <RowHeader className="font-semibold">{column}</RowHeader>
                <Cell isNumeric>{writing.count(count)}</Cell>
                <Cell isNumeric>{write(minimum)}</Cell>
                <Cell isNumeric>{write(maximum)}</Cell>
                <Cell isNumeric>{write(sum)}</Cell>
                <Cell isNumeric className={unread > 0 ? "font-semibold text-danger" : "text-muted"}>
                  {writing.count(unread)}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
