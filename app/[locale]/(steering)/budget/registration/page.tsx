import type { Metadata } from "next";
import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { CheckTable } from "@/components/registration/check-table";
import { CountSection } from "@/components/registration/count-section";
import { DeadlineTable } from "@/components/registration/deadline-table";
import { EffectLine } from "@/components/registration/effect-line";
import { RegistrationHeadlines } from "@/components/registration/registration-headlines";
import { WorkSection } from "@/components/registration/work-section";
import { MissingState } from "@/components/ui/missing-state";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { RegistrationPage } from "@/lib/contracts/registration/registration";
import { getRegistration } from "@/lib/services/registration/get-registration";
import { writeSpan } from "@/lib/view-models/payment/write-span";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { prepareMixChart } from "@/lib/view-models/registration/prepare-mix-chart";
import {
  prepareChecksExport,
  prepareCountsExport,
  prepareDeadlinesExport,
} from "@/lib/view-models/registration/prepare-registration-exports";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { BudgetShell } from "../budget-shell";

interface RegistrationPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("registration.pageTitle") };
}

/** How complete the registrations are, what is to be done, and the points and euro that hang on it. */
export default async function BudgetRegistrationPage({ searchParams }: RegistrationPageProps) {
  const query = await searchParams;
  const actor = await requireActor("quality.read", query);
  const writer = await getWriter();
  const check = readParameter(query, "check");
  const page = await orNotFound(getRegistration(actor, { ...readPageInput(query), check }));
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="registration"
      title={writer.text("registration.pageTitle")}
      aside={writeSpan(page.span, writer)}
      hasPeriod
    >
      <p className="max-w-[88ch] text-body text-muted">{writer.text("registration.intro")}</p>
      <RegistrationHeadlines page={page} writer={writer} />
      {page.checks.every(({ records }) => records === 0) ? (
        <MissingState what={writer.text("registration.missing")} />
      ) : (
        <Computed page={page} writer={writer} />
      )}
      <section>
        <SectionHead
          title={writer.text("registration.counts.title")}
          aside={
            page.counts.length === 0 ? null : (
              <TableDownload
                title={writer.text("registration.counts.title")}
                table={prepareCountsExport(page, writer)}
              />
            )
          }
        >
          {writer.text("registration.counts.note")}
        </SectionHead>
        <CountSection page={page} writer={writer} />
      </section>
      <section>
        <SectionHead
          title={writer.text("registration.deadlines.title")}
          aside={
            <TableDownload
              title={writer.text("registration.deadlines.title")}
              table={prepareDeadlinesExport(page, writer)}
            />
          }
        />
        <DeadlineTable page={page} writer={writer} />
      </section>
    </BudgetShell>
  );
}

interface ComputedProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
}

/** What can be read from the loaded records. */
function Computed({ page, writer }: ComputedProps) {
  const view = keptView(page.frame);
  const freshness = writeFreshness(page.sources, writer);
  return (
    <>
      <section>
        <SectionHead
          title={writer.text("registration.checks.title")}
          aside={[writeSources(page.sources, writer), freshness].filter(Boolean).join(" · ")}
        >
          {writer.text("registration.checks.note")}
        </SectionHead>
        <div className="flex justify-end">
          <TableDownload
            title={writer.text("registration.checks.title")}
            table={prepareChecksExport(page, writer)}
          />
        </div>
        <CheckTable
          page={page}
          writer={writer}
          hrefOf={(chosen) => prepareHref("/budget/registration", view, { check: chosen })}
        />
        <div className="mt-4">
          <p className="text-small text-muted">{writer.text("registration.effect.missing")}</p>
          <EffectLine effect={page.missingEffect} writer={writer} />
        </div>
      </section>
      <WorkSection page={page} writer={writer} />
      <section>
        <ChartFrame
          model={prepareMixChart(page, writer)}
          explanation={<p>{writer.text("registration.mix.explain")}</p>}
          footnote={
            <div>
              <p className="text-small text-muted">{writer.text("registration.effect.drift")}</p>
              <EffectLine effect={page.driftEffect} writer={writer} />
              <MeanSeverity page={page} writer={writer} />
            </div>
          }
        />
      </section>
    </>
  );
}

/** Mean severity of the first and the last quarter with its interval. */
function MeanSeverity({ page, writer }: ComputedProps) {
  const ends = [page.mix.at(0), page.mix.at(-1)].filter((one) => one !== undefined);
  return (
    <p className="text-small text-muted">
      {ends
        .map(({ quarter, meanSeverity }) =>
          meanSeverity.status === "computed"
            ? writer.text("registration.mix.mean", {
                quarter,
                mean: writer.figure(meanSeverity.value.mean, "index"),
                low: writer.figure(meanSeverity.value.lower, "index"),
                high: writer.figure(meanSeverity.value.upper, "index"),
              })
            : "",
        )
        .join(" ")}
    </p>
  );
}
