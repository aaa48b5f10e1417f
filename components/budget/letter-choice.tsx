"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";

interface LetterChoiceProps {
  readonly letters: readonly SelectOption[];
  readonly before: string;
  readonly after: string;
}

/** Which two letters are compared; the choice stands in the address. */
export function LetterChoice({ letters, before, after }: LetterChoiceProps) {
  const t = useTranslations("budget-actions");
  const router = useRouter();
  const choose = (name: "before" | "after", key: string) => {
    const query = new URLSearchParams(window.location.search);
    query.set("before", before);
    query.set("after", after);
    query.set(name, key);
    router.push(`?${query.toString()}`, { scroll: false });
  };
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <SelectMenu
        label={t("compare.before")}
        prefix={t("compare.before")}
        options={letters}
        selected={before}
        onSelect={(key) => choose("before", key)}
      />
      <SelectMenu
        label={t("compare.after")}
        prefix={t("compare.after")}
        options={letters}
        selected={after}
        onSelect={(key) => choose("after", key)}
      />
    </div>
  );
}
