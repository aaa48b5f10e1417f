import type { ProcessPage } from "@/lib/contracts/steering/process";
import type { Writer } from "@/lib/view-models/writer";

interface ProcessSummaryProps {
  readonly page: ProcessPage;
  readonly writer: Writer;
}

/** What share of cases, ways and steps stands on the page, and what the log lacks. Always there. */
export function ProcessSummary({ page, writer }: ProcessSummaryProps) {
  const { counts } = page;
  const sentences = [
    writer.text("process.summary.shown", {
      share: writer.figure(counts.cases > 0 ? counts.shownCases / counts.cases : 0, "ratio-whole"),
      shown: counts.shownCases,
      cases: counts.cases,
      shownWays: counts.shownVariants,
      ways: counts.variants,
      kept: counts.keptActivities,
      kinds: counts.activities,
    }),
    ...(counts.rareActivities > 0
      ? [
          writer.text("process.summary.rare", {
            count: counts.rareActivities,
            minimum: counts.minimumCount,
          }),
        ]
      : []),
    ...(counts.emptyCases > 0
      ? [writer.text("process.summary.empty", { count: counts.emptyCases })]
      : []),
    ...(counts.isCapped ? [writer.text("process.summary.capped", { count: counts.cases })] : []),
  ];
  const quality = [
    ...(counts.endlessEvents > 0 && counts.events > 0
      ? [
          writer.text("process.summary.endless", {
            share: writer.figure(counts.endlessEvents / counts.events, "ratio-whole"),
          }),
        ]
      : []),
    ...(counts.dayOnlyEvents > 0 && counts.events > 0
      ? [
          writer.text("process.summary.dayOnly", {
            share: writer.figure(counts.dayOnlyEvents / counts.events, "ratio-whole"),
          }),
        ]
      : []),
  ];
  return (
    <div className="max-w-[100ch] pt-4 text-small" data-process-summary="">
      <p className="font-semibold">{sentences.join(" ")}</p>
      {quality.length > 0 ? <p className="pt-1 text-muted">{quality.join(" ")}</p> : null}
    </div>
  );
}
