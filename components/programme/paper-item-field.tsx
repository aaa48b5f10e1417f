import { useTranslations } from "next-intl";
import { TextInput } from "@/components/ui/text-input";

/** A question as it is typed in. */
export interface PaperItemModel {
  readonly key: string;
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly levels: readonly { readonly code: number; readonly label: string }[];
}

interface PaperItemFieldProps {
  readonly item: PaperItemModel;
  readonly typed: string;
  readonly isFaulty: boolean;
  readonly onType: (text: string) => void;
}

/** One answer by its code, quick to type; the words of the codes beside it. */
export function PaperItemField({ item, typed, isFaulty, onType }: PaperItemFieldProps) {
  const t = useTranslations("programme-actions");
  const { key, label, minimum, maximum, levels } = item;
  const chosen = levels.find(({ code }) => String(code) === typed.trim());
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-hairline py-2.5">
      <label htmlFor={`item-${key}`} className="min-w-0 flex-1 basis-64">
        <span className="text-body">{label}</span>
        <span className="ml-2 text-small text-muted">{t("paper.range", { minimum, maximum })}</span>
      </label>
      <TextInput
        id={`item-${key}`}
        type="number"
        inputMode="numeric"
        min={minimum}
        max={maximum}
        step={1}
        className="max-w-28"
        value={typed}
        aria-invalid={isFaulty}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="basis-full text-small text-muted sm:basis-56" aria-live="polite">
        {isFaulty ? (
          <span className="font-medium text-danger">{t("paper.differs")}</span>
        ) : chosen && chosen.label !== String(chosen.code) ? (
          chosen.label
        ) : null}
      </span>
    </li>
  );
}
