import type { WorkbenchLine } from "@/lib/view-models/costing/prepare-workbench";
import { useWorkbench } from "./workbench-context";

/** Expected minutes, rate and cost of a line, or why there is none. */
export function LineFigures({ line }: { readonly line: WorkbenchLine | undefined }) {
  const { t } = useWorkbench();
  if (!line) return null;
  return (
    <dl className="grid min-w-52 flex-1 grid-cols-3 gap-x-3 text-right text-small">
      <Figure label={t("expectedMinutes")} written={line.minutes} />
      <Figure label={t("rate")} written={line.rate} />
      <Figure label={t("cost")} written={line.cost} isStrong />
      {line.gap === null ? null : (
        <dd className="col-span-3 font-medium text-warning">{line.gap}</dd>
      )}
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly written: string | null;
  readonly isStrong?: boolean;
}

function Figure({ label, written, isStrong = false }: FigureProps) {
  return (
    <div>
      <dt className="text-[0.75rem] leading-4 text-muted">{label}</dt>
      <dd
        className={isStrong ? "pt-2.5 font-semibold whitespace-nowrap" : "pt-2.5 whitespace-nowrap"}
      >
        {written ?? "–"}
      </dd>
    </div>
  );
}
