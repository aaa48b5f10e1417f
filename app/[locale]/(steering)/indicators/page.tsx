import type { Metadata } from "next";
import { OutcomeRows } from "@/components/outcomes/outcome-rows";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { getWriter } from "../get-writer";
import { getIndicators } from "@/lib/services/indicators/get-indicators";
import { prepareFalseAlarms } from "@/lib/view-models/charts/prepare-false-alarms";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import { keptView, orNotFound, readPageInput, readParameter } from "../page-input";
import { requireActorAtSite } from "../require-actor-at-site";
import { SteeringShell } from "../steering-shell";
import { IndicatorChoices } from "./indicator-choices";

interface IndicatorsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const CLASSES = ["clinical", "process", "prom", "prem", "cost", "registration"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("indicators.title") };
}

/** Signals first; then every indicator of the pathway, by kind. */
export default async function IndicatorsPage({ searchParams }: IndicatorsPageProps) {
  const query = await searchParams;
  const actor = await requireActorAtSite("indicator.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getIndicators(actor, {
      ...readPageInput(query),
      pathwayCode: readParameter(query, "pathway"),
      wardCode: readParameter(query, "ward"),
      variant: readParameter(query, "variant"),
    }),
  );
  const { frame, pathway, readings } = page;
  const hrefOf = (code: string): string =>
    prepareHref(`/indicators/${code}`, keptView(frame), {
      pathway: pathway?.code ?? null,
      ward: page.wardCode,
    });
  const signals = readings.filter(isSignal);
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasSite>
      <PageHead
        eyebrow={`${frame.hospital.name} · ${writeChosenPeriod(frame.quarter, frame.isYearly)}`}
        title={writer.text("indicators.title")}
        aside={pathway ? writer.localised(pathway.name) : null}
      />
      <IndicatorChoices page={page} path="/indicators" writer={writer} />
      <div className="mt-7 flex flex-col gap-9">
        {readings.length === 0 ? <MissingState what={writer.text("indicators.none")} /> : null}
        {signals.length > 0 ? (
          <section>
            <SectionHead title={writer.text("indicators.signals", { count: signals.length })}>
              {prepareFalseAlarms(page.falseAlarms, writer)}
            </SectionHead>
            <OutcomeRows
              caption={writer.text("indicators.signals", { count: signals.length })}
              readings={signals}
              hrefOf={hrefOf}
              writer={writer}
            />
          </section>
        ) : null}
        {CLASSES.map((kind) => ({
          kind,
          own: readings.filter(({ definition }) => definition.class === kind),
        }))
          .filter(({ own }) => own.length > 0)
          .map(({ kind, own }) => (
            <section key={kind}>
              <SectionHead title={writer.text(`indicators.class.${kind}`)} />
              <OutcomeRows
                caption={writer.text(`indicators.class.${kind}`)}
                readings={own}
                hrefOf={hrefOf}
                writer={writer}
              />
            </section>
          ))}
      </div>
    </SteeringShell>
  );
}

function isSignal({ variation }: IndicatorReading): boolean {
  return variation?.code === "improvement" || variation?.code === "worsening";
}
