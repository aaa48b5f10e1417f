import type { Metadata } from "next";
import { NationalAmounts } from "@/components/budget/national-amounts";
import { Notice } from "@/components/ui/notice";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getNationalAmounts } from "@/lib/services/budget/get-national-amounts";
import { prepareNationalChart } from "@/lib/view-models/budget/prepare-national-chart";
import { getWriter } from "../../../get-writer";
import { orNotFound, readPageInput } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";
import { RegisterRooms } from "../register-rooms";

interface NationalPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-registers.national.name") };
}

/** Amounts of the country, one chart for each perimeter. */
export default async function NationalPage({ searchParams }: NationalPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const { frame, series } = await orNotFound(getNationalAmounts(actor, readPageInput(query)));
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="registers"
      title={writer.text("budget-registers.title")}
    >
      <RegisterRooms selected="national" frame={frame} writer={writer} />
      <Notice>{writer.text("budget-registers.national.note")}</Notice>
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
        {series.map((one) => (
          <NationalAmounts
            key={one.perimeter}
            series={one}
            chart={one.amounts.length > 1 ? prepareNationalChart(one, writer) : null}
            writer={writer}
          />
        ))}
      </div>
    </BudgetShell>
  );
}
