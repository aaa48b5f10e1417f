import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { ComparisonTable } from "@/components/simulator/comparison-table";
import { buttonClasses } from "@/components/ui/button-classes";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getComparison } from "@/lib/services/simulator/compare-scenarios";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { prepareComparisonExport } from "@/lib/view-models/simulator/prepare-comparison-exports";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";
import { isScenarioId } from "../is-scenario-id";

interface ComparePageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("simulator.compare.title") };
}

/** Up to four saved scenarios side by side. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const writer = await getWriter();
  const ids = [query["scenario"] ?? []].flat().filter(isScenarioId);
  const page = await orNotFound(getComparison(actor, readPageInput(query), ids));
  const view = keptView(page.frame);
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="simulator"
      title={writer.text("simulator.compare.title")}
      aside={
        <Link href={prepareHref("/budget/simulator", view)} className={buttonClasses()}>
          {writer.text("simulator.compare.back")}
        </Link>
      }
    >
      {page.scenarios.length === 0 ? (
        <p className="text-body text-muted">{writer.text("simulator.compare.none")}</p>
      ) : (
        <div>
          <div className="flex justify-end">
            <TableDownload
              title={writer.text("simulator.compare.title")}
              table={prepareComparisonExport(page, writer)}
            />
          </div>
          <ComparisonTable
            scenarios={page.scenarios}
            hrefOf={(id) => prepareHref(`/budget/simulator/${id}`, view)}
            writer={writer}
          />
        </div>
      )}
    </BudgetShell>
  );
}
