import type { Metadata } from "next";
import { CatalogueFilters } from "@/components/definitions/catalogue-filters";
import { CatalogueTable } from "@/components/definitions/catalogue-table";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { DEFINITION_STATES, type DefinitionListPage } from "@/lib/contracts/steering/definitions";
import { Link } from "@/lib/i18n/navigation";
import { getDefinitions } from "@/lib/services/definitions/get-definitions";
import {
  DEFINITION_SORTS,
  filterDefinitions,
  sortDefinitions,
  type DefinitionFilter,
  type DefinitionSort,
} from "@/lib/view-models/definitions/filter-definitions";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../page-input";
import { SteeringShell } from "../steering-shell";

interface DefinitionsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const LINES_ON_A_PAGE = 40;
const SIGNINGS = ["signed", "unsigned", "draft"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("definitions.title") };
}

/** What the reader chose, as it stands in the address. */
function readChoice(query: PageSearchParams) {
  const filter: DefinitionFilter = {
    search: readParameter(query, "q"),
    theme: readParameter(query, "theme"),
    pathway: readParameter(query, "pathway"),
    state: readParameter(query, "state"),
    signing: readParameter(query, "signing"),
  };
  const wanted = readParameter(query, "sort");
  const sort: DefinitionSort = DEFINITION_SORTS.find((known) => known === wanted) ?? "kpi";
  const isDescending = readParameter(query, "order") === "descending";
  const number = Number(readParameter(query, "page") ?? "1");
  return { filter, sort, isDescending, number: Number.isSafeInteger(number) ? number : 1 };
}

/** The dictionary: every indicator, how it is defined, whether there is a figure, who signed it. */
export default async function DefinitionsPage({ searchParams }: DefinitionsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getDefinitions(actor, readPageInput(query)));
  const { filter, sort, isDescending, number } = readChoice(query);
  const found = sortDefinitions(filterDefinitions(page.lines, filter), sort, isDescending, (line) =>
    writer.localised(line.name),
  );
  const pages = Math.max(1, Math.ceil(found.length / LINES_ON_A_PAGE));
  const shown = Math.min(Math.max(1, number), pages);
  const view = keptView(page.frame);
  const { search: q, ...rest } = filter;
  const order = isDescending ? "descending" : null;
  const hrefOf = (more: Readonly<Record<string, string | null>>) =>
    prepareHref("/definitions", view, { q, ...rest, sort, order, ...more });
  return (
    <SteeringShell actor={actor} frame={page.frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={page.frame.hospital.name}
        title={writer.text("definitions.title")}
        aside={writer.text("definitions.count", { count: page.lines.length })}
      />
      <p className="mt-3 max-w-3xl text-body text-muted">{writer.text("definitions.intro")}</p>
      <Filters page={page} filter={filter} writer={writer} />
      <p className="mt-6 mb-2 text-small text-muted" role="status">
        {writer.text("definitions.found", { count: found.length })}
      </p>
      {found.length === 0 ? (
        <MissingState what={writer.text("definitions.none")} />
      ) : (
        <CatalogueTable
          lines={found.slice((shown - 1) * LINES_ON_A_PAGE, shown * LINES_ON_A_PAGE)}
          hrefOf={(code) => prepareHref(`/definitions/${code}`, view)}
          sortOf={(column) => ({
            href: hrefOf({
              sort: column,
              order: column === sort && !isDescending ? "descending" : null,
            }),
            direction: column === sort ? (isDescending ? "descending" : "ascending") : null,
          })}
          writer={writer}
        />
      )}
      {pages > 1 ? (
        <nav
          aria-label={writer.text("definitions.pages")}
          className="mt-4 flex flex-wrap gap-1.5 text-small print:hidden"
        >
          {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
            <Link
              key={one}
              href={hrefOf({ page: String(one) })}
              aria-current={one === shown ? "page" : undefined}
              className="inline-flex size-9 items-center justify-center rounded-md border border-rule hover:border-control aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent"
            >
              {one}
            </Link>
          ))}
        </nav>
      ) : null}
    </SteeringShell>
  );
}

interface FiltersProps {
  readonly page: DefinitionListPage;
  readonly filter: DefinitionFilter;
  readonly writer: Writer;
}

function Filters({ page, filter, writer }: FiltersProps) {
  const { frame, lines } = page;
  const themes = [...new Set(lines.map(({ theme }) => theme))];
  const { hospital } = keptView(frame);
  return (
    <CatalogueFilters
      filter={filter}
      themes={themes.map((key) => ({ key, label: writer.text(`definitions.theme.${key}`) }))}
      pathways={frame.pathways.map(({ code, name }) => ({
        key: code,
        label: writer.localised(name),
      }))}
      states={DEFINITION_STATES.map((key) => ({
        key,
        label: writer.text(`definitions.state.${key}`),
      }))}
      signings={SIGNINGS.map((key) => ({ key, label: writer.text(`definitions.signing.${key}`) }))}
      kept={hospital === null ? {} : { hospital: String(hospital) }}
      writer={writer}
    />
  );
}
