import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { useWriting } from "./use-writing";

const PARTS = [
  { key: "in", sign: "" },
  { key: "accepted", sign: "=" },
  { key: "duplicate", sign: "+" },
  { key: "rejected", sign: "+" },
] as const;

/** in = accepted + duplicate + rejected, as the sum that it is. */
export function RowBalance({ rows }: { readonly rows: ImportReportDto["rows"] }) {
  const t = useTranslations("import-wizard.findings");
  const { count } = useWriting();
  return (
    <dl className="flex flex-wrap gap-y-3" aria-label={t("balance")}>
      {PARTS.map(({ key, sign }) => (
        <div
          key={key}
          className={joinClasses("relative flex flex-col-reverse pr-4", sign ? "pl-7" : null)}
        >
          <dt className="text-small text-muted">{t(`rows.${key}`)}</dt>
          <dd
            className={joinClasses(
              "font-serif text-figure font-semibold",
              key === "rejected" && rows.rejected > 0 ? "text-danger" : null,
            )}
          >
            {sign ? (
              <span aria-hidden="true" className="absolute left-0 font-normal text-muted">
                {sign}
              </span>
            ) : null}
            {count(rows[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
