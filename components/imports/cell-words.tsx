import { useTranslations } from "next-intl";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { useWriting } from "./use-writing";

type Cell = ImportSampleDto["rows"][number]["cells"][number];
type Kind = ImportSampleDto["fields"][number]["kind"];

/** How a cell was understood, written so that a misreading catches the eye: dates and amounts in full. */
export function useCellWords(): (cell: Cell, kind: Kind) => string {
  const t = useTranslations("import-wizard.type");
  const writing = useWriting();
  return ({ understood }, kind) => {
    if (understood === null) return t("empty");
    if (typeof understood === "boolean") return understood ? t("yes") : t("no");
    if (typeof understood === "number") {
      return kind === "money" ? writing.money(understood) : writing.number(understood);
    }
    if (kind === "date") return writing.day(understood);
    return kind === "datetime" ? writing.fullMoment(understood) : understood;
  };
}
