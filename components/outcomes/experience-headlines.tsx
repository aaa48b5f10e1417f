import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import type { ExperiencePart } from "@/lib/contracts/steering/experience";
import { listExperienceHeadlines } from "@/lib/view-models/outcomes/prepare-experience";
import type { Writer } from "@/lib/view-models/writer";

interface ExperienceHeadlinesProps {
  readonly part: ExperiencePart;
  readonly writer: Writer;
}

/** Would they recommend it, what mark do they give, and the net promoter score. */
export function ExperienceHeadlines({ part, writer }: ExperienceHeadlinesProps) {
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
      {listExperienceHeadlines(part, writer).map(({ key, name, written }) => (
        <HeadlineFigure
          key={key}
          figure={
            written.figure === null ? (
              <NoFigure reason={written.reason ?? "not-delivered"} />
            ) : (
              <span className={written.isFew ? "text-muted" : undefined}>{written.figure}</span>
            )
          }
        >
          {[name, written.interval, written.basis, written.note].filter(Boolean).join(" · ")}
        </HeadlineFigure>
      ))}
    </div>
  );
}
