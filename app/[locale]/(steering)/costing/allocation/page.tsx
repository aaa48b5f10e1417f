import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { AllocationMatrix } from "@/components/costing/ledger/allocation-matrix";
import { MethodTable } from "@/components/costing/ledger/method-table";
import { PeriodChoice } from "@/components/costing/period-choice";
import { RestoreVersion } from "@/components/costing/restore-version";
import { RuleHistory } from "@/components/costing/rule-history";
import { Disclosure } from "@/components/ui/disclosure";
import { MissingState } from "@/components/ui/missing-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { AllocationPage as Page } from "@/lib/contracts/costing/allocation";
import { getAllocation } from "@/lib/services/costing/get-allocation";
import { seesWholeHospital } from "@/lib/services/costing/load-costing-room";
import { prepareAllocationExport } from "@/lib/view-models/costing/prepare-allocation-export";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { CostingShell } from "../costing-shell";
import { callQueryOf, WaitingCosts } from "../waiting-costs";
import { WholeHospitalOnly } from "../whole-hospital-only";
import { EditPart } from "./edit-part";

interface AllocationPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.allocation") };
}

/** How support centres reach the centres that work for patients, and what another method would give. */
export default async function AllocationPage({ searchParams }: AllocationPageProps) {
  const query = await searchParams;
  const actor = await requireActor("cost.physician.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  if (!seesWholeHospital(actor)) {
    return <WholeHospitalOnly actor={actor} room="allocation" today={today} writer={writer} />;
  }
  const periodFrom = readParameter(query, "from");
  const page = await orNotFound(getAllocation(actor, { today, periodFrom }));
  const { frame, periods, period } = page;
  const path = `/api/v1/costing/allocation-rules${callQueryOf(frame)}`;
  const canWrite = can(actor.role, "costing.write");
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room="allocation">
      <div className="mt-5 flex flex-col gap-8">
        {period === null ? (
          <MissingState what={writer.text("costing-rates.missing")} />
        ) : (
          <>
            <PeriodChoice
              periods={periods}
              period={period}
              hrefOf={(from) => prepareHref("/costing/allocation", keptView(frame), { from })}
              writer={writer}
            />
            <WaitingCosts actor={actor} frame={frame} state={page.recomputation} />
            <Matrix page={page} writer={writer} />
            {canWrite ? (
              <Disclosure summary={writer.text("costing-ledger.allocation.edit")}>
                <EditPart page={page} path={path} writer={writer} />
              </Disclosure>
            ) : null}
            <Comparison page={page} writer={writer} />
            <History page={page} path={canWrite ? path : null} writer={writer} />
          </>
        )}
      </div>
    </CostingShell>
  );
}

interface PartProps {
  readonly page: Page;
  readonly writer: Writer;
}

function titleOf({ total, centres }: Page, writer: Writer): string {
  const word = "costing-ledger.allocation";
  if (total?.status !== "computed") return writer.text(`${word}.matrix`);
  return writer.text(`${word}.title`, {
    amount: writer.figure(total.value, "eur"),
    count: centres.filter(({ receivedCents }) => receivedCents !== 0).length,
  });
}

function Matrix({ page, writer }: PartProps) {
  const { rule, supports, total, period, sources, candidates } = page;
  const word = "costing-ledger.allocation";
  const order = supports.map(({ name }) => name).join(" → ");
  const title = titleOf(page, writer);
  const nameOf = (centre: string | null) =>
    supports.find((support) => support.centre === centre)?.name ?? centre ?? "";
  return (
    <section className="min-w-0">
      <SectionHead
        eyebrow={period ? writeCostPeriod(period, writer) : null}
        aside={`${writeSources(sources, writer)} · ${writeFreshness(sources, writer) ?? ""}`}
        title={title}
      >
        {rule
          ? writer.text(`${word}.lead`, {
              method: writer.text(`${word}.method.${rule.settings.method}`, { order }),
            })
          : writer.text(`${word}.none`)}
      </SectionHead>
      {total?.status === "not-computable" ? (
        <Notice tone="warning">
          {writer.text(`${word}.refused`, { centre: nameOf(total.detail) })}
        </Notice>
      ) : null}
      {total?.status === "computed" ? (
        <>
          <div className="flex justify-end">
            <TableDownload title={title} table={prepareAllocationExport(page, writer)} />
          </div>
          <AllocationMatrix page={page} writer={writer} />
        </>
      ) : null}
      {candidates.length > 0 ? (
        <div className="pt-4">
          <Notice title={writer.text(`${word}.candidates`)}>
            {writer.text(`${word}.candidatesLead`)}{" "}
            {candidates
              .map(({ name, cents }) => `${name} (${writer.figure(cents, "eur")})`)
              .join(", ")}
          </Notice>
        </div>
      ) : null}
    </section>
  );
}

function Comparison({ page, writer }: PartProps) {
  if (page.rule === null) return null;
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("costing-ledger.allocation.compare")}>
        {writer.text("costing-ledger.allocation.compareLead")}
      </SectionHead>
      <MethodTable page={page} writer={writer} />
    </section>
  );
}

function History({ page, path, writer }: PartProps & { readonly path: string | null }) {
  const { versions, newestVersion } = page;
  if (versions.length === 0) return null;
  return (
    <section>
      <SectionHead title={writer.text("costing-ledger.allocation.history")} />
      <RuleHistory
        versions={versions}
        writer={writer}
        {...(path
          ? {
              actionOf: (version: Page["versions"][number]) =>
                version.version === newestVersion ? null : (
                  <RestoreVersion
                    path={path}
                    basedOn={newestVersion}
                    version={version}
                    settings={version.settings}
                  />
                ),
            }
          : {})}
      />
    </section>
  );
}
