import { useTranslations } from "next-intl";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ApiParameter } from "@/lib/view-models/api-reference/prepare-api-reference";

/** What can stand in the address of a call. */
export function ParameterTable({ parameters }: { readonly parameters: readonly ApiParameter[] }) {
  const t = useTranslations("api");
  return (
    <Table caption={t("parameters")}>
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("in")}</HeaderCell>
          <HeaderCell>{t("type")}</HeaderCell>
          <HeaderCell>{t("required")}</HeaderCell>
          <HeaderCell>{t("meaning")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr key={`${parameter.place} ${parameter.name}`}>
            <RowHeader>
              <code>{parameter.name}</code>
            </RowHeader>
            <Cell>{t(`places.${parameter.place}`)}</Cell>
            <Cell>
              <code className="text-muted">{parameter.type}</code>
            </Cell>
            <Cell>{parameter.isRequired ? t("yes") : t("no")}</Cell>
            <Cell lang="en">{parameter.meaning}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
