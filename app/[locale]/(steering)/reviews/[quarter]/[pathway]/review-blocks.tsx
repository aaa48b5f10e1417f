import { ChartFrame } from "@/components/charts/chart-frame";
import { TrustPanel } from "@/components/charts/trust-panel";
import { BudgetBlock } from "@/components/budget/budget-block";
import { CostBlock } from "@/components/costing/cost-block";
import { GradeTable } from "@/components/outcomes/grade-table";
import { IndicatorBlock } from "@/components/outcomes/indicator-block";
import { OutcomeRows } from "@/components/outcomes/outcome-rows";
import { PromBlock } from "@/components/outcomes/prom-block";
import { MissingState } from "@/components/ui/missing-state";
import { NoRightState } from "@/components/ui/no-right-state";
import { SectionHead } from "@/components/ui/section-head";
import type { ReviewPage } from "@/lib/contracts/steering/review-page";
import { prepareCostTrust } from "@/lib/view-models/prepare-cost-trust";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";
import { prepareValuePair } from "@/lib/view-models/prepare-value-pair";
import type { Writer } from "@/lib/view-models/writer";
import { reviewPath } from "./neighbours";

interface ReviewBlocksProps {
  readonly page: ReviewPage;
  readonly view: KeptView;
  readonly isWithPhysicians: boolean;
  readonly writer: Writer;
}

/** The six fixed parts, side by side: outcomes, PROM, cost, complications, readmissions, BFM. */
export function ReviewBlocks(props: ReviewBlocksProps) {
  const { page, writer } = props;
  const { contents } = page;
  const { dataKind } = contents.hospital;
  const eyebrow = (part: string): string => writer.text(`review.part.${part}`);
  return (
    <div className="grid gap-x-7 gap-y-9 lg:grid-cols-3">
      <ClinicalPart {...props} />
      <PairPart {...props} />
      <PromBlock
        block={contents.prom}
        eyebrow={eyebrow("prom")}
        dataKind={dataKind}
        sources={contents.sources}
        writer={writer}
        moreHref={prepareHref(
          `/pathways/${contents.pathway.code}/outcomes`,
          { ...props.view, period: contents.quarter },
          { tab: "prom" },
        )}
      />
      <CostPart {...props} />
      <div className="min-w-0">
        <IndicatorBlock
          reading={contents.complications}
          eyebrow={eyebrow("complications")}
          name={writer.text("outcomes.complications")}
          missing={writer.text("outcomes.complicationsMissing")}
          dataKind={dataKind}
          writer={writer}
        />
        <GradeTable
          grades={contents.complicationGrades}
          minimumCount={contents.complications?.definition.minimumCount ?? 1}
          writer={writer}
        />
      </div>
      <IndicatorBlock
        reading={contents.readmissions}
        eyebrow={eyebrow("readmissions")}
        name={writer.text("outcomes.readmissions")}
        missing={writer.text("outcomes.readmissionsMissing")}
        dataKind={dataKind}
        writer={writer}
      />
      <div className="min-w-0 lg:col-span-2">
        <BudgetBlock
          block={contents.budget}
          eyebrow={eyebrow("budget")}
          absence={page.rights.budget ? null : <NoRightState />}
          writer={writer}
        />
      </div>
    </div>
  );
}

function ClinicalPart({ page, view, writer }: ReviewBlocksProps) {
  const { clinical, hospital, pathway } = page.contents;
  const [headline, ...others] = clinical;
  const kept = { ...view, period: page.contents.quarter };
  return (
    <div className="flex min-w-0 flex-col gap-5 lg:col-span-2">
      <IndicatorBlock
        reading={headline ?? null}
        eyebrow={writer.text("review.part.clinical")}
        name={writer.text("outcomes.clinical")}
        missing={writer.text("outcomes.clinicalMissing")}
        dataKind={hospital.dataKind}
        writer={writer}
      />
      {others.length > 0 ? (
        <OutcomeRows
          caption={writer.text("outcomes.otherClinical")}
          readings={others}
          hrefOf={(code) => prepareHref(`/indicators/${code}`, kept, { pathway: pathway.code })}
          writer={writer}
        />
      ) : null}
    </div>
  );
}

function PairPart({ page, writer }: ReviewBlocksProps) {
  const { valuePair, hospital } = page.contents;
  const eyebrow = writer.text("review.part.pair");
  const model = valuePair
    ? prepareValuePair(valuePair, { dataKind: hospital.dataKind }, writer)
    : null;
  if (model) return <ChartFrame model={model} eyebrow={eyebrow} />;
  return (
    <section>
      <SectionHead eyebrow={eyebrow} title={writer.text("overview.pair.name")} />
      {page.rights.cost ? (
        <MissingState what={writer.text("overview.pair.missing")} />
      ) : (
        <NoRightState />
      )}
    </section>
  );
}

function CostPart({ page, view, isWithPhysicians, writer }: ReviewBlocksProps) {
  const { contents, rights } = page;
  const path = reviewPath(contents.quarter, contents.pathway.code);
  const hrefOf = (physicians: string): string =>
    prepareHref(path, { ...view, period: null }, { physicians });
  const definition = contents.cost?.definition;
  return (
    <CostBlock
      block={contents.cost}
      eyebrow={writer.text("review.part.cost")}
      perspective={
        rights.physicians
          ? { isWithPhysicians, withHref: hrefOf("with"), withoutHref: hrefOf("without") }
          : null
      }
      absence={rights.cost ? null : <NoRightState />}
      trust={
        contents.cost && definition ? (
          <div>
            <TrustPanel model={prepareCostTrust(contents.cost, definition, writer)} />
          </div>
        ) : null
      }
      writer={writer}
    />
  );
}
