import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportBatchDetailDto } from "@/lib/contracts/api/import-batches";
import { useWriting } from "./use-writing";

/** The links of the audit chain that are about a delivery. */
export function BatchAudit({ audit }: Pick<ImportBatchDetailDto, "audit">) {
  const t = useTranslations();
  const { moment } = useWriting();
  const words = (key: string) => t(`import-wizard.detail.${key}`);
  if (audit.length === 0) return null;
  return (
    <section>
      <SectionHead title={words("auditTitle")} />
      <Table caption={words("auditTitle")}>
        <thead>
          <tr>
            <HeaderCell>{words("audit.when")}</HeaderCell>
            <HeaderCell>{words("audit.what")}</HeaderCell>
            <HeaderCell>{words("audit.who")}</HeaderCell>
            <HeaderCell>{words("audit.link")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {audit.map(({ at, action, role, author, hash }) => (
            <tr key={hash}>
              <RowHeader className="whitespace-nowrap">{moment(at)}</RowHeader>
              <Cell>
                {t.has(`import-wizard.detail.auditAction.${action}`)
                  ? words(`auditAction.${action}`)
                  : words("auditAction.other")}
              </Cell>
              <Cell>
                {author ?? t("import-wizard.history.commandLine")}
                {role !== null && t.has(`roles.${role}`) ? (
                  <span className="text-muted"> · {t(`roles.${role}`)}</span>
                ) : null}
              </Cell>
              <Cell className="text-muted" title={hash}>
                {hash.slice(0, 12)}…
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
