import "server-only";
import type { Register } from "@/lib/contracts/budget/registers";
import type { KeptRow } from "@/lib/repositories/budget-registers";

/** What asks for attention on a row. */
export type RegisterAlert =
  | "overdue"
  | "due-soon"
  | "ended"
  | "ends-soon"
  | "evidence-missing"
  | "overspent"
  | "cancelled"
  | "duplicate";

/** How far ahead a deadline is called near; said in the words of the screen. */
export const NEAR_DAYS = 90;

interface Surroundings {
  readonly rows: readonly KeptRow[];
  readonly today: string;
}

const DAY_MS = 86_400_000;

const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);

/** Alerts of a day that is past, or near. */
function alertsOfDay(
  day: string | number | null | undefined,
  today: string,
  [past, near]: readonly [RegisterAlert, RegisterAlert],
): readonly RegisterAlert[] {
  if (typeof day !== "string") return [];
  const left = daysUntil(day, today);
  if (left < 0) return [past];
  return left <= NEAR_DAYS ? [near] : [];
}

const purposeOf = ({ fields }: KeptRow): string =>
  String(fields["purpose"] ?? "")
    .trim()
    .toLocaleLowerCase();

function overlaps({ fields: one }: KeptRow, { fields: other }: KeptRow): boolean {
  const endOf = (fields: KeptRow["fields"]) => String(fields["endsOn"] ?? "9999-12-31");
  const startOf = (fields: KeptRow["fields"]) => String(fields["startsOn"]);
  return startOf(one) <= endOf(other) && startOf(other) <= endOf(one);
}

/** Two open projects for the same purpose at the same time may be paid twice. */
function isDuplicate(row: KeptRow, rows: readonly KeptRow[]): boolean {
  return rows.some(
    (other) =>
      other.id !== row.id &&
      other.closedOn === null &&
      purposeOf(other) === purposeOf(row) &&
      overlaps(row, other),
  );
}

function alertsOfP4p({ fields }: KeptRow, { today }: Surroundings): readonly RegisterAlert[] {
  if (fields["missingEvidence"] === null) return [];
  return ["evidence-missing", ...alertsOfDay(fields["dueOn"], today, ["overdue", "due-soon"])];
}

function alertsOfMoney({ fields }: KeptRow, { today }: Surroundings): readonly RegisterAlert[] {
  const left = Number(fields["amountCents"]) - Number(fields["spentCents"]);
  const needsEvidence = Number(fields["spentCents"]) > 0 && fields["evidence"] === null;
  return [
    ...(left < 0 && Number(fields["amountCents"]) > 0 ? (["overspent"] as const) : []),
    ...(needsEvidence ? (["evidence-missing"] as const) : []),
    ...(left > 0 ? alertsOfDay(fields["dueOn"], today, ["overdue", "due-soon"]) : []),
  ];
}

const RULES: Readonly<
  Record<Register, (row: KeptRow, around: Surroundings) => readonly RegisterAlert[]>
> = {
  p4p: alertsOfP4p,
  contracts: ({ fields }, { today }) =>
    fields["state"] === "cancelled"
      ? ["cancelled"]
      : alertsOfDay(fields["endsOn"], today, ["ended", "ends-soon"]),
  earmarked: alertsOfMoney,
  funding: (row, { rows, today }) => [
    ...(isDuplicate(row, rows) ? (["duplicate"] as const) : []),
    ...alertsOfDay(row.fields["endsOn"], today, ["ended", "ends-soon"]),
  ],
};

/** What asks for attention on a row; nothing on a closed one. */
export function listAlerts(
  register: Register,
  row: KeptRow,
  around: Surroundings,
): readonly RegisterAlert[] {
  return row.closedOn === null ? RULES[register](row, around) : [];
}
