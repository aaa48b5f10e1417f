import type { Metadata } from "next";
import { ModelFacts } from "@/components/funnels/model-facts";
import { ModelTable } from "@/components/funnels/model-table";
import { WithdrawModelButton } from "@/components/funnels/withdraw-model-button";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getRiskModel } from "@/lib/services/risk-models/get-risk-models";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../../page-input";
import { SteeringShell } from "../../../../steering-shell";

interface RiskModelPageProps {
  readonly params: Promise<{ readonly model: string; readonly version: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("risk-models.one") };
}

/** One coefficient set: its numbers, on whom they were estimated, who says so, where it is used. */
export default async function RiskModelPage({ params, searchParams }: RiskModelPageProps) {
  const { model: modelId, version } = await params;
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  const page = await orNotFound(getRiskModel(actor, { modelId, version, today }));
  const { frame, model, record } = page;
  const view = keptView(frame);
  const isUsable = model.standing === "in-use";
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={
          <Link href={prepareHref("/funnels/models", view)} className="hover:underline">
            {writer.text("risk-models.title")}
          </Link>
        }
        title={model.title}
        aside={writer.text("risk-models.version", { version })}
      />
      <div className="mt-7 grid gap-x-9 gap-y-9 lg:grid-cols-2">
        <ModelTable model={record} writer={writer} />
        <ModelFacts model={model} writer={writer} />
      </div>
      <div className="mt-7 flex flex-wrap items-center gap-4">
        {isUsable ? (
          <Link
            href={prepareHref("/funnels", view, {
              pathway: model.pathwayCode,
              indicator: model.indicatorCode,
              variant: model.variant,
              model: `${model.modelId}@${model.version}`,
            })}
            className="text-accent hover:underline"
          >
            {writer.text("risk-models.use")}
          </Link>
        ) : null}
        {can(actor.role, "risk-model.install") && model.withdrawnAt === null ? (
          <WithdrawModelButton
            modelId={model.modelId}
            version={model.version}
            hospitalId={frame.hospital.id}
          />
        ) : null}
      </div>
    </SteeringShell>
  );
}
