import { useTranslations } from "next-intl";
import { buttonClasses } from "@/components/ui/button-classes";
import { Link } from "@/lib/i18n/navigation";

/** No such page, or not within the reader's reach: on purpose the same words. */
export default function NotFound() {
  const t = useTranslations("states.page");
  return (
    <main id="content" className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-6 py-24">
      <p className="eyebrow">404</p>
      <h1 className="text-headline">{t("notFoundTitle")}</h1>
      <p className="text-muted">{t("notFoundText")}</p>
      <Link href="/" className={buttonClasses("primary")}>
        {t("home")}
      </Link>
    </main>
  );
}
