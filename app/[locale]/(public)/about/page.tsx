import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";

const RULES = ["side", "missing", "small", "frozen", "home"] as const;
const GRADES = ["notified", "published", "claimed", "assumed", "illustration"] as const;
const SOURCES = ["eq5d", "oxford", "spc", "tdabc", "bfm"] as const;
const LICENCES = ["code", "fonts", "eq5d", "oxford"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("about"))("title") };
}

/** What the product is for, what it is not, how sure its figures are, and what they rest on. */
export default async function AboutPage() {
  const t = await getTranslations("about");
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-[82rem] px-5 pt-6 outline-none sm:px-8"
    >
      <PageHead title={t("title")} />
      <p className="mt-5 max-w-[44rem] text-[1.0625rem] leading-7">{t("lead")}</p>
      <Part title={t("purpose.title")}>
        <p>{t("purpose.text")}</p>
        <p className="mt-3 border-l-3 border-accent pl-4 font-medium">{t("purpose.not")}</p>
      </Part>
      <Part title={t("rules.title")}>
        <Lines texts={RULES.map((rule) => t(`rules.${rule}`))} />
      </Part>
      <Part title={t("grades.title")}>
        <p className="mb-3">{t("grades.lead")}</p>
        <Table caption={t("grades.title")}>
          <thead>
            <tr>
              <HeaderCell>{t("grades.grade")}</HeaderCell>
              <HeaderCell>{t("grades.meaning")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {GRADES.map((grade) => (
              <tr key={grade}>
                <RowHeader className="font-semibold">{t(`grades.${grade}.name`)}</RowHeader>
                <Cell>{t(`grades.${grade}.text`)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Part>
      <Part title={t("sources.title")}>
        <Lines texts={SOURCES.map((source) => t(`sources.${source}`))} />
      </Part>
      <Part title={t("example.title")}>
        <p>{t("example.text")}</p>
      </Part>
      <Part title={t("licences.title")}>
        <Lines texts={LICENCES.map((licence) => t(`licences.${licence}`))} />
      </Part>
    </main>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Title at the left, text at the right, as in an annual report. */
function Part({ title, children }: PartProps) {
  return (
    <section className="mt-10 grid gap-x-14 gap-y-2 border-t border-rule pt-4 lg:grid-cols-12">
      <h2 className="text-title lg:col-span-4">{title}</h2>
      <div className="max-w-[44rem] lg:col-span-8">{children}</div>
    </section>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text} className="border-b border-hairline py-2 first:pt-0 last:border-b-0">
          {text}
        </li>
      ))}
    </ul>
  );
}
