import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { PeriodChoice } from "@/components/costing/period-choice";
import { RateTable } from "@/components/costing/rates/rate-table";
import { SupersededRates } from "@/components/costing/rates/superseded-rates";
import { MissingState } from "@/components/ui/missing-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { RateRecord, RatesPage as Rates } from "@/lib/contracts/costing/rates";
import { getRates } from "@/lib/services/costing/get-rates";
import { seesWholeHospital } from "@/lib/services/costing/load-costing-room";
import { prepareRatesExport } from "@/lib/view-models/costing/prepare-rates-export";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { sortTable } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readPageInput, readParameter, readSort } from "../page-input";
import { CostingShell } from "./costing-shell";
import { WaitingCosts } from "./waiting-costs";

interface RatesPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.rates") };
}

/** What a minute of every resource costs, and where that comes from. */
export default async function RatesPage({ searchParams }: RatesPageProps) {
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  const page = await orNotFound(
    getRates(actor, { today, periodFrom: readParameter(query, "from") }),
  );
  const { frame, period } = page;
  const isWithPhysicians = page.isWithPhysicians && readParameter(query, "view") !== "without";
  const hrefOf = (change: Readonly<Record<string, string | null>>): string =>
    prepareHref("/costing", keptView(frame), {
      from: period?.from ?? null,
      view: isWithPhysicians || !page.isWithPhysicians ? null : "without",
      ...change,
    });
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room="rates">
      {period === null ? (
        <div className="mt-6">
          <MissingState what={writer.text("costing-rates.missing")} />
        </div>
      ) : (
        <div className="mt-5 flex flex-col gap-6">
          <div className="flex flex-wrap gap-3 print:hidden">
            <PeriodChoice
              periods={page.periods}
              period={period}
              hrefOf={(from) => hrefOf({ from })}
              writer={writer}
            />
            {page.isWithPhysicians ? (
              <Segmented
                label={writer.text("costing-rates.perspective")}
                selected={isWithPhysicians ? "with" : "without"}
                options={[
                  { key: "with", label: writer.text("costing.with"), href: hrefOf({ view: null }) },
                  {
                    key: "without",
                    label: writer.text("costing.without"),
                    href: hrefOf({ view: "without" }),
                  },
                ]}
              />
            ) : null}
          </div>
          <WaitingCosts actor={actor} frame={frame} state={page.recomputation} />
          {page.isDefaultRule ? (
            <Notice tone="note">{writer.text("costing-rates.defaultRule")}</Notice>
          ) : null}
          <Rates
            page={isWithPhysicians ? page : withoutPhysicians(page)}
            canOpen={seesWholeHospital(actor)}
            isWithPhysicians={isWithPhysicians}
            wanted={readSort(query)}
            addressOf={hrefOf}
            writer={writer}
          />
        </div>
      )}
    </CostingShell>
  );
}

/** The other perspective: the same minutes, the rates of physicians left out. */
function withoutPhysicians(page: Rates): Rates {
  return {
    ...page,
    rates: page.rates.filter(({ isPhysician }) => !isPhysician),
    superseded: page.superseded.filter(({ isPhysician }) => !isPhysician),
  };
}

interface RatesProps {
  readonly page: Rates;
  readonly canOpen: boolean;
  readonly isWithPhysicians: boolean;
  readonly wanted: ReturnType<typeof readSort>;
  readonly addressOf: (change: Readonly<Record<string, string | null>>) => string;
  readonly writer: Writer;
}

function sortRates({ page, wanted, addressOf, writer }: RatesProps) {
  return sortTable<RateRecord>({
    rows: page.rates,
    columns: {
      resource: ({ name }) => name,
      group: ({ resourceGroup }) => writer.text(`costing.group.${resourceGroup}`),
      cost: ({ suppliedCostCents }) => suppliedCostCents,
      support: ({ supportCostCents }) => supportCostCents,
      capacity: ({ practicalCapacityMinutes }) => practicalCapacityMinutes,
      rate: ({ centsPerMinute }) => centsPerMinute,
      origin: ({ capacityRoute }) => writer.text(`costing-rates.route.${capacityRoute}`),
      version: ({ version }) => version,
    },
    wanted,
    hrefOf: addressOf,
  });
}

function Rates(props: RatesProps) {
  const { page, canOpen, isWithPhysicians, writer } = props;
  const { frame, period, rates, superseded, sources } = page;
  const sorted = sortRates(props);
  const cents = rates.map(({ centsPerMinute }) => centsPerMinute);
  const written = (amount: number): string => writer.figure(amount, "eur-per-minute");
  const title = writer.text("costing-rates.title", {
    count: rates.length,
    lowest: written(Math.min(...cents)),
    highest: written(Math.max(...cents)),
  });
  return (
    <>
      <section className="min-w-0">
        <SectionHead
          eyebrow={`${period ? writeCostPeriod(period, writer) : ""} · ${writer.text(
            isWithPhysicians ? "costing-rates.with" : "costing-rates.without",
          )}`}
          aside={`${writeSources(sources, writer)} · ${writeFreshness(sources, writer) ?? ""}`}
          title={title}
        >
          {writer.text("costing-rates.lead", { year: String(rates[0]?.priceYear ?? "") })}
        </SectionHead>
        <div className="flex justify-end">
          <TableDownload title={title} table={prepareRatesExport(page, writer)} />
        </div>
        <RateTable
          rates={sorted.rows}
          sortOf={sorted.sortOf}
          hrefOf={
            canOpen
              ? (code) =>
                  prepareHref(`/costing/capacity/${encodeURIComponent(code)}`, keptView(frame), {
                    from: period?.from ?? null,
                  })
              : null
          }
          writer={writer}
        />
      </section>
      <section>
        <SupersededRates rates={superseded} writer={writer} />
      </section>
    </>
  );
}
