import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { useRouter } from "@/lib/i18n/navigation";
import { prepareMapComparison } from "@/lib/view-models/costing/prepare-map-comparison";
import { useWorkbench } from "./workbench-context";

/** The map beside its predecessor: steps added, removed and changed, and what each does to the cost. */
export function ComparePanel({ hrefOf }: { readonly hrefOf: (comparedId: string) => string }) {
  const { document, page, writer, t } = useWorkbench();
  const router = useRouter();
  const { compared, open, maps } = page;
  const others = maps.filter(({ mapId }) => mapId !== open?.mapId);
  if (!compared) return <p className="text-muted">{t("compare.none")}</p>;
  const context = { pricing: page, today: page.today, writer };
  const comparison = prepareMapComparison(compared.document.map, document.map, context);
  return (
    <div className="flex flex-col gap-3">
      <label className="flex flex-wrap items-center gap-2 text-small">
        {t("compare.with")}
        <select
          value={compared.mapId}
          onChange={(event) => router.push(hrefOf(event.target.value))}
          className="min-h-9 rounded-md border border-control bg-card px-2 text-ink"
        >
          {others.map((map) => (
            <option key={map.mapId} value={map.mapId}>
              {map.version === null
                ? t("draftOf", { author: map.changedBy })
                : t("versionNumber", { version: map.version })}
            </option>
          ))}
        </select>
      </label>
      <p className="text-small text-muted">{t("compare.sameRates")}</p>
      {comparison === null ? (
        <p className="text-danger">{t("compare.faulty")}</p>
      ) : (
        <Table caption={t("compare.title")}>
          <thead>
            <tr>
              <HeaderCell>{t("compare.step")}</HeaderCell>
              <HeaderCell>{t("compare.changed")}</HeaderCell>
              <HeaderCell isNumeric>{t("compare.before")}</HeaderCell>
              <HeaderCell isNumeric>{t("compare.after")}</HeaderCell>
              <HeaderCell isNumeric>{t("compare.difference")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {comparison.rows.map((row) => (
              <tr key={row.stepKey}>
                <RowHeader className="font-semibold">{row.name}</RowHeader>
                <Cell>{row.changed}</Cell>
                <Cell isNumeric>{row.before ?? "–"}</Cell>
                <Cell isNumeric>{row.after ?? "–"}</Cell>
                <Cell isNumeric>{row.difference ?? t("incomplete")}</Cell>
              </tr>
            ))}
            <tr>
              <RowHeader className="font-semibold">{t("compare.total")}</RowHeader>
              <Cell className="text-muted">
                {t("compare.same", { count: comparison.sameCount })}
              </Cell>
              <Cell isNumeric>{comparison.before ?? t("incomplete")}</Cell>
              <Cell isNumeric>{comparison.after ?? t("incomplete")}</Cell>
              <Cell isNumeric className="font-semibold">
                {comparison.difference ?? t("incomplete")}
                {comparison.relative === null ? null : (
                  <span className="block text-muted">{comparison.relative}</span>
                )}
              </Cell>
            </tr>
          </tbody>
        </Table>
      )}
    </div>
  );
}
