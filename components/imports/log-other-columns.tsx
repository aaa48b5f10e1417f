import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";

interface LogOtherColumnsProps {
  readonly columns: ImportSampleDto["columns"];
  readonly plan: ImportPlanDto;
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
}

/** Columns without a role: kept with the event, unless somebody leaves them out. */
export function LogOtherColumns({ columns, plan, onPlan }: LogOtherColumnsProps) {
  const t = useTranslations("import-wizard.log");
  const others = columns.filter(({ field }) => field === null);
  if (others.length === 0) return null;
  const without = (name: string) => plan.ignoredColumns.filter((ignored) => ignored !== name);
  return (
    <section>
      <SectionHead level={3} title={t("others", { count: others.length })} />
      <p className="mt-1 max-w-prose text-small text-muted">{t("othersLead")}</p>
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {others.map(({ name, samples, isIgnored }) => (
          <li key={name} className="border-t border-hairline py-2 text-small">
            <label className="flex min-h-6 items-start gap-2.5">
              <input
                type="checkbox"
                className="mt-1 accent-accent"
                checked={!isIgnored}
                onChange={({ target }) =>
                  onPlan({
                    ignoredColumns: target.checked ? without(name) : [...without(name), name],
                  })
                }
              />
              <span className="min-w-0">
                <span className="font-semibold">{name}</span>
                <span className="block truncate text-muted">
                  {isIgnored ? t("leftOut") : samples.join(" · ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
