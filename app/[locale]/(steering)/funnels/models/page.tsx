import type { Metadata } from "next";
import { ModelInstaller } from "@/components/funnels/model-installer";
import { ModelList } from "@/components/funnels/model-list";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getRiskModels } from "@/lib/services/risk-models/get-risk-models";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../page-input";
import { SteeringShell } from "../../steering-shell";

interface RiskModelsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("risk-models.title") };
}

/** The coefficient sets from outside: which there are, and where a new one is installed. */
export default async function RiskModelsPage({ searchParams }: RiskModelsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const { frame, models } = await orNotFound(getRiskModels(actor, readPageInput(query).today));
  const view = keptView(frame);
  const mayInstall = can(actor.role, "risk-model.install");
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={
          <Link href={prepareHref("/funnels", view)} className="hover:underline">
            {writer.text("funnels.title")}
          </Link>
        }
        title={writer.text("risk-models.title")}
      />
      <p className="mt-4 max-w-prose text-body text-muted">{writer.text("risk-models.intro")}</p>
      <section className="mt-7">
        <SectionHead title={writer.text("risk-models.installed")} />
        {models.length === 0 ? (
          <div className="mt-3">
            <NotSetUpState
              what={writer.text("risk-models.none")}
              who={writer.text("risk-models.installers")}
            />
          </div>
        ) : (
          <ModelList
            models={models}
            hrefOf={({ modelId, version }) =>
              prepareHref(`/funnels/models/${modelId}/${version}`, view)
            }
            writer={writer}
          />
        )}
      </section>
      {mayInstall ? (
        <section className="mt-9">
          <SectionHead title={writer.text("risk-models.installTitle")} />
          <div className="mt-3">
            <ModelInstaller hospitalId={frame.hospital.id} />
          </div>
        </section>
      ) : null}
    </SteeringShell>
  );
}
