import { Button } from "@/components/ui/button";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { MeasuredMinutes } from "@/lib/contracts/costing/workbench";
import { takeMeasured, type MeasuredRow } from "@/lib/view-models/costing/take-measured";
import { listMeasuredRows } from "@/lib/view-models/costing/take-measured";
import { useWorkbench } from "./workbench-context";

/** What patients' own records say about the minutes, beside what was designed. */
export function MeasuredPanel() {
  const { document, page, t, writer, change, isReadOnly } = useWorkbench();
  const rows = listMeasuredRows(document.map, page.measured);
  const period = t("measured.period", {
    from: writer.date(page.measuredFrom, "dayNumeric"),
    until: writer.date(page.measuredUntil, "dayNumeric"),
  });
  if (rows.length === 0) return <p className="text-muted">{t("measured.none", { period })}</p>;
  const take = (measured: readonly MeasuredMinutes[]) =>
    change(takeMeasured(document, measured, page.measuredUntil));
  const open = rows.filter(({ isTaken }) => !isTaken).map(({ measured }) => measured);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-small text-muted">{t("measured.hint", { period })}</p>
      <Table caption={t("measured.title")} maxHeight="30rem">
        <thead>
          <tr>
            <HeaderCell>{t("measured.step")}</HeaderCell>
            <HeaderCell isNumeric>{t("measured.designed")}</HeaderCell>
            <HeaderCell isNumeric>{t("measured.mean")}</HeaderCell>
            <HeaderCell isNumeric>{t("measured.median")}</HeaderCell>
            <HeaderCell isNumeric>{t("measured.range")}</HeaderCell>
            <HeaderCell isNumeric>{t("measured.patients")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t("measured.take")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MeasuredLine
              key={`${row.measured.stepKey} ${row.measured.resourceKey}`}
              row={row}
              onTake={isReadOnly ? null : () => take([row.measured])}
            />
          ))}
        </tbody>
      </Table>
      {isReadOnly || open.length === 0 ? null : (
        <div>
          <Button onClick={() => take(open)}>
            {t("measured.takeAll", { count: open.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface MeasuredLineProps {
  readonly row: MeasuredRow;
  readonly onTake: (() => void) | null;
}

function MeasuredLine({ row, onTake }: MeasuredLineProps) {
  const { page, writer, t } = useWorkbench();
  const { measured, stepName, designed, isTaken } = row;
  const resource = page.resources.find(({ resourceKey }) => resourceKey === measured.resourceKey);
  const points = (minutes: number) => writer.figure(minutes, "points");
  const share = measured.episodeCount / measured.cohortCount;
  return (
    <tr>
      <RowHeader>
        <span className="font-semibold">{stepName}</span>
        <span className="block text-muted">
          {resource?.name ?? measured.resourceKey} · {t(`origin.${measured.origin}`)}
        </span>
      </RowHeader>
      <Cell isNumeric>{designed === null || designed === "" ? "–" : designed}</Cell>
      <Cell isNumeric className="font-semibold">
        {points(measured.meanMinutes)}
      </Cell>
      <Cell isNumeric>{points(measured.medianMinutes)}</Cell>
      <Cell isNumeric>
        {points(measured.shortMinutes)} – {points(measured.longMinutes)}
      </Cell>
      <Cell isNumeric>
        {writer.figure(measured.episodeCount, "count")}
        <span className="block text-muted">{writer.figure(share, "ratio-whole")}</span>
      </Cell>
      <Cell>
        {onTake !== null && isTaken ? (
          <span className="text-muted">{t("measured.isTaken")}</span>
        ) : null}
        {onTake !== null && !isTaken ? (
          <Button size="small" onClick={onTake}>
            {t("measured.take")}
          </Button>
        ) : null}
      </Cell>
    </tr>
  );
}
