import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RiskModelFindingsDto } from "@/lib/contracts/api/risk-models";

interface ModelFaultsProps {
  readonly name: string;
  readonly faults: readonly RiskModelFindingsDto["faults"][number][];
}

/** Every fault of a coefficient file: what, where, what to do. */
export function ModelFaults({ name, faults }: ModelFaultsProps) {
  const t = useTranslations("risk-models");
  return (
    <div className="w-full">
      <Notice tone="danger" isAnnounced title={t("faultsTitle", { count: faults.length })}>
        {name}. {t("faultsText")}
      </Notice>
      <ol className="mt-2 max-h-80 overflow-y-auto text-small">
        {faults.map(({ code, place, found }) => (
          <li key={`${code} ${place} ${found}`} className="border-b border-hairline py-2">
            {t(`fault.${code}`, { found: found ?? "" })}
            {place === "" ? null : (
              <span className="block text-muted">{t("where", { place })}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
