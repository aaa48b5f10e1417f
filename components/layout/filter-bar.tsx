import { useTranslations } from "next-intl";
import type { SelectOption } from "@/components/ui/select-menu";
import { FilterMenu } from "./filter-menu";

/** The options of one filter and the one that the page shows now. */
export interface FilterChoice {
  readonly options: readonly SelectOption[];
  readonly selected: string;
}

interface FilterBarProps {
  /** Hospital of the account's network; left out when there is only one. */
  readonly hospital?: FilterChoice;
  /** Written instead of a hospital choice. */
  readonly hospitalName?: string;
  readonly site?: FilterChoice;
  readonly period?: FilterChoice;
  readonly compare?: FilterChoice;
}

/** Hospital, site, period and comparison in the top bar. */
export function FilterBar({ hospital, hospitalName, site, period, compare }: FilterBarProps) {
  const t = useTranslations("shell.filter");
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2" role="group" aria-label={t("label")}>
      {hospital ? (
        <FilterMenu parameter="hospital" label={t("hospital")} {...hospital} />
      ) : hospitalName ? (
        <span className="px-1 text-small font-semibold">{hospitalName}</span>
      ) : null}
      {site ? <FilterMenu parameter="site" label={t("site")} {...site} /> : null}
      {period ? <FilterMenu parameter="period" label={t("period")} {...period} /> : null}
      {compare ? (
        <FilterMenu
          parameter="compare"
          label={t("compare")}
          prefix={t("comparePrefix")}
          {...compare}
        />
      ) : null}
    </div>
  );
}
