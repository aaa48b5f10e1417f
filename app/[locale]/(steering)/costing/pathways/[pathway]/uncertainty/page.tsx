import type { Metadata } from "next";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CheckList } from "@/components/costing/studies/check-list";
import { Notice } from "@/components/ui/notice";
import { StateBlock } from "@/components/ui/state-block";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type {
  UncertaintyAnalysis,
  UncertaintyPage as Page,
} from "@/lib/contracts/costing/uncertainty";
import { getUncertaintyPage } from "@/lib/services/costing/studies/get-uncertainty-page";
import {
  prepareCostTornado,
  preparePareto,
  prepareRunChart,
} from "@/lib/view-models/costing/prepare-uncertainty";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../../page-input";
import { StudyFrame } from "../study-frame";

interface UncertaintyPageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("cost-study.study.uncertainty") };
}

/** How sure the expected cost of a pathway is, what moves it, and what to check first. */
export default async function UncertaintyPage({ params, searchParams }: UncertaintyPageProps) {
  const { pathway: pathwayCode } = await params;
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getUncertaintyPage(actor, {
      ...readPageInput(query),
      pathwayCode,
      isWithPhysicians: readParameter(query, "physicians") !== "without",
    }),
  );
  return (
    <StudyFrame actor={actor} page={page} study="uncertainty" hasPeriod={false} writer={writer}>
      {page.analysis ? <Analysis page={page} analysis={page.analysis} writer={writer} /> : null}
    </StudyFrame>
  );
}

interface AnalysisProps {
  readonly page: Page;
  readonly analysis: UncertaintyAnalysis;
  readonly writer: Writer;
}

function Analysis({ page, analysis, writer }: AnalysisProps) {
  const { run, gapCount, isOverheadLeftOut, shareCount } = analysis;
  const input = { page, analysis };
  const pareto = preparePareto(input, writer);
  const explain = (...keys: readonly string[]) =>
    keys.map((key) => (
      <p key={key}>{writer.text(`cost-study.explain.${key}`, { count: shareCount })}</p>
    ));
  return (
    <>
      {gapCount > 0 ? (
        <Notice tone="warning" title={writer.text("cost-study.gaps", { count: gapCount })}>
          {writer.text("cost-study.gapsText")}
        </Notice>
      ) : null}
      {run.status === "computed" ? (
        <ChartFrame
          model={prepareRunChart(input, run.value, writer)}
          explanation={explain("run", "ranges")}
          footnote={
            isOverheadLeftOut ? (
              <p className="text-small text-muted">{writer.text("cost-study.overheadLeftOut")}</p>
            ) : null
          }
        />
      ) : (
        <StateBlock look="hatched" title={writer.text("cost-study.run.none")}>
          {writer.text(`states.reason.${run.reason}`)}
        </StateBlock>
      )}
      <ChartFrame
        model={prepareCostTornado(input, writer)}
        explanation={explain("tornado", "ranges")}
      />
      <CheckList
        page={page}
        analysis={analysis}
        hrefOf={(step) =>
          prepareHref(`/costing/pathways/${page.pathway.code}`, keptView(page.frame), { step })
        }
        writer={writer}
      />
      {pareto ? <ChartFrame model={pareto} explanation={explain("pareto")} /> : null}
    </>
  );
}
