import type { Metadata } from "next";
import { BreakdownTable } from "@/components/indicators/breakdown-table";
import { IndicatorBlock } from "@/components/outcomes/indicator-block";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import type { IndicatorPage as Page } from "@/lib/contracts/steering/pages";
import { getWriter } from "../../get-writer";
import { getIndicator } from "@/lib/services/indicators/get-indicators";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { orNotFound, readPageInput, readParameter } from "../../page-input";
import { requireActorAtSite } from "../../require-actor-at-site";
import { SteeringShell } from "../../steering-shell";
import { IndicatorChoices } from "../indicator-choices";
import { chartRightsOf } from "./chart-rights";
import { ChartWorkbench } from "./chart-workbench";

interface IndicatorPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("indicators.one") };
}

/** One indicator: chart, table, how to read it, breakdowns, and where it comes from. */
export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const { code } = await params;
  const query = await searchParams;
  const actor = await requireActorAtSite("indicator.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getIndicator(actor, code, {
      ...readPageInput(query),
      pathwayCode: readParameter(query, "pathway"),
      wardCode: readParameter(query, "ward"),
      variant: readParameter(query, "variant"),
    }),
  );
  const { frame, pathway, reading } = page;
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasSite>
      <PageHead
        eyebrow={`${writer.localised(pathway.name)} · ${writePeriod(reading.period, writer)}`}
        title={writer.localised(reading.definition.name)}
        aside={writer.text(`indicators.class.${reading.definition.class}`)}
      />
      <IndicatorChoices page={page} path={`/indicators/${code}`} writer={writer} />
      <div className="mt-7 grid gap-x-7 gap-y-9 lg:grid-cols-3">
        <div className="min-w-0 lg:col-span-2">
          <IndicatorBlock
            reading={reading}
            eyebrow={writer.text(`indicators.better.${reading.definition.polarity}`)}
            name={writer.localised(reading.definition.name)}
            missing={writer.text("indicators.none")}
            dataKind={frame.hospital.dataKind}
            writer={writer}
          />
        </div>
        <Definition page={page} writer={writer} />
        <ChartWorkbench
          page={page}
          rights={chartRightsOf(actor)}
          today={readPageInput(query).today}
          writer={writer}
        />
        <div className="grid gap-x-7 gap-y-9 sm:grid-cols-2 lg:col-span-3">
          <BreakdownTable
            title={writer.text("indicators.byWard")}
            cells={page.byWard}
            unit={reading.definition.unit}
            minimumCount={reading.definition.minimumCount}
            writer={writer}
          />
          <BreakdownTable
            title={writer.text("indicators.byVariant")}
            cells={page.byVariant.map((cell) => ({
              ...cell,
              name: cell.key === "" ? "" : writer.text(`pathways.variant.${cell.key}`),
            }))}
            unit={reading.definition.unit}
            minimumCount={reading.definition.minimumCount}
            writer={writer}
          />
        </div>
      </div>
    </SteeringShell>
  );
}

function Definition({ page, writer }: { readonly page: Page; readonly writer: Writer }) {
  const { definition } = page.reading;
  const rows = [
    ["numerator", definition.numerator],
    ["denominator", definition.denominator],
    ["inclusion", definition.inclusion],
    ["exclusion", definition.exclusion],
    ["calculation", definition.calculation],
  ] as const;
  return (
    <section className="min-w-0">
      <SectionHead
        title={writer.text("indicators.definition")}
        aside={writer.text("indicators.versionShort", { version: definition.version })}
      />
      <dl className="mt-2 text-small">
        {rows.map(([key, text]) =>
          text ? (
            <div key={key} className="border-t border-hairline py-2">
              <dt className="text-muted">{writer.text(`indicators.part.${key}`)}</dt>
              <dd>{writer.localised(text)}</dd>
            </div>
          ) : null,
        )}
        <div className="border-t border-hairline py-2">
          <dt className="text-muted">{writer.text("indicators.part.source")}</dt>
          <dd>{definition.source}</dd>
        </div>
      </dl>
    </section>
  );
}
