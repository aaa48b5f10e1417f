import { useTranslations } from "next-intl";
import { Wordmark } from "@/components/layout/wordmark";

export default function FirstPage() {
  const t = useTranslations("shell");
  return (
    <main id="content" className="p-10">
      <Wordmark name={t("product")} />
    </main>
  );
}
