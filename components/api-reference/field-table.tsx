import { useTranslations } from "next-intl";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ApiField } from "@/lib/view-models/api-reference/describe-shape";

interface FieldTableProps {
  readonly caption: string;
  readonly fields: readonly ApiField[];
}

/** The fields of a document. Their meaning is part of the contract and stands in English. */
export function FieldTable({ caption, fields }: FieldTableProps) {
  const t = useTranslations("api");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{t("field")}</HeaderCell>
          <HeaderCell>{t("type")}</HeaderCell>
          <HeaderCell>{t("required")}</HeaderCell>
          <HeaderCell>{t("meaning")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.path}>
            <RowHeader>
              <code>{field.path}</code>
            </RowHeader>
            <Cell>
              <code className="break-words text-muted">{field.type}</code>
            </Cell>
            <Cell>{field.isRequired ? t("yes") : t("no")}</Cell>
            <Cell lang="en">{field.meaning}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
