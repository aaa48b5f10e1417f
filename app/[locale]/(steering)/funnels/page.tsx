import type { Metadata } from "next";
import { FunnelChoices } from "@/components/funnels/funnel-choices";
import { FunnelSide } from "@/components/funnels/funnel-side";
import { OwnNotice } from "@/components/funnels/own-notice";
import { RiskSection } from "@/components/funnels/risk-section";
import { ScoreSection } from "@/components/funnels/score-section";
import { StandardisedTable } from "@/components/funnels/standardised-table";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { FunnelComparison, FunnelPage } from "@/lib/contracts/steering/funnels";
import { Link } from "@/lib/i18n/navigation";
import { getFunnelPage } from "@/lib/services/funnels/get-funnel-page";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../page-input";
import { SteeringShell } from "../steering-shell";
import { listChoices } from "./list-choices";

interface FunnelsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("funnels.title") };
}

/** Units beside each other on one indicator, raw and adjusted side by side. */
export default async function FunnelsPage({ searchParams }: FunnelsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getFunnelPage(actor, {
      ...readPageInput(query),
      pathwayCode: readParameter(query, "pathway"),
      indicatorCode: readParameter(query, "indicator"),
      variant: readParameter(query, "variant"),
      grouping: readParameter(query, "by"),
      model: readParameter(query, "model"),
    }),
  );
  const { frame, comparison } = page;
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <PageHead
        eyebrow={eyebrowOf(page, writer)}
        title={
          comparison ? writer.localised(comparison.definition.name) : writer.text("funnels.title")
        }
        aside={page.pathway ? writer.localised(page.pathway.name) : null}
      />
      <FunnelChoices
        {...listChoices(page, writer)}
        indicator={comparison?.definition.code ?? ""}
        model={comparison?.modelKey ?? ""}
        writer={writer}
      />
      <p className="max-w-[88ch] pt-4 text-small text-muted">
        {writer.text("funnels.intro")}{" "}
        <Link
          href={prepareHref("/funnels/models", keptView(frame))}
          className="text-accent underline underline-offset-2"
        >
          {writer.text("funnels.modelsLink")}
        </Link>
      </p>
      {comparison ? (
        <Comparison page={page} comparison={comparison} writer={writer} />
      ) : (
        <div className="mt-7">
          <MissingState what={writer.text("funnels.none")} />
        </div>
      )}
    </SteeringShell>
  );
}

function eyebrowOf({ comparison }: FunnelPage, writer: Writer): string {
  const title = writer.text("funnels.title");
  return comparison ? `${title} · ${writePeriod(comparison.period, writer)}` : title;
}

interface ComparisonProps {
  readonly page: FunnelPage;
  readonly comparison: FunnelComparison;
  readonly writer: Writer;
}

function Comparison({ page, comparison, writer }: ComparisonProps) {
  const { hiddenCount, units, definition, risk, score, standardised } = comparison;
  return (
    <>
      <OwnNotice page={page} comparison={comparison} writer={writer} />
      {units.length < 2 ? (
        <p className="pt-3 text-small">{writer.text("funnels.onlyOne")}</p>
      ) : null}
      <div className="mt-6 grid gap-x-8 gap-y-9 lg:grid-cols-2">
        <FunnelSide page={page} comparison={comparison} side="raw" writer={writer} />
        <FunnelSide page={page} comparison={comparison} side="adjusted" writer={writer} />
      </div>
      {hiddenCount > 0 ? (
        <p className="pt-4 text-small text-muted">
          {writer.text("funnels.hidden", {
            count: hiddenCount,
            minimum: definition.minimumCount,
          })}
        </p>
      ) : null}
      {standardised ? (
        <StandardisedTable report={standardised} comparison={comparison} writer={writer} />
      ) : null}
      {score ? <ScoreSection comparison={comparison} report={score} writer={writer} /> : null}
      {risk ? (
        <RiskSection page={page} comparison={comparison} report={risk} writer={writer} />
      ) : null}
    </>
  );
}
