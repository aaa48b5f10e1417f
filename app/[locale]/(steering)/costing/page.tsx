import type { Metadata } from "next";
import { RateTable } from "@/components/costing/rates/rate-table";
import { MissingState } from "@/components/ui/missing-state";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getRates } from "@/lib/services/costing/get-rates";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../page-input";
import { CostingShell } from "./costing-shell";

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
  const { frame, periods, period } = page;
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room="rates">
      {period === null ? (
        <MissingState what={writer.text("costing-rates.missing")} />
      ) : (
        <div className="mt-6 flex flex-col gap-6">
          <Segmented
            label={writer.text("costing-rates.choosePeriod")}
            selected={period.from}
            options={periods.map(({ from }) => ({
              key: from,
              label: from.slice(0, 4),
              href: prepareHref("/costing", keptView(frame), { from }),
            }))}
          />
          <section>
            <SectionHead
              eyebrow={writer.text(
                page.isWithPhysicians ? "costing-rates.with" : "costing-rates.without",
              )}
              aside={`${writeSources(page.sources, writer)} · ${writeFreshness(page.sources, writer) ?? ""}`}
              title={writer.text("costing-rates.title")}
            />
            <RateTable rates={page.rates} writer={writer} />
          </section>
        </div>
      )}
    </CostingShell>
  );
}
