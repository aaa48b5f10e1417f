import { Notice } from "@/components/ui/notice";
import type { FunnelComparison, FunnelPage } from "@/lib/contracts/steering/funnels";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import { writeFlag } from "@/lib/view-models/funnels/write-flag";
import type { Writer } from "@/lib/view-models/writer";

interface OwnNoticeProps {
  readonly page: FunnelPage;
  readonly comparison: FunnelComparison;
  readonly writer: Writer;
}

/** Where the reader's own hospital stands, in words; only where it stands among others. */
export function OwnNotice({ page, comparison, writer }: OwnNoticeProps) {
  const own = comparison.units.find(({ isOwn }) => isOwn);
  if (!page.isAnonymous) return null;
  const sentences = (["raw", "adjusted"] as const).flatMap((side) => {
    const funnel = comparison[side];
    if (funnel.status !== "computed" || !own) return [];
    const point = funnel.value.points.find(({ key }) => key === own.key);
    if (!point || point.figure === null) return [];
    const unit = funnel.value.kind === "ratio" ? "index" : figureUnitOf(comparison.definition.unit);
    return [
      writer.text("funnels.own", {
        name: own.name ?? "",
        figure: writer.figure(point.figure, unit),
        side: writer.text(`funnels.${side}`).toLowerCase(),
        judgement: writeFlag(point.flag, writer),
      }),
    ];
  });
  return (
    <div className="pt-4">
      <Notice>
        {sentences.length > 0
          ? `${sentences.join(". ")}. `
          : `${writer.text("funnels.ownMissing")} `}
        {writer.text("funnels.anonymousNote")}
      </Notice>
    </div>
  );
}
