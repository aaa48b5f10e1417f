import { useTranslations } from "next-intl";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ApiAnswer } from "@/lib/view-models/api-reference/prepare-api-reference";

interface AnswerTableProps {
  readonly caption: string;
  readonly answers: readonly ApiAnswer[];
}

/** Every status that an operation can answer with, and the document that goes with it. */
export function AnswerTable({ caption, answers }: AnswerTableProps) {
  const t = useTranslations("api");
  return (
    <Table caption={`${caption}: ${t("answers")}`}>
      <thead>
        <tr>
          <HeaderCell>{t("status")}</HeaderCell>
          <HeaderCell>{t("meaning")}</HeaderCell>
          <HeaderCell>{t("content")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ status, meaning, type }) => (
          <tr key={status}>
            <RowHeader>{status}</RowHeader>
            <Cell>{meaning}</Cell>
            <Cell>{type ? <code>{type}</code> : null}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
