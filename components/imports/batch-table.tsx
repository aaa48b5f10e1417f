import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { BatchSort, ImportBatchDto } from "@/lib/contracts/api/import-batches";
import { isUndoable } from "@/lib/contracts/import/is-undoable";
import { Link } from "@/lib/i18n/navigation";
import { BatchState } from "./batch-state";
import { useWriting } from "./use-writing";

interface BatchTableProps {
  readonly batches: readonly ImportBatchDto[];
  readonly sort: { readonly by: BatchSort; readonly isAscending: boolean };
  readonly hrefOfSort: (by: BatchSort) => string;
  readonly hrefOfBatch: (batch: number) => string;
  readonly canUndo: boolean;
}

/** Deliveries in a table: who, what, how many rows and what became of them. */
export function BatchTable({ batches, sort, hrefOfSort, hrefOfBatch, canUndo }: BatchTableProps) {
  const t = useTranslations();
  const writing = useWriting();
  const sorted = (by: BatchSort) => ({
    href: hrefOfSort(by),
    direction:
      sort.by === by ? (sort.isAscending ? ("ascending" as const) : ("descending" as const)) : null,
  });
  const words = (key: string) => t(`import-wizard.${key}`);
  return (
    <Table caption={words("history.caption")}>
      <thead>
        <tr>
          <HeaderCell>{words("history.number")}</HeaderCell>
          <HeaderCell sort={sorted("when")}>{words("history.when")}</HeaderCell>
          <HeaderCell sort={sorted("profile")}>{words("history.kind")}</HeaderCell>
          <HeaderCell>{words("history.files")}</HeaderCell>
          <HeaderCell>{words("history.who")}</HeaderCell>
          <HeaderCell isNumeric sort={sorted("rows")}>
            {words("history.rows")}
          </HeaderCell>
          <HeaderCell isNumeric>{words("findings.rows.accepted")}</HeaderCell>
          <HeaderCell isNumeric>{words("findings.rows.duplicate")}</HeaderCell>
          <HeaderCell isNumeric>{words("findings.rows.rejected")}</HeaderCell>
          <HeaderCell sort={sorted("state")}>{words("history.state")}</HeaderCell>
          {canUndo ? (
            <HeaderCell>
              <span className="sr-only">{words("history.action")}</span>
            </HeaderCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr
            key={batch.id}
            className={joinClasses(batch.state === "superseded" ? "text-muted" : null)}
          >
            <RowHeader>
              <Link
                href={hrefOfBatch(batch.id)}
                aria-label={t("import-wizard.detail.title", { batch: String(batch.id) })}
                className="inline-block min-h-6 min-w-6 font-semibold underline underline-offset-3"
              >
                {batch.id}
              </Link>
            </RowHeader>
            <Cell className="whitespace-nowrap">{writing.moment(batch.createdAt)}</Cell>
            <Cell className="font-semibold whitespace-nowrap">
              {t.has(`imports.profile.${batch.profile}`)
                ? t(`imports.profile.${batch.profile}`)
                : batch.profile}
            </Cell>
            <Cell className="max-w-52 truncate">
              <FileNames files={batch.files} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {batch.author ?? words("history.commandLine")}
            </Cell>
            <Cell isNumeric>{writing.count(batch.rows.in)}</Cell>
            <Cell isNumeric>{writing.count(batch.rows.accepted)}</Cell>
            <Cell isNumeric>{writing.count(batch.rows.duplicate)}</Cell>
            <Cell
              isNumeric
              className={batch.rows.rejected > 0 ? "font-semibold text-danger" : undefined}
            >
              {writing.count(batch.rows.rejected)}
            </Cell>
            <Cell>
              <BatchState state={batch.state} />
            </Cell>
            {canUndo ? (
              <Cell>
                <UndoLink batch={batch} href={`${hrefOfBatch(batch.id)}#undo`} />
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface UndoLinkProps {
  readonly batch: ImportBatchDto;
  readonly href: string;
}

/** To where the delivery is taken back; in words where that cannot be. */
function UndoLink({ batch, href }: UndoLinkProps) {
  const t = useTranslations("import-wizard.undo");
  if (batch.state !== "published") return null;
  if (!isUndoable(batch.profile)) return <span className="text-muted">{t("replaceOnly")}</span>;
  return (
    <Link
      href={href}
      aria-label={t("of", { batch: String(batch.id) })}
      className="inline-block min-h-6 underline underline-offset-3"
    >
      {t("button")}
    </Link>
  );
}

function FileNames({ files }: Pick<ImportBatchDto, "files">) {
  const t = useTranslations("import-wizard.history");
  const [first, ...others] = files;
  if (!first) return "–";
  return others.length === 0
    ? first.name
    : t("moreFiles", { name: first.name, count: others.length });
}
