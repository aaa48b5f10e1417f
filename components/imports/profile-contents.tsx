import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { importPath } from "@/lib/queries/imports";
import type { ProfileChoice } from "./wizard-setting";

interface ProfileContentsProps {
  readonly profile: ProfileChoice;
  readonly hospitalId: number;
}

/** What a kind of file holds, column by column, with an example to fill in. */
export function ProfileContents({ profile, hospitalId }: ProfileContentsProps) {
  const t = useTranslations("import-wizard");
  const required = profile.fields.filter(({ isRequired }) => isRequired).length;
  if (profile.fields.length === 0) {
    return (
      <p className="text-small text-muted">
        {t(profile.id.startsWith("fhir-") ? "file.fixedFhir" : "file.fixed")}
      </p>
    );
  }
  return (
    <section aria-label={t("file.holds")}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="eyebrow font-sans">
          {t("file.columns", { count: profile.fields.length, required })}
        </h3>
        <a
          href={importPath(`/profiles/${profile.id}/example-file`, hospitalId)}
          download
          className="inline-flex min-h-6 items-center gap-1.5 text-small font-semibold text-accent underline underline-offset-3"
        >
          <Download aria-hidden="true" size={14} />
          {t("file.example")}
        </a>
      </div>
      <dl
        tabIndex={0}
        aria-label={t("file.holds")}
        className="mt-2 max-h-60 overflow-y-auto border-y border-hairline text-small"
      >
        {profile.fields.map(({ name, isRequired }) => (
          <div
            key={name}
            className="grid grid-cols-[minmax(0,9rem)_1fr] gap-3 border-t border-hairline py-1.5 first:border-t-0"
          >
            <dt className="truncate font-semibold">{name}</dt>
            <dd className="text-muted">
              {t(`field.${name}`)}
              {isRequired ? <span className="text-ink"> · {t("file.required")}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {profile.hasItems ? <p className="mt-2 text-small text-muted">{t("file.items")}</p> : null}
    </section>
  );
}
