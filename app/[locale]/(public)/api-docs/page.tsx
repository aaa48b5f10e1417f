import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { OperationPart } from "@/components/api-reference/operation-part";
import { TermPart } from "@/components/api-reference/term-part";
import { PageHead } from "@/components/ui/page-head";
import { isRole } from "@/lib/access/roles";
import { describeApi, type ApiTexts } from "@/lib/http/describe-api";
import {
  prepareApiReference,
  type OpenApiDocument,
} from "@/lib/view-models/api-reference/prepare-api-reference";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api"))("title") };
}

/** The whole API for people, made from the same document that programs read. */
export default async function ApiDocsPage() {
  const t = await getTranslations("api");
  const role = await getTranslations("roles");
  const texts = (await getMessages())["api"] as unknown as ApiTexts;
  const { groups, terms } = prepareApiReference(describeApi(texts) as unknown as OpenApiDocument);
  const nameOf = (code: string) => (isRole(code) ? role(code) : code);
  return (
    <main id="content" className="mx-auto flex max-w-5xl flex-col gap-12 px-6 py-10">
      <PageHead
        title={t("title")}
        aside={
          <a className="underline" href="/api/v1/openapi.json">
            {t("document")}
          </a>
        }
      />
      <section className="max-w-prose">
        <p className="text-body">{t("description")}</p>
        <h2 className="mt-6 mb-1 text-body font-semibold">{t("howTitle")}</h2>
        <p className="text-body text-muted">{t("how")}</p>
      </section>
      {groups.map(({ tag, operations }) => (
        <section key={tag} className="flex flex-col gap-8">
          <h2 className="eyebrow border-b-2 border-ink pb-2">{t(`tags.${tag}`)}</h2>
          {operations.map((operation) => (
            <OperationPart
              key={operation.id}
              operation={operation}
              roleNames={operation.roles.map(nameOf)}
            />
          ))}
        </section>
      ))}
      <section className="flex flex-col gap-8">
        <h2 className="eyebrow border-b-2 border-ink pb-2">{t("schemas")}</h2>
        {terms.map((term) => (
          <TermPart key={term.name} term={term} />
        ))}
      </section>
    </main>
  );
}
