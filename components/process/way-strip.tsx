import type { ProcessPage } from "@/lib/contracts/steering/process";
import { writeActivity } from "@/lib/view-models/process/write-activity";
import type { Writer } from "@/lib/view-models/writer";

interface WayStripProps {
  readonly activities: readonly string[];
  readonly names: ProcessPage["names"];
  readonly writer: Writer;
}

/** A way as its steps in order; the same step again at once stands once, with its number. */
export function WayStrip({ activities, names, writer }: WayStripProps) {
  const runs: { activity: string; count: number }[] = [];
  for (const activity of activities) {
    const last = runs.at(-1);
    if (last?.activity === activity) last.count += 1;
    else runs.push({ activity, count: 1 });
  }
  return (
    <ol className="flex flex-wrap gap-x-1 gap-y-1">
      {runs.map(({ activity, count }, place) => (
        <li key={place} className="flex items-center gap-1">
          {place > 0 ? (
            <span aria-hidden="true" className="text-muted">
              →
            </span>
          ) : null}
          <span className="rounded-sm border border-rule bg-card px-1.5 py-0.5 text-[0.75rem] leading-4">
            {writeActivity(activity, names, writer)}
            {count > 1 ? ` ×${count}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
