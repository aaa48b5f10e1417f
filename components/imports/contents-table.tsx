import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportContentsDto } from "@/lib/contracts/api/import-jobs";
import { useWriting } from "./use-writing";

interface ContentsTableProps {
  readonly contents: ImportContentsDto;
}

/** Every resource of a FHIR delivery by type, and every element that stayed behind. */
export function ContentsTable({ contents }: ContentsTableProps) {
  const t = useTranslations("import-wizard.contents");
  return (
    <>
      <section>
        <SectionHead level={3} title={t("title")} />
        <p className="mt-1 max-w-prose text-small text-muted">{t("lead")}</p>
        <TypeRows types={contents.types} />
      </section>
      {contents.elements.length > 0 ? (
        <section>
          <SectionHead level={3} title={t("elementsTitle")} />
          <p className="mt-1 max-w-prose text-small text-muted">{t("elementsLead")}</p>
          <ElementRows contents={contents} />
        </section>
      ) : null}
    </>
  );
}

function TypeRows({ types }: Pick<ImportContentsDto, "types">) {
  const t = useTranslations();
  const { count } = useWriting();
  return (
    <Table caption={t("import-wizard.contents.title")}>
      <thead>
        <tr>
          <HeaderCell>{t("import-wizard.contents.type")}</HeaderCell>
          <HeaderCell isNumeric>{t("import-wizard.contents.read")}</HeaderCell>
          <HeaderCell isNumeric>{t("import-wizard.contents.used")}</HeaderCell>
          <HeaderCell isNumeric>{t("import-wizard.contents.refused")}</HeaderCell>
          <HeaderCell>{t("import-wizard.contents.unused")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {types.map(({ type, rows, used, refused, unused }) => (
          <tr key={type}>
            <RowHeader>{type}</RowHeader>
            <Cell isNumeric>{count(rows)}</Cell>
            <Cell isNumeric className="font-semibold">
              {count(used)}
            </Cell>
            <Cell isNumeric className={refused > 0 ? "font-semibold text-danger" : undefined}>
              {count(refused)}
            </Cell>
            <Cell className="min-w-56 text-small text-muted">
              {unused.length === 0 ? t("import-wizard.contents.none") : null}
              {unused.map(({ reason, rows: left }) => (
                <span key={reason} className="block">
                  <span className="text-ink">{count(left)}</span> {t(`imports.unused.${reason}`)}
                </span>
              ))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ElementRows({ contents }: ContentsTableProps) {
  const t = useTranslations();
  const { count } = useWriting();
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={t("import-wizard.contents.elementsTitle")}
      className="max-h-96 overflow-y-auto"
    >
      <Table caption={t("import-wizard.contents.elementsTitle")}>
        <thead>
          <tr>
            <HeaderCell>{t("import-wizard.contents.element")}</HeaderCell>
            <HeaderCell isNumeric>{t("import-wizard.contents.times")}</HeaderCell>
            <HeaderCell>{t("import-wizard.contents.why")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {contents.elements.map(({ element, reason, rows }) => (
            <tr key={element}>
              <RowHeader className="break-all">{element}</RowHeader>
              <Cell isNumeric>{count(rows)}</Cell>
              <Cell className="text-small text-muted">{t(`imports.element.${reason}`)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {contents.otherElements > 0 ? (
        <p className="mt-2 text-small text-muted">
          {t("import-wizard.contents.others", { count: contents.otherElements })}
        </p>
      ) : null}
    </div>
  );
}
