import { Button } from "@/components/ui/button";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import {
  listRegisteredRows,
  takeRegistered,
  type RegisteredRow,
} from "@/lib/view-models/costing/take-registered";
import { useWorkbench } from "./workbench-context";

const COLUMNS = ["article", "step", "designed", "quantity", "price", "patients"] as const;
const NUMERIC: ReadonlySet<string> = new Set(["designed", "quantity", "price", "patients"]);

/** What deliveries say of implants, medicines and materials, beside what was designed. */
export function RegisteredPanel() {
  const { document, page, t, writer, change, isReadOnly } = useWorkbench();
  const rows = listRegisteredRows(document.map, page.registered);
  const period = t("measured.period", {
    from: writer.date(page.registeredFrom, "dayNumeric"),
    until: writer.date(page.measuredUntil, "dayNumeric"),
  });
  if (rows.length === 0) return <p className="text-muted">{t("registered.none", { period })}</p>;
  // An article under another name may stand in the map already: new ones are taken one by one.
  const open = rows.filter(
    ({ designed, isTaken, quantity }) => designed !== null && !isTaken && quantity !== null,
  );
  return (
    <div className="flex flex-col gap-3">
      <p className="text-small text-muted">{t("registered.hint", { period })}</p>
      <Table caption={t("registered.title")} maxHeight="30rem">
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <HeaderCell key={key} isNumeric={NUMERIC.has(key)}>
                {t(`registered.${key}`)}
              </HeaderCell>
            ))}
            <HeaderCell>
              <span className="sr-only">{t("measured.take")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RegisteredLine
              key={`${row.good.stepKey} ${row.good.articleKey}`}
              row={row}
              onTake={isReadOnly ? null : () => change(takeRegistered(document, [row]))}
            />
          ))}
        </tbody>
      </Table>
      {isReadOnly || open.length === 0 ? null : (
        <div>
          <Button onClick={() => change(takeRegistered(document, open))}>
            {t("measured.takeAll", { count: open.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RegisteredLineProps {
  readonly row: RegisteredRow;
  readonly onTake: (() => void) | null;
}

function RegisteredLine({ row, onTake }: RegisteredLineProps) {
  const { document, writer, t } = useWorkbench();
  const { good, stepKey, designed, quantity, isTaken } = row;
  const step = document.map.steps.find((one) => one.stepKey === stepKey);
  const price = (cents: number | null) =>
    cents === null ? "–" : writer.figure(cents, "eur-exact");
  const share = good.episodeCount / good.cohortCount;
  return (
    <tr>
      <RowHeader>
        <span className="font-semibold">{good.name}</span>
        <span className="block text-muted">
          {good.articleKey} · {t(`consumableKind.${good.kind}`)}
        </span>
      </RowHeader>
      <Cell>{step?.name ?? t("registered.noStep")}</Cell>
      <Cell isNumeric>
        {designed ? `${writer.number(designed.quantity)} × ${price(designed.unitPriceCents)}` : "–"}
      </Cell>
      <Cell isNumeric>{quantity === null ? "–" : writer.number(quantity)}</Cell>
      <Cell isNumeric className="font-semibold">
        {price(good.unitPriceCents)}
        <span className="block font-normal text-muted">
          {t("registered.pricesOf", { year: String(good.priceYear) })}
        </span>
      </Cell>
      <Cell isNumeric>
        {writer.figure(good.episodeCount, "count")}
        <span className="block text-muted">{writer.figure(share, "ratio-whole")}</span>
      </Cell>
      <Cell>
        {onTake !== null && isTaken ? (
          <span className="text-muted">{t("measured.isTaken")}</span>
        ) : null}
        {onTake !== null && !isTaken && quantity !== null ? (
          <Button size="small" onClick={onTake}>
            {t("measured.take")}
          </Button>
        ) : null}
      </Cell>
    </tr>
  );
}
