import { FreezeButton } from "@/components/review/freeze-button";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { RestatementList } from "@/components/review/restatement-list";
import { Badge } from "@/components/ui/badge";
import { NoFigure } from "@/components/ui/no-figure";
import { PageHead } from "@/components/ui/page-head";
import type { ReviewPage } from "@/lib/contracts/steering/review-page";
import { shiftQuarter, type Quarter } from "@/lib/engine/shared/quarter";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod, writePeriod, writeQuarter } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { reviewPath, type Neighbours } from "./neighbours";

interface ReviewHeadProps {
  readonly page: ReviewPage;
  readonly view: KeptView;
  readonly neighbours: Neighbours;
  readonly writer: Writer;
}

/** Frozen or not, which pathway, how many episodes, by how many wards. */
export function ReviewHead({ page, view, neighbours, writer }: ReviewHeadProps) {
  const { contents, meeting, rights } = page;
  const { quarter } = contents;
  const hospital = view.hospital === null ? "" : `?hospital=${view.hospital}`;
  return (
    <>
      <FrozenBanner
        frozenAt={page.frozenAt}
        frozenBy={meeting?.frozenBy ?? null}
        restatementCount={page.restatements.length}
        meetingOn={meeting?.meetingOn ?? null}
        place={neighbours}
        action={
          rights.freeze && !page.isFrozen ? (
            <FreezeButton path={`/api/v1/reviews/${quarter}/freeze${hospital}`} />
          ) : null
        }
        writer={writer}
      />
      <RestatementList restatements={page.restatements} writer={writer} />
      <PageHead
        eyebrow={writeEyebrow(page, writer)}
        title={writer.localised(contents.pathway.name)}
        aside={
          <>
            <Population page={page} writer={writer} />
            <QuarterLinks page={page} view={view} writer={writer} />
            {page.isFrozen ? (
              <Badge>
                {writer.text("review.codeVersion", { version: page.codeVersion ?? "–" })}
              </Badge>
            ) : null}
          </>
        }
      />
    </>
  );
}

/** A source with years only has no quarter to review: the eyebrow names its year. */
function writeEyebrow({ contents: { quarter, period } }: ReviewPage, writer: Writer): string {
  return period.precision === "year"
    ? writer.text("review.yearly", { period: writePeriod(period, writer) })
    : writer.text("review.eyebrow", { quarter: writeQuarter(quarter) });
}

function Population({ page, writer }: Pick<ReviewHeadProps, "page" | "writer">) {
  const { episodes, wards, drgCodes } = page.contents;
  return (
    <span>
      {episodes.status === "computed" ? (
        writer.text("review.episodes", {
          count: episodes.value,
          written: writer.figure(episodes.value, "count"),
        })
      ) : (
        <NoFigure reason={episodes.reason} />
      )}
      {wards > 0 ? ` · ${writer.text("review.wards", { count: wards })}` : null}
      {drgCodes.length > 0 ? ` · APR-DRG ${drgCodes.join(", ")}` : null}
    </span>
  );
}

function QuarterLinks({ page, view, writer }: Omit<ReviewHeadProps, "neighbours">) {
  const quarter = page.contents.quarter as Quarter;
  const isYearly = page.contents.period.precision === "year";
  const step = isYearly ? 4 : 1;
  const kept = { ...view, period: null };
  const hrefOf = (by: number): string =>
    prepareHref(reviewPath(shiftQuarter(quarter, by), page.contents.pathway.code), kept);
  return (
    <nav aria-label={writer.text("review.quarters")} className="flex gap-3 print:hidden">
      {[-step, step].map((by) => (
        <Link key={by} href={hrefOf(by)} className="underline underline-offset-3">
          {writeChosenPeriod(shiftQuarter(quarter, by), isYearly)}
        </Link>
      ))}
    </nav>
  );
}
