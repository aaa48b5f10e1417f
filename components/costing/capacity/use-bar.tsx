import type { CapacityRow } from "@/lib/contracts/costing/capacity";

interface UseBarProps {
  readonly row: Pick<CapacityRow, "practicalMinutes" | "usedMinutes" | "minimumMinutes">;
  readonly label: string;
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** Used time, required stand-by and idle time of a resource on one bar; overload runs over its end. */
export function UseBar({ row, label }: UseBarProps) {
  const { practicalMinutes: practical, usedMinutes: used, minimumMinutes: minimum } = row;
  if (practical === null || practical === 0) return null;
  const whole = Math.max(practical, used);
  const standBy = Math.max(0, Math.min(minimum, practical) - used);
  const over = Math.max(0, used - practical);
  return (
    <span
      role="img"
      aria-label={label}
      className="flex h-3 w-full min-w-28 overflow-hidden rounded-sm bg-band"
    >
      <span className="h-full bg-accent" style={{ width: percent((used - over) / whole) }} />
      <span className="h-full bg-worse" style={{ width: percent(over / whole) }} />
      <span
        className="h-full bg-accent/35"
        style={{
          width: percent(standBy / whole),
          backgroundImage:
            "repeating-linear-gradient(45deg, transparent 0 3px, var(--color-paper) 3px 5px)",
        }}
      />
    </span>
  );
}
