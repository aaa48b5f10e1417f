import { useTranslations } from "next-intl";

/** A measured zero, in words; good news only where the indicator says so. */
export function NothingHappenedState({ isGoodNews }: { readonly isGoodNews: boolean }) {
  const t = useTranslations("states.nothingHappened");
  return <p className="py-3 text-body">{isGoodNews ? t("good") : t("neutral")}</p>;
}
