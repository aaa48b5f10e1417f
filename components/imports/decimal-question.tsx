import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { useWriting } from "./use-writing";

interface DecimalQuestionProps {
  readonly decimal: ImportSampleDto["decimal"];
  readonly chosen: "," | "." | null;
  readonly onChoose: (sign: "," | ".") => void;
}

const SIGNS = [
  { sign: ",", key: "comma" },
  { sign: ".", key: "point" },
] as const;

/** What an ambiguous text would be with this decimal sign: 18.500 is 18 500 or 18,5. */
function meaningOf(text: string, sign: "," | "."): number {
  const groups = sign === "," ? "." : ",";
  return Number(text.replaceAll(/[\s']/g, "").replaceAll(groups, "").replace(sign, "."));
}

/** The Belgian trap, asked outright: nothing is chosen beforehand and nothing goes on without an answer. */
export function DecimalQuestion({ decimal, chosen, onChoose }: DecimalQuestionProps) {
  const t = useTranslations("import-wizard.type");
  const { number } = useWriting();
  const found = decimal.ambiguous[0] ?? null;
  return (
    <fieldset className="border-l-3 border-warning bg-warning-soft px-4 py-3.5">
      <legend className="sr-only">
        {found === null ? t("decimal") : t("trap.title", { found })}
      </legend>
      <p className="flex items-center gap-2 text-body font-semibold" aria-hidden="true">
        <TriangleAlert size={17} className="shrink-0 text-warning" />
        {found === null ? t("decimal") : t("trap.title", { found })}
      </p>
      <p className="mt-1 max-w-prose text-small">{decimal.isMixed ? t("mixed") : t("trap.text")}</p>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        {SIGNS.map(({ sign, key }) => (
          <label
            key={key}
            className="flex min-h-11 items-center gap-3 rounded-md border border-control bg-card px-3.5 py-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="decimal-sign"
              value={sign}
              checked={chosen === sign}
              onChange={() => onChoose(sign)}
              className="size-4 shrink-0 accent-accent"
            />
            <span>
              {found === null ? null : (
                <span className="block text-body font-semibold">
                  {t("trap.reading", { found, meaning: number(meaningOf(found, sign)) })}
                </span>
              )}
              <span className="block text-small text-muted">{t(`trap.${key}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
