import { ActionTable } from "@/components/review/action-table";
import { DecisionForm } from "@/components/review/decision-form";
import { DecisionList } from "@/components/review/decision-list";
import { SentScenarios } from "@/components/review/sent-scenarios";
import { SectionHead } from "@/components/ui/section-head";
import type { ReviewPage } from "@/lib/contracts/steering/review-page";
import type { KeptView } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";

interface ReviewMeetingProps {
  readonly page: ReviewPage;
  readonly view: KeptView;
  readonly writer: Writer;
}

/** What was agreed and what it did; what is decided now. */
export function ReviewMeeting({ page, view, writer }: ReviewMeetingProps) {
  const { contents, rights } = page;
  const path =
    `/api/v1/reviews/${contents.quarter}/pathways/${encodeURIComponent(contents.pathway.code)}` as const;
  const query = view.hospital === null ? "" : `?hospital=${view.hospital}`;
  const readings = [...contents.clinical, contents.complications, contents.readmissions].filter(
    (reading) => reading !== null,
  );
  const gains = contents.prom.changes.map((change) => change.gain);
  return (
    <div className="grid gap-x-7 gap-y-8 lg:grid-cols-3">
      <div className="min-w-0 lg:col-span-2">
        <ActionTable actions={page.actions} writer={writer} />
      </div>
      <section className="flex min-w-0 flex-col gap-4 rounded-xl border border-rule bg-card p-4">
        <SectionHead title={writer.text("review.decisions")} level={2} />
        <SentScenarios scenarios={page.scenarios} view={view} writer={writer} />
        <DecisionList
          decisions={page.decisions}
          path={path}
          query={query}
          mayWithdraw={rights.decide}
          writer={writer}
        />
        {rights.decide ? (
          <DecisionForm
            path={path}
            query={query}
            revision={page.revision}
            verdicts={page.verdicts}
            indicators={[...readings, ...gains, ...contents.prom.responses].map(
              ({ definition }) => ({
                code: definition.code,
                name: writer.localised(definition.short),
              }),
            )}
          />
        ) : (
          <p className="text-small text-muted">{writer.text("review.whoDecides")}</p>
        )}
      </section>
    </div>
  );
}
