import { Sparkline } from "@/components/charts/sparkline";
import { VariationMark } from "@/components/charts/variation-mark";
import type { OverviewPage } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { prepareSparkline } from "@/lib/view-models/charts/prepare-sparkline";
import { prepareFinding } from "@/lib/view-models/prepare-finding";
import type { Writer } from "@/lib/view-models/writer";

interface ChangeListProps {
  readonly changes: OverviewPage["changes"];
  readonly hrefOf: (pathwayCode: string, indicatorCode: string) => string;
  readonly writer: Writer;
}

/** At most five signals, as sentences with a small chart; none is said to be none. */
export function ChangeList({ changes, hrefOf, writer }: ChangeListProps) {
  if (changes.length === 0) {
    return <p className="py-3 text-body text-muted">{writer.text("overview.noChange")}</p>;
  }
  return (
    <ul>
      {changes.map(({ pathway, reading }) => {
        const { definition, chart, variation } = reading;
        const finding = prepareFinding(reading, writer);
        return (
          <li
            key={`${pathway.code} ${definition.code}`}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 border-b border-hairline py-2.5"
          >
            <div className="min-w-0 flex-1 basis-60">
              <Link href={hrefOf(pathway.code, definition.code)} className="hover:underline">
                {finding.title}
              </Link>
              <p className="text-small text-muted">{writer.localised(pathway.name)}</p>
            </div>
            {variation ? <VariationMark variation={variation} /> : null}
            {chart.status === "computed" ? (
              <Sparkline
                model={prepareSparkline(chart.value, definition.polarity, finding.verdict)}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
