import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportBatchDetailDto } from "@/lib/contracts/api/import-batches";
import { useWriting } from "./use-writing";

/** The files of a delivery, with what proves that they are these and no others. */
export function BatchFiles({ batch }: { readonly batch: ImportBatchDetailDto }) {
  const t = useTranslations("import-wizard.detail");
  const { bytes } = useWriting();
  const mapping = Object.entries(batch.mapping ?? {});
  return (
    <section>
      <SectionHead title={t("filesTitle")} />
      <Table caption={t("filesTitle")}>
        <thead>
          <tr>
            <HeaderCell>{t("file")}</HeaderCell>
            <HeaderCell isNumeric>{t("size")}</HeaderCell>
            <HeaderCell>{t("hash")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {batch.files.map((file) => (
            <tr key={file.sha256}>
              <RowHeader className="font-semibold">{file.name}</RowHeader>
              <Cell isNumeric>{bytes(file.bytes)}</Cell>
              <Cell className="min-w-64 break-all text-muted">{file.sha256}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <dl className="mt-3 grid gap-x-6 gap-y-1 text-small sm:grid-cols-[12rem_1fr]">
        <dt className="font-semibold">{t("contract")}</dt>
        <dd>{t("version", { profile: batch.profile, version: batch.contractVersion })}</dd>
        <dt className="font-semibold">{t("mapping")}</dt>
        <dd>
          {mapping.length === 0
            ? t("mappingNone")
            : mapping.map(([field, column]) => `${column} → ${field}`).join(", ")}
        </dd>
        <dt className="font-semibold">{t("identity")}</dt>
        <dd className="break-all text-muted">{batch.contentHash}</dd>
      </dl>
    </section>
  );
}
