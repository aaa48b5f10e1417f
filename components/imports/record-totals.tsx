import { useTranslations } from "next-intl";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { useWriting } from "./use-writing";

const PARTS = ["new", "changed", "unchanged", "gone"] as const;

/** New, changed, unchanged, gone: each with what it means. */
export function RecordTotals({ records }: Pick<ImportReportDto, "records">) {
  const t = useTranslations("import-wizard.dryRun");
  const { count } = useWriting();
  return (
    <dl className="grid grid-cols-2 gap-x-7 gap-y-5 md:grid-cols-4">
      {PARTS.map((part) => (
        <div key={part} className="flex flex-col border-t border-rule pt-2.5">
          <dt className="order-2 text-small">
            <span className="font-semibold">{t(`records.${part}`)}</span>
            <span className="block text-muted">{t(`recordsText.${part}`)}</span>
          </dt>
          <dd
            className={
              records[part] === 0
                ? "font-serif text-figure font-semibold text-muted"
                : "font-serif text-figure font-semibold"
            }
          >
            {count(records[part])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
