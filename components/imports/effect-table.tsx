import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import { useWriting } from "./use-writing";

interface EffectTableProps {
  readonly effects: ImportReportDto["effects"];
  readonly pathwayNames: Readonly<Record<string, string>>;
  readonly indicatorNames: Readonly<Record<string, string>>;
}

/** Headline indicators before and after a delivery, over everything that is known of the pathway. */
export function EffectTable({ effects, pathwayNames, indicatorNames }: EffectTableProps) {
  const t = useTranslations("import-wizard.dryRun");
  const writing = useWriting();
  const write = (amount: number | null, count: number | null, unit: string) => {
    if (count === null) return t("tooFew");
    return amount === null ? t("noFigure") : writing.indicator(amount, unit);
  };
  const writeCount = (count: number | null) => (count === null ? "…" : writing.count(count));
  return (
    <section>
      <SectionHead level={3} title={t("effects")} />
      {effects.length === 0 ? (
        <p className="mt-2 text-body text-muted">{t("noEffects")}</p>
      ) : (
        <Table caption={t("effects")}>
          <thead>
            <tr>
              <HeaderCell>{t("pathway")}</HeaderCell>
              <HeaderCell>{t("indicator")}</HeaderCell>
              <HeaderCell isNumeric>{t("before")}</HeaderCell>
              <HeaderCell className="w-6">
                <span className="sr-only">→</span>
              </HeaderCell>
              <HeaderCell isNumeric>{t("after")}</HeaderCell>
              <HeaderCell isNumeric>{t("cases")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {effects.map((effect) => (
              <tr key={`${effect.pathway} ${effect.indicator}`}>
                <RowHeader>{pathwayNames[effect.pathway] ?? effect.pathway}</RowHeader>
                <Cell>{indicatorNames[effect.indicator] ?? effect.indicator}</Cell>
                <Cell isNumeric className="text-muted">
                  {write(effect.before, effect.countBefore, effect.unit)}
                </Cell>
                <Cell className="text-muted">
                  <ArrowRight aria-hidden="true" size={14} className="inline" />
                </Cell>
                <Cell isNumeric className="font-semibold">
                  {write(effect.after, effect.countAfter, effect.unit)}
                </Cell>
                <Cell isNumeric className="text-muted">
                  {writeCount(effect.countBefore)} → {writeCount(effect.countAfter)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
