import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import type { ChartStudyModel } from "@/lib/view-models/charts/prepare-chart-study";
import type { Writer } from "@/lib/view-models/writer";
import type { ReactNode } from "react";

interface ChartStudyProps {
  readonly model: ChartStudyModel;
  /** Who changed the chart last, in words. */
  readonly version: string;
  /** Buttons to take or leave a proposal; nothing for who may not. */
  readonly proposalForms: ReactNode;
  readonly writer: Writer;
}

/** How the chart was made, what the second opinion says, and the proposal for new limits. */
export function ChartStudy({ model, version, proposalForms, writer }: ChartStudyProps) {
  const { facts, warnings, secondOpinion, proposal } = model;
  return (
    <>
      <section className="min-w-0">
        <SectionHead title={writer.text("variation.title")} level={3} />
        <dl className="mt-2 text-small">
          {facts.map(({ key, label, text }) => (
            <div key={key} className="border-t border-hairline py-2">
              <dt className="text-muted">{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {warnings.length > 0 ? (
            <div className="border-t border-hairline py-2">
              <dt className="text-muted">{writer.text("variation.fact.mind")}</dt>
              {warnings.map((warning) => (
                <dd key={warning}>{warning}</dd>
              ))}
            </div>
          ) : null}
          <div className="border-t border-hairline py-2">
            <dt className="text-muted">{writer.text("variation.fact.version")}</dt>
            <dd>{version}</dd>
          </div>
        </dl>
      </section>
      <section className="min-w-0">
        <SectionHead title={writer.text("variation.second.title")} level={3} />
        {secondOpinion ? (
          <>
            <p className="mt-2 border-t border-hairline pt-2 text-small font-semibold">
              {secondOpinion.verdict}
            </p>
            <ul className="mt-1 text-small text-muted">
              {secondOpinion.lines.map((line) => (
                <li key={line} className="py-0.5">
                  {line}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="mt-2 border-t border-hairline pt-2 text-small text-muted">
            {writer.text("variation.second.absent")}
          </p>
        )}
        {proposal ? (
          <div className="mt-5">
            <Notice title={writer.text("variation.proposal.title")}>{proposal.text}</Notice>
            {proposalForms}
          </div>
        ) : null}
      </section>
    </>
  );
}
