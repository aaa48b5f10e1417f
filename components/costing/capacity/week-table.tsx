import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CapacityDetailPage, ShiftCell } from "@/lib/contracts/costing/capacity";
import type { Writer } from "@/lib/view-models/writer";

interface WeekTableProps {
  readonly page: Pick<CapacityDetailPage, "week" | "blocks">;
  readonly writer: Writer;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** How full a resource is by weekday and shift: a deeper ground is fuller, and the words say it. */
export function WeekTable({ page, writer }: WeekTableProps) {
  const { week, blocks } = page;
  const text = (key: string) => writer.text(`costing-capacity.${key}`);
  const most = Math.max(1, ...week.map(fullnessOf));
  return (
    <Table caption={text("week.caption")} className="min-w-sm table-fixed">
      <thead>
        <tr>
          <HeaderCell>{text("week.day")}</HeaderCell>
          {blocks.shifts.map(({ code, fromHour }) => (
            <HeaderCell key={code} isNumeric>
              {text(`shift.${code}`)} <span className="font-normal">{fromHour}:00</span>
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <RowHeader>{text(`weekday.${weekday}`)}</RowHeader>
            {blocks.shifts.map(({ code }) => (
              <ShiftUse
                key={code}
                cell={week.find((cell) => cell.weekday === weekday && cell.shift === code)}
                most={most}
                writer={writer}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Use against what was there; without a roster use alone. */
function fullnessOf({ usedMinutes, practicalMinutes }: ShiftCell): number {
  if (practicalMinutes === null) return usedMinutes;
  return practicalMinutes === 0 ? 0 : usedMinutes / practicalMinutes;
}

const writeHours = (spent: number, writer: Writer) => writer.figure(spent / 60, "count");

/** Hours used of those that were there; where nobody was planned, that is said. */
function writeUse({ usedMinutes, practicalMinutes }: ShiftCell, writer: Writer): string {
  const used = writeHours(usedMinutes, writer);
  if (practicalMinutes === null) return used;
  if (practicalMinutes === 0) {
    return usedMinutes === 0 ? "–" : writer.text("costing-capacity.week.outside", { used });
  }
  const practical = writeHours(practicalMinutes, writer);
  return writer.text("costing-capacity.week.of", { used, practical });
}

/** What stood by, was idle, or was more than there was, in hours and euro. */
function listRest(cell: ShiftCell, writer: Writer): readonly string[] {
  const { use, practicalMinutes, usedMinutes, minimumMinutes } = cell;
  if (use?.status !== "computed" || practicalMinutes === null) return [];
  const { standByCents, idleCents, isOverloaded } = use.value;
  const minimum = Math.min(minimumMinutes ?? 0, practicalMinutes);
  const told = (key: string, spent: number, cents: number) =>
    writer.text(`costing-capacity.week.${key}`, {
      hours: writeHours(spent, writer),
      euro: writer.figure(cents, "eur"),
    });
  if (isOverloaded) return [told("overload", practicalMinutes - usedMinutes, idleCents)];
  return [
    ...(standByCents > 0 ? [told("standBy", minimum - usedMinutes, standByCents)] : []),
    ...(idleCents > 0
      ? [told("idle", practicalMinutes - Math.max(usedMinutes, minimum), idleCents)]
      : []),
  ];
}

interface ShiftUseProps {
  readonly cell: ShiftCell | undefined;
  readonly most: number;
  readonly writer: Writer;
}

function ShiftUse({ cell, most, writer }: ShiftUseProps) {
  if (!cell) return <Cell isNumeric>–</Cell>;
  const { usedMinutes, practicalMinutes } = cell;
  const isOver = practicalMinutes !== null && usedMinutes > practicalMinutes;
  const share = Math.min(1, fullnessOf(cell) / most);
  const ground = isOver ? "var(--color-worse)" : "var(--color-accent)";
  return (
    <Cell
      isNumeric
      style={{
        backgroundColor: `color-mix(in oklab, ${ground} ${Math.round(share * 38)}%, transparent)`,
      }}
    >
      {writeUse(cell, writer)}
      {listRest(cell, writer).map((rest) => (
        <span key={rest} className="block text-[0.75rem] text-muted">
          {rest}
        </span>
      ))}
    </Cell>
  );
}
