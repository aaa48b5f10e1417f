import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { getLandingPath, getSignedIn } from "@/lib/auth/actor-of-page";

/** Where signing in leads: to the first page of one's role. */
export default async function StartPage() {
  const locale = await getLocale();
  if (!(await getSignedIn())) redirect(`/${locale}/sign-in`);
  redirect(`/${locale}${(await getLandingPath()) ?? "/no-access"}`);
}
