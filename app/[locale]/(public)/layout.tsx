import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";
import { readShellPreferences } from "@/components/layout/read-shell-preferences";
import { buttonClasses } from "@/components/ui/button-classes";
import { getSignedIn } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";

/** Pages for everyone: head with name and language, foot with purpose and licence. */
export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const shell = await getTranslations("shell");
  const landing = await getTranslations("landing");
  const isSignedIn = (await getSignedIn()) !== null;
  const { theme } = await readShellPreferences();
  return (
    <PublicFrame
      theme={theme}
      action={
        <Link
          href={isSignedIn ? "/start" : "/sign-in"}
          className={buttonClasses("secondary", "medium", "rounded-full!")}
        >
          {isSignedIn ? landing("continue") : shell("signIn")}
        </Link>
      }
    >
      {children}
    </PublicFrame>
  );
}
