import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { BudgetLetterLine } from "@/lib/contracts/steering/pages";
import type { LineChange } from "@/lib/engine/budget";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface LetterTableProps {
  readonly lines: readonly BudgetLetterLine[];
  /** Where the page of a part is; a table on that page itself has no links. */
  readonly hrefOf?: (subPart: string) => string;
  /** What became of each line since the letter before; left out where there is none. */
  readonly changes?: readonly LineChange[] | null;
  readonly caption: string;
  readonly totalLabel: string;
  readonly writer: Writer;
}

const AMOUNTS = ["previous", "recalculated", "notified"] as const;

/** Lines of a budget letter as notified, with their sum and what changed since the letter before. */
export function LetterTable(props: LetterTableProps) {
  const { lines, changes = null, hrefOf, caption, totalLabel, writer } = props;
  const head = (key: string) => writer.text(`budget.column.${key}`);
  const total = lines.reduce((sum, line) => sum + line.notifiedCents, 0);
  const totalChange = changes?.reduce((sum, { changeCents }) => sum + changeCents, 0);
  const gone = changes?.filter(({ fate }) => fate === "gone") ?? [];
  return (
    <Table caption={caption} className="min-w-[48rem]">
      <thead>
        <tr>
          <HeaderCell>{head("part")}</HeaderCell>
          <HeaderCell>{head("line")}</HeaderCell>
          {AMOUNTS.map((key) => (
            <HeaderCell key={key} isNumeric>
              {head(key)}
            </HeaderCell>
          ))}
          {changes ? (
            <>
              <HeaderCell isNumeric>{writer.text("budget-letters.column.change")}</HeaderCell>
              <HeaderCell isNumeric>%</HeaderCell>
            </>
          ) : (
            <HeaderCell>{head("kind")}</HeaderCell>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineKey}>
            <LineName line={line} writer={writer} {...(hrefOf ? { hrefOf } : {})} />
            <LineAmounts line={line} writer={writer} />
            {changes ? (
              <LineChanges change={changes.find((one) => isSame(one, line))} writer={writer} />
            ) : (
              <Cell className="text-muted">
                {writer.text(line.isRecurrent ? "budget.recurrent" : "budget.oneOff")}
              </Cell>
            )}
          </tr>
        ))}
        {gone.map((line) => (
          <tr key={`gone ${line.subPart} ${line.lineCode} ${line.originYear ?? ""}`}>
            <LineName line={line} writer={writer} {...(hrefOf ? { hrefOf } : {})} />
            <Cell isNumeric>{writer.figure(line.beforeCents ?? 0, "eur")}</Cell>
            <Cell />
            <Cell isNumeric className="text-muted">
              {writer.text("budget-letters.fate.gone")}
            </Cell>
            <LineChanges change={line} writer={writer} />
          </tr>
        ))}
        <tr>
          <RowHeader className="font-semibold">{totalLabel}</RowHeader>
          <Cell colSpan={3} />
          <Cell isNumeric className="font-semibold">
            {writer.figure(total, "eur")}
          </Cell>
          {totalChange === undefined ? null : (
            <Cell isNumeric className="font-semibold">
              {writer.signed(totalChange, "eur")}
            </Cell>
          )}
          <Cell />
        </tr>
      </tbody>
    </Table>
  );
}

const isSame = (change: LineChange, line: BudgetLetterLine): boolean =>
  change.subPart === line.subPart &&
  change.lineCode === line.lineCode &&
  change.originYear === line.originYear &&
  change.isRecurrent === line.isRecurrent;

interface LineNameProps {
  readonly line: Pick<BudgetLetterLine, "subPart" | "label" | "lineCode" | "originYear">;
  readonly hrefOf?: (subPart: string) => string;
  readonly writer: Writer;
}

/** Who has only the sum of a part reads the name of the part. */
function LineName({ line, hrefOf, writer }: LineNameProps) {
  const { subPart, label, lineCode, originYear } = line;
  const isSum = label === subPart;
  return (
    <>
      <RowHeader className="font-semibold">
        {hrefOf ? (
          <Link href={hrefOf(subPart)} className="underline">
            {subPart}
          </Link>
        ) : (
          subPart
        )}
      </RowHeader>
      <Cell>
        {isSum ? writer.text(`budget-parts.${subPart}.name`) : label}{" "}
        {isSum ? null : <span className="text-muted">{lineCode}</span>}
        {originYear === null ? null : <span className="text-muted"> · {originYear}</span>}
      </Cell>
    </>
  );
}

interface LineAmountsProps {
  readonly line: BudgetLetterLine;
  readonly writer: Writer;
}

function LineAmounts({ line, writer }: LineAmountsProps) {
  const write = (cents: number | null): string =>
    cents === null ? "–" : writer.figure(cents, "eur");
  return (
    <>
      <Cell isNumeric>{write(line.previousCents)}</Cell>
      <Cell isNumeric>{write(line.recalculatedCents)}</Cell>
      <Cell isNumeric className="font-semibold">
        {write(line.notifiedCents)}
      </Cell>
    </>
  );
}

interface LineChangesProps {
  readonly change: LineChange | undefined;
  readonly writer: Writer;
}

function LineChanges({ change, writer }: LineChangesProps) {
  if (change === undefined) return <Cell colSpan={2} />;
  const { fate, changeCents, changeShare } = change;
  const share = fate === "new" ? writer.text("budget-letters.fate.new") : "–";
  return (
    <>
      <Cell isNumeric>{changeCents === 0 ? "–" : writer.signed(changeCents, "eur")}</Cell>
      <Cell isNumeric>
        {changeShare === null || changeCents === 0 ? share : writer.signed(changeShare, "ratio")}
      </Cell>
    </>
  );
}
