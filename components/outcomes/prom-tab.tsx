import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { TrustPanel } from "@/components/charts/trust-panel";
import { Disclosure } from "@/components/ui/disclosure";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import type { NotComputableReason, Result } from "@/lib/engine/shared/result";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";
import type { AnalysisContext } from "@/lib/view-models/outcomes/analysis-context";
import {
  prepareAnalysisTrust,
  type AnalysisPart,
} from "@/lib/view-models/outcomes/prepare-analysis-trust";
import { prepareChangeClasses } from "@/lib/view-models/outcomes/prepare-change-classes";
import { prepareCourse } from "@/lib/view-models/outcomes/prepare-course";
import { prepareLevelProfile } from "@/lib/view-models/outcomes/prepare-level-profile";
import { prepareProfileGrid } from "@/lib/view-models/outcomes/prepare-profile-grid";
import { ChangeClassTable, SuperiorityTable } from "./change-class-table";
import { QualityTime } from "./quality-time";
import { RespondentTable } from "./respondent-table";
import { ResponseLine } from "./response-line";
import { ScoreSummaryTable } from "./score-summary-table";
import { SpreadTable } from "./spread-table";
import { ThresholdList } from "./threshold-list";

/** What EQ-5D answers of the chosen patients say: profile, scores, change, spread, and who answered. */
export function PromTab(context: AnalysisContext) {
  const { analyses, writer } = context;
  return (
    <div className="flex flex-col gap-9">
      {analyses.isResponseLow ? (
        <Notice tone="warning" title={writer.text("outcomes.responses.lowTitle")}>
          {writer.text("outcomes.responses.lowText")}
        </Notice>
      ) : null}
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-3">
        <div className="min-w-0 lg:col-span-2">
          <ChartPart
            part="profile"
            model={prepareLevelProfile(context)}
            result={analyses.dimensions[0]?.before.anyProblem ?? analyses.pairs}
            context={context}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ChangePart {...context} />
        </div>
      </div>
      <Courses {...context} />
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
        <ChartPart
          part="grid"
          model={prepareProfileGrid(context)}
          result={analyses.grid}
          context={context}
        />
        <div className="flex min-w-0 flex-col gap-9">
          <ThresholdList shares={analyses.thresholdShares} writer={writer} />
          <TextPart part="quality" result={analyses.qualityTime} context={context}>
            <QualityTime analyses={analyses} writer={writer} />
          </TextPart>
        </div>
      </div>
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
        <TextPart part="spread" result={analyses.spreadAfter} context={context}>
          <SpreadTable analyses={analyses} writer={writer} />
        </TextPart>
        <TextPart part="respondents" result={analyses.respondents} context={context}>
          {analyses.respondents.status === "computed" ? (
            <RespondentTable comparison={analyses.respondents.value} writer={writer} />
          ) : (
            <p className="pt-3 text-body text-muted">
              {analyses.respondents.detail === "windows" ? (
                writer.text("outcomes.respondents.open")
              ) : (
                <NoFigure reason={analyses.respondents.reason} />
              )}
            </p>
          )}
        </TextPart>
      </div>
    </div>
  );
}

interface ChartPartProps {
  readonly part: AnalysisPart;
  readonly model: ChartModel | null;
  readonly result: Result<unknown>;
  readonly context: AnalysisContext;
  /** The instrument of the chart, when it is not the one of the analysis. */
  readonly instrumentId?: string;
}

/** A chart with its explanation, trust panel and response; or why there is none. */
function ChartPart({ part, model, result, context, instrumentId }: ChartPartProps) {
  const { writer } = context;
  if (!model) {
    return (
      <section className="min-w-0">
        <SectionHead title={writer.text(`outcomes.${part}.title`)} />
        <Absent reason={result.status === "computed" ? "suppressed" : result.reason} />
        <ResponseLine context={context} />
      </section>
    );
  }
  return (
    <ChartFrame
      model={model}
      explanation={<p>{writer.text(`outcomes.${part}.explain`)}</p>}
      trust={<TrustPanel model={prepareAnalysisTrust(part, result.method, context)} />}
      footnote={<ResponseLine context={context} {...(instrumentId ? { instrumentId } : {})} />}
    />
  );
}

function Absent({ reason }: { readonly reason: NotComputableReason }) {
  return (
    <p className="py-3">
      <NoFigure reason={reason} />
    </p>
  );
}

interface TextPartProps {
  readonly part: AnalysisPart;
  readonly result: Result<unknown>;
  readonly context: AnalysisContext;
  readonly children: ReactNode;
}

/** A part without a chart: its head, its figures, and where they come from. */
function TextPart({ part, result, context, children }: TextPartProps) {
  const { writer } = context;
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text(`outcomes.${part}.title`)}>
        {writer.text(`outcomes.${part}.explain`)}
      </SectionHead>
      {children}
      <div className="pt-2">
        <TrustPanel model={prepareAnalysisTrust(part, result.method, context)} />
      </div>
    </section>
  );
}

/** The Paretian classes as bar and table, and the probability of superiority. */
function ChangePart(context: AnalysisContext) {
  const { analyses, writer } = context;
  const { healthChange, dimensions } = analyses;
  return (
    <>
      <ChartPart
        part="change"
        model={prepareChangeClasses(context)}
        result={healthChange}
        context={context}
      />
      {healthChange.status === "computed" ? (
        <ChangeClassTable part={healthChange.value} writer={writer} />
      ) : null}
      {dimensions.length > 0 ? (
        <Disclosure summary={writer.text("outcomes.superiority.title")}>
          <p className="pb-2">{writer.text("outcomes.superiority.explain")}</p>
          <SuperiorityTable dimensions={dimensions} writer={writer} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** Every score over its moments, each on its own scale and with its own direction. */
function Courses(context: AnalysisContext) {
  const { analyses, writer } = context;
  if (analyses.courses.length === 0) {
    return <MissingState what={writer.text("outcomes.promMissing")} />;
  }
  return (
    <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
      {analyses.courses.map((course) => (
        <div key={`${course.instrumentId}.${course.scoreKey}`} className="min-w-0">
          <ChartPart
            part="course"
            model={prepareCourse(course, context)}
            result={course.moments[0]?.summary ?? analyses.pairs}
            context={context}
            instrumentId={course.instrumentId}
          />
          <Disclosure summary={writer.text("outcomes.summary.title")}>
            <ScoreSummaryTable course={course} writer={writer} />
          </Disclosure>
        </div>
      ))}
    </div>
  );
}
