import { useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { applyPastedRows } from "@/lib/view-models/costing/apply-pasted-rows";
import { PASTE_COLUMNS, preparePastedRows } from "@/lib/view-models/costing/prepare-pasted-rows";
import { useWorkbench } from "./workbench-context";

/** Rows from a spreadsheet: paste, read what was understood, take over. */
export function PastePanel() {
  const { document, change, page, writer, t } = useWorkbench();
  const id = useId();
  const [text, setText] = useState("");
  const known = { resources: page.resources, variables: document.map.variables };
  const lines = preparePastedRows(text, known, writer);
  const rows = lines.flatMap(({ row }) => (row ? [row] : []));
  const faultCount = lines.length - rows.length;
  const columns = PASTE_COLUMNS.map((column) => t(`paste.column.${column}`)).join(" · ");
  const take = () => {
    change(applyPastedRows(document, rows, page.today));
    setText("");
    toast.success(t("paste.taken", { count: rows.length }));
  };
  return (
    <div className="flex flex-col gap-3">
      <label htmlFor={id} className="text-small font-semibold">
        {t("paste.title")}
      </label>
      <p className="text-small text-muted">{t("paste.hint", { columns })}</p>
      <textarea
        id={id}
        name="paste"
        rows={6}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        className="w-full rounded-md border border-control bg-card px-3 py-2 font-mono text-small text-ink"
      />
      {lines.length === 0 ? null : (
        <Table caption={t("paste.preview")} maxHeight="20rem">
          <thead>
            <tr>
              <HeaderCell isNumeric>{t("paste.line")}</HeaderCell>
              <HeaderCell>{t("paste.understood")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <RowHeader className="w-12 text-right text-muted">{line.line}</RowHeader>
                <Cell className={line.fault === null ? "" : "font-medium text-danger"}>
                  {line.fault ?? line.understood}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={rows.length === 0 || faultCount > 0} onClick={take}>
          {t("paste.take", { count: rows.length })}
        </Button>
        {faultCount > 0 ? (
          <p role="alert" className="text-small font-medium text-danger">
            {t("paste.faults", { count: faultCount })}
          </p>
        ) : null}
      </div>
    </div>
  );
}
