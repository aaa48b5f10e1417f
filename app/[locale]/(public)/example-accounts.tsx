import { getTranslations } from "next-intl/server";
import { ExampleAccountCard } from "@/components/sign-in/example-account-card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Role } from "@/lib/access/roles";
import {
  getExampleAccounts,
  type ExampleAccount,
} from "@/lib/services/accounts/get-example-accounts";

/** Six people that show the width of the product; the others wait one press further. */
const SHOWN_FIRST: readonly Role[] = [
  "vsc-chair",
  "cmo",
  "cfo",
  "pathway-coordinator",
  "data-analyst",
  "network-analyst",
];

/** One card for each role of the example hospital: who, what they see first, one press to enter. */
export async function ExampleAccounts() {
  const t = await getTranslations("landing");
  const accounts = await getExampleAccounts();
  const shown = SHOWN_FIRST.flatMap((role) => accounts.find((one) => one.role === role) ?? []);
  const others = accounts.filter((account) => !shown.includes(account));
  return (
    <section aria-labelledby="example-accounts" className="border-t-2 border-ink pt-5">
      <h2 id="example-accounts" className="text-[1.5rem] leading-8">
        {t("accounts.title")}
      </h2>
      <p className="mt-1 mb-5 max-w-prose text-muted">
        {accounts.length > 0 ? t("accounts.lead") : t("accounts.none")}
      </p>
      <Cards accounts={shown} />
      {others.length > 0 ? (
        <div className="mt-2">
          <Disclosure summary={t("accounts.more", { count: others.length })}>
            <Cards accounts={others} />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

async function Cards({ accounts }: { readonly accounts: readonly ExampleAccount[] }) {
  const t = await getTranslations("landing");
  const role = await getTranslations("roles");
  return (
    <ul className="grid gap-x-7 sm:grid-cols-2 lg:grid-cols-3">
      {accounts.map((account) => (
        <li key={account.email} className="text-ink">
          <ExampleAccountCard
            email={account.email}
            displayName={account.displayName}
            roleName={role(account.role)}
            first={t("accounts.first", { what: t(`firstOf.${account.role}`) })}
          />
        </li>
      ))}
    </ul>
  );
}
