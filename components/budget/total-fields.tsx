"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { formatterFor } from "@/lib/i18n/formatter";
import { readLineText, type LineText, type TotalText } from "@/lib/view-models/budget/letter-text";
import { readTypedCents } from "@/lib/view-models/budget/read-typed-number";
import { SUB_PARTS } from "@/lib/view-models/budget/sub-parts";

interface TotalFieldsProps {
  readonly totals: readonly TotalText[];
  readonly lines: readonly LineText[];
  readonly onChange: (totals: readonly TotalText[]) => void;
}

function sumOf(lines: readonly LineText[], subPart: TotalText["subPart"]): number {
  return lines
    .filter((line) => subPart === null || line.subPart === subPart)
    .reduce((sum, line) => sum + (readLineText(line)?.notifiedCents ?? 0), 0);
}

/** The sums that the letter prints beside what the lines add up to, while they are typed. */
export function TotalFields({ totals, lines, onChange }: TotalFieldsProps) {
  const t = useTranslations("budget-actions");
  const { figure, signed } = formatterFor(useLocale());
  const change = (subPart: TotalText["subPart"], stated: string) =>
    onChange(totals.map((total) => (total.subPart === subPart ? { subPart, stated } : total)));
  const free = SUB_PARTS.filter((part) => totals.every(({ subPart }) => subPart !== part));
  return (
    <>
      <Table caption={t("letter.totalsTitle")} className="min-w-[34rem]">
        <thead>
          <tr>
            <HeaderCell>{t("letter.part")}</HeaderCell>
            <HeaderCell>{t("letter.stated")}</HeaderCell>
            <HeaderCell isNumeric>{t("letter.sum")}</HeaderCell>
            <HeaderCell isNumeric>{t("letter.gap")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ subPart, stated }) => {
            const sum = sumOf(lines, subPart);
            const cents = readTypedCents(stated);
            const gap = cents === null ? null : cents - sum;
            const name = subPart ?? t("letter.whole");
            return (
              <tr key={subPart ?? "letter"}>
                <RowHeader className="font-semibold">{name}</RowHeader>
                <Cell>
                  <TextInput
                    aria-label={t("letter.statedOf", { part: name })}
                    inputMode="decimal"
                    className="max-w-52 text-right"
                    value={stated}
                    aria-invalid={stated.trim() !== "" && cents === null}
                    onChange={(event) => change(subPart, event.target.value)}
                  />
                </Cell>
                <Cell isNumeric>{figure(sum, "eur-exact")}</Cell>
                <Cell isNumeric className={gap === 0 ? "text-better" : "font-semibold text-danger"}>
                  {gap === null ? "–" : gap === 0 ? t("letter.closes") : signed(gap, "eur-exact")}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3">
        <NativeSelect
          className="max-w-64"
          aria-label={t("letter.addTotal")}
          value=""
          onChange={(event) => {
            const part = free.find((one) => one === event.target.value);
            if (part) onChange([...totals, { subPart: part, stated: "" }]);
          }}
        >
          <option value="">{t("letter.addTotal")}</option>
          {free.map((part) => (
            <option key={part} value={part}>
              {part}
            </option>
          ))}
        </NativeSelect>
        {totals.length > 1 ? (
          <Button
            variant="quiet"
            size="small"
            onClick={() => onChange(totals.filter(({ subPart }) => subPart === null))}
          >
            {t("letter.clearTotals")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
