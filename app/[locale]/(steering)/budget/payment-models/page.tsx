import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { LuckTable } from "@/components/payment/luck-table";
import { ModelTable } from "@/components/payment/model-table";
import { OutcomeSection } from "@/components/payment/outcome-section";
import { PriceTable } from "@/components/payment/price-table";
import { RiskTable } from "@/components/payment/risk-table";
import { ScenarioList } from "@/components/payment/scenario-list";
import { TermsForm } from "@/components/payment/terms-form";
import { ChoiceMenu } from "@/components/ui/choice-menu";
import { MissingState } from "@/components/ui/missing-state";
import { NoRightState } from "@/components/ui/no-right-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { getPaymentModels } from "@/lib/services/payment/get-payment-models";
import {
  prepareLuckExport,
  prepareModelsExport,
  preparePricesExport,
} from "@/lib/view-models/payment/prepare-payment-exports";
import { writeSpan } from "@/lib/view-models/payment/write-span";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { orNotFound, readPageInput, readParameter } from "../../page-input";
import { BudgetShell } from "../budget-shell";
import { paymentLinks, readPaymentTexts, type PaymentLinks } from "./payment-links";

interface PaymentModelsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("payment.pageTitle") };
}

/** What other payment models would settle, drawn again from the hospital's own episodes. */
export default async function PaymentModelsPage({ searchParams }: PaymentModelsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const title = writer.text("payment.pageTitle");
  if (!can(actor.role, "cost.read")) {
    const frame = await orNotFound(getFrame(actor, readPageInput(query)));
    return (
      <BudgetShell actor={actor} frame={frame} writer={writer} tab="payment" title={title}>
        <NoRightState level={writer.text("payment.noRight")} />
      </BudgetShell>
    );
  }
  const { today } = readPageInput(query);
  const texts = readPaymentTexts(query);
  const pathwayCode = readParameter(query, "pathway");
  const page = await orNotFound(getPaymentModels(actor, { today, pathwayCode, texts }));
  const links = paymentLinks(page, texts);
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="payment"
      title={title}
      aside={page.pathway ? writer.localised(page.pathway.name) : null}
    >
      {page.pathway === null || page.contract === null ? (
        <MissingState what={writer.text("payment.missing")} />
      ) : (
        <Contents page={page} writer={writer} texts={texts} links={links} />
      )}
    </BudgetShell>
  );
}

interface ContentsProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  readonly texts: Readonly<Record<string, string>>;
  readonly links: PaymentLinks;
}

function Contents({ page, writer, texts, links }: ContentsProps) {
  const { input } = page;
  const modelsTitle = writer.text("payment.models.title");
  const prices = preparePricesExport(page, writer);
  return (
    <>
      <Intro page={page} writer={writer} links={links} />
      <div className="grid gap-x-10 gap-y-9 lg:grid-cols-[20rem_minmax(0,1fr)]">
        {/* On a narrow screen the answer stands before the many fields. */}
        <section className="min-w-0 max-lg:order-last">
          <SectionHead title={writer.text("payment.terms")}>
            {writer.text(`payment.about.${input.model}`)}
          </SectionHead>
          <div className="mt-4">
            <TermsForm page={page} writer={writer} kept={links.kept} texts={texts} />
          </div>
        </section>
        <div className="flex min-w-0 flex-col gap-9">
          <OutcomeSection page={page} writer={writer} />
          <RiskAndLuck page={page} writer={writer} />
        </div>
      </div>
      <section>
        <SectionHead
          title={modelsTitle}
          aside={<TableDownload title={modelsTitle} table={prepareModelsExport(page, writer)} />}
        >
          {writer.text("payment.models.note")}
        </SectionHead>
        <ModelTable page={page} writer={writer} hrefOf={links.hrefOfModel} />
      </section>
      <section>
        <SectionHead
          title={writer.text("payment.prices.title")}
          aside={page.base ? writeSpan(page.base, writer) : null}
        >
          {page.prices.status === "computed"
            ? writer.text("payment.prices.note", { count: page.baseCount })
            : null}
        </SectionHead>
        {prices ? (
          <div className="flex justify-end">
            <TableDownload title={writer.text("payment.prices.title")} table={prices} />
          </div>
        ) : null}
        <PriceTable page={page} writer={writer} />
      </section>
      <section>
        <SectionHead title={writer.text("payment.kept.title")}>
          {writer.text("payment.kept.note")}
        </SectionHead>
        <ScenarioList page={page} writer={writer} texts={texts} hrefOf={links.hrefOfScenario} />
      </section>
      <section className="max-w-[80ch]">
        <SectionHead title={writer.text("payment.belgium.title")} />
        <p className="mt-2 text-body text-muted">{writer.text("payment.belgium.text")}</p>
        <p className="mt-2 text-small text-muted">{writer.text("payment.sources")}</p>
      </section>
    </>
  );
}

function Intro({ page, writer, links }: Omit<ContentsProps, "texts">) {
  const { frame, pathway, contract, contractCount, excludedCount, input, faults } = page;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[88ch] text-body text-muted">{writer.text("payment.intro")}</p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <ChoiceMenu
          label={writer.text("payment.pathway")}
          selected={pathway?.code ?? ""}
          options={frame.pathways.map(({ code, name }) => ({
            key: code,
            label: writer.localised(name),
            href: links.hrefOfPathway(code),
          }))}
        />
        <ChoiceMenu
          label={writer.text("payment.modelLabel")}
          selected={input.model}
          options={page.comparison.map(({ model }) => ({
            key: model,
            label: writer.text(`payment.model.${model}`),
            href: links.hrefOfModel(model),
          }))}
        />
      </div>
      {contract ? (
        <p className="text-small text-muted">
          {excludedCount === null
            ? writer.text("payment.periodFew", { span: writeSpan(contract, writer) })
            : writer.text("payment.period", {
                span: writeSpan(contract, writer),
                count: contractCount,
                excluded: excludedCount,
              })}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <Notice tone="warning" title={writer.text("payment.faultTitle")}>
          {writer.text("payment.faultText", { count: faults.length })}
        </Notice>
      ) : null}
      {page.isPhysicianAllowed ? null : <Notice>{writer.text("payment.withoutPhysicians")}</Notice>}
    </div>
  );
}

function RiskAndLuck({ page, writer }: Pick<ContentsProps, "page" | "writer">) {
  const { description } = page.chosen;
  const luck = prepareLuckExport(page, writer);
  return (
    <div className="grid gap-x-10 gap-y-9 xl:grid-cols-2">
      <section className="min-w-0">
        <SectionHead title={writer.text("payment.risks.title")}>
          {writer.text(`payment.level.about.${description.millerLevel}`)}
        </SectionHead>
        <RiskTable description={description} writer={writer} />
      </section>
      <section className="min-w-0">
        <SectionHead
          title={writer.text("payment.luck.title")}
          aside={
            luck ? <TableDownload title={writer.text("payment.luck.title")} table={luck} /> : null
          }
        >
          {writer.text("payment.luck.note")}
        </SectionHead>
        <LuckTable page={page} writer={writer} />
      </section>
    </div>
  );
}
