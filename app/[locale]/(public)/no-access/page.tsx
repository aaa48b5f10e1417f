import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonClasses } from "@/components/ui/button-classes";
import { NoRightState } from "@/components/ui/no-right-state";
import { getActor, getLandingPath, getSignedIn } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors"))("not-allowed.title") };
}

/** A page that the role may not open: says so in words and leads to one that it may. */
export default async function NoAccessPage() {
  const t = await getTranslations();
  const landingPath = await getLandingPath();
  const actor = await getActor();
  const isSignedIn = (await getSignedIn()) !== null;
  const advice =
    isSignedIn && !actor ? t("auth.failures.no-grant") : t("errors.not-allowed.advice");
  return (
    <main id="content" className="mx-auto max-w-3xl px-6 py-16">
      <h1 className="mb-6 text-headline">{t("errors.not-allowed.title")}</h1>
      <NoRightState
        level={advice}
        action={
          <Link className={buttonClasses("primary")} href={landingPath ?? "/"}>
            {t("states.page.home")}
          </Link>
        }
      />
    </main>
  );
}
