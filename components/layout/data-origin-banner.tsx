import { useTranslations } from "next-intl";

/** Where the figures of a hospital come from. `own` is the hospital's own data: no banner. */
export type DataOrigin = "example" | "open-data" | "own";

/** Says on every page, print included, that these are not figures of a real or of this hospital. */
export function DataOriginBanner({ origin }: { readonly origin: DataOrigin }) {
  const t = useTranslations("states.origin");
  if (origin === "own") return null;
  return (
    <aside aria-label={t("label")}>
      <p className="striped border-b border-hairline px-4 py-1 text-center text-[0.75rem] leading-5 text-stripe-ink">
        {origin === "example" ? t("example") : t("openData")}
      </p>
    </aside>
  );
}
