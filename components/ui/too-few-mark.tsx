import { useTranslations } from "next-intl";

/** A count too small to show. The figure itself never reaches the browser. */
export function TooFewMark({ minimum }: { readonly minimum: number }) {
  const t = useTranslations("states.tooFew");
  return (
    <span className="hatched inline-block rounded-sm px-2 text-small text-muted">
      {t("text", { minimum })}
    </span>
  );
}
