import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { getSignedIn, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { hasIdentityProvider } from "@/lib/auth/auth-options";
import { readSignInPolicy } from "@/lib/config/sign-in-policy";
import { Link } from "@/lib/i18n/navigation";

const MINUTE_MS = 60_000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("landing.signIn"))("title") };
}

/** Only a path of this site: a whole address could lead anyone who signs in somewhere else. */
function safePathOf(next: PageSearchParams[string]): string | null {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : null;
}

interface SignInPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

/** Signing in: the hospital's own sign-in where there is one, else a local account. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const t = await getTranslations("landing.signIn");
  const auth = await getTranslations("auth.failures");
  const locale = await getLocale();
  const nextPath = safePathOf(next);
  if (await getSignedIn()) redirect(nextPath ?? `/${locale}/start`);
  return (
    <main id="content" className="mx-auto w-full max-w-md px-5 py-12 sm:py-20">
      <h1 className="text-headline">{t("title")}</h1>
      <p className="mt-1 mb-7 text-muted">{t("lead")}</p>
      {error ? (
        <div className="mb-5">
          <Notice tone="danger">{auth(error === "AccessDenied" ? "not-known" : "failed")}</Notice>
        </div>
      ) : null}
      <SignInForm
        nextPath={nextPath}
        hasProvider={hasIdentityProvider()}
        lockMinutes={Math.round(readSignInPolicy().lockMs / MINUTE_MS)}
      />
      <p className="mt-8 border-t border-hairline pt-4 text-small">
        <Link href="/" className="text-accent underline underline-offset-4">
          {t("example")}
        </Link>
      </p>
    </main>
  );
}
