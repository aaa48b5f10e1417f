import type { Metadata } from "next";
import { CommentThread } from "@/components/definitions/comment-thread";
import { DefinitionBody } from "@/components/definitions/definition-body";
import { ProposeForm } from "@/components/definitions/propose-form";
import { StateBadge } from "@/components/definitions/state-badge";
import { TargetList } from "@/components/definitions/target-list";
import { VersionComparison } from "@/components/definitions/version-comparison";
import { VersionList } from "@/components/definitions/version-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { DefinitionPage as Page } from "@/lib/contracts/steering/definitions";
import { getDefinition } from "@/lib/services/definitions/get-definition";
import { targetScaleOf, targetUnitOf } from "@/lib/view-models/definitions/target-scale";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { SteeringShell } from "../../steering-shell";
import { prepareProposal } from "./prepare-proposal";

interface DefinitionPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("definitions.one") };
}

/** One definition: to read, compare, discuss, propose and sign. */
export default async function DefinitionPage({ params, searchParams }: DefinitionPageProps) {
  const { code } = await params;
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getDefinition(actor, code, readPageInput(query)));
  const { hospital } = keptView(page.frame);
  const kept: Readonly<Record<string, string>> =
    hospital === null ? {} : { hospital: String(hospital) };
  const asked = {
    path: `/api/v1/definitions/${code}` as const,
    query: hospital === null ? "" : `?hospital=${hospital}`,
  };
  return (
    <SteeringShell actor={actor} frame={page.frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={[
          writer.text(`definitions.theme.${page.facts.theme}`),
          ...page.facts.kpiCodes,
        ].join(" · ")}
        title={writer.localised(page.definition.name)}
        aside={<StateBadge state={page.facts.state} writer={writer} />}
      />
      <div className="mt-7 grid gap-x-7 gap-y-9 lg:grid-cols-3">
        <section className="min-w-0 lg:col-span-2">
          <SectionHead title={writer.text("definitions.reads")}>
            {writer.text("definitions.formulaIsProduct", { version: page.definition.version })}
          </SectionHead>
          <DefinitionBody page={page} figureHref={findFigure(page)} writer={writer} />
        </section>
        <div className="flex min-w-0 flex-col gap-9">
          <VersionList page={page} {...asked} writer={writer} />
          <TargetList page={page} writer={writer} />
          <CommentThread
            comments={page.comments}
            {...asked}
            mayComment={page.may.propose}
            writer={writer}
          />
        </div>
        <div className="min-w-0 lg:col-span-3">
          <Comparison page={page} query={query} kept={kept} writer={writer} />
        </div>
        {page.may.propose ? (
          <div className="min-w-0 print:hidden lg:col-span-2">
            <Proposal page={page} asked={asked} writer={writer} />
          </div>
        ) : null}
      </div>
    </SteeringShell>
  );
}

/** The page of the figure, in the first pathway of the scope that it is about. */
function findFigure({ definition, facts, frame }: Page): string | null {
  if (facts.state !== "figures") return null;
  const pathway = frame.pathways.find(
    ({ code }) => facts.pathways.length === 0 || facts.pathways.includes(code),
  );
  return prepareHref(`/indicators/${definition.code}`, keptView(frame), {
    pathway: pathway?.code ?? null,
  });
}

interface ComparisonProps {
  readonly page: Page;
  readonly query: PageSearchParams;
  readonly kept: Readonly<Record<string, string>>;
  readonly writer: Writer;
}

function Comparison({ page, query, kept, writer }: ComparisonProps) {
  const { versions, validKey } = page;
  if (versions.length < 2) {
    return (
      <SectionHead title={writer.text("definitions.compare")}>
        {writer.text("definitions.oneVersion")}
      </SectionHead>
    );
  }
  const find = (key: string | null) => versions.find((version) => version.key === key);
  const [newest] = versions;
  const valid = find(validKey) ?? versions.at(-1);
  const before = find(readParameter(query, "before")) ?? (valid === newest ? versions[1] : valid);
  const after = find(readParameter(query, "after")) ?? newest;
  if (before === undefined || after === undefined) return null;
  return (
    <VersionComparison page={page} before={before} after={after} kept={kept} writer={writer} />
  );
}

interface ProposalProps {
  readonly page: Page;
  readonly asked: { readonly path: `/api/v1/definitions/${string}`; readonly query: string };
  readonly writer: Writer;
}

function Proposal({ page, asked, writer }: ProposalProps) {
  const { start, productMinimum } = prepareProposal(page, writer);
  const title = start.draft === null ? "propose" : "changeDraft";
  return (
    <section className="border-t border-rule">
      <Disclosure summary={writer.text(`definitions.${title}`)}>
        <p>{writer.text("definitions.proposeHint")}</p>
        <div className="text-ink">
          <ProposeForm
            // What was typed stays when somebody else changes the draft meanwhile.
            key={start.draft === null ? "new" : `draft-${start.draft.version}`}
            {...asked}
            start={start}
            productMinimum={productMinimum}
            today={page.today}
            targetUnit={targetUnitOf(page.definition.unit, writer)}
            targetScale={targetScaleOf(page.definition.unit)}
            language={writer.locale}
          />
        </div>
      </Disclosure>
    </section>
  );
}
