import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttributionTable } from "@/components/budget/attribution-table";
import { LetterTable } from "@/components/budget/letter-table";
import { NoLetter } from "@/components/budget/no-letter";
import { PartFacts } from "@/components/budget/part-facts";
import { ChartFrame } from "@/components/charts/chart-frame";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TableDownload } from "@/components/charts/table-download";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getPart, type PartPage } from "@/lib/services/budget/get-parts";
import { PART_FACTS } from "@/lib/view-models/budget/part-facts";
import { prepareAttributionChart } from "@/lib/view-models/budget/prepare-attribution-chart";
import {
  prepareLetterProvenance,
  prepareLinesExport,
} from "@/lib/view-models/budget/prepare-letter-exports";
import { preparePartChart } from "@/lib/view-models/budget/prepare-part-chart";
import { SUB_PARTS } from "@/lib/view-models/budget/sub-parts";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";

interface PartPageProps {
  readonly params: Promise<{ readonly part: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata({ params }: PartPageProps): Promise<Metadata> {
  return { title: (await params).part };
}

/** One part of the budget in plain words, with what the hospital gets in it. */
export default async function BudgetPartPage({ params, searchParams }: PartPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const { part } = await params;
  const subPart = SUB_PARTS.find((one) => one === part);
  if (subPart === undefined) return notFound();
  const writer = await getWriter();
  const { lagParameter } = PART_FACTS[subPart];
  const page = await orNotFound(getPart(actor, readPageInput(query), { subPart, lagParameter }));
  const { frame, letter } = page;
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="parts"
      title={`${subPart} · ${writer.text(`budget-parts.${subPart}.name`)}`}
      hasPeriod
      aside={
        <Link href={prepareHref("/budget/parts", keptView(frame))} className="underline">
          {writer.text("budget-parts.back")}
        </Link>
      }
    >
      <p className="max-w-prose text-body">{writer.text(`budget-parts.${subPart}.what`)}</p>
      {letter ? (
        <Amounts page={page} letter={letter} writer={writer} />
      ) : (
        <NoLetter
          canWrite={can(actor.role, "budget.write")}
          hrefOf={(path) => prepareHref(path, keptView(frame))}
          writer={writer}
        />
      )}
      <Explanation page={page} writer={writer} />
    </BudgetShell>
  );
}

interface PartProps {
  readonly page: PartPage;
  readonly writer: Writer;
}

function Explanation({ page, writer }: PartProps) {
  const { subPart, lag } = page;
  const { facts, levers } = PART_FACTS[subPart];
  return (
    <div className="grid gap-x-7 gap-y-9 lg:grid-cols-3">
      <section className="min-w-0 lg:col-span-2">
        <SectionHead title={writer.text("budget-parts.facts")} />
        <PartFacts subPart={subPart} facts={facts} writer={writer} />
      </section>
      <section className="min-w-0">
        <SectionHead title={writer.text("budget-parts.levers")} />
        <ul className="mt-2 flex list-disc flex-col gap-2 pl-5 text-body">
          {levers.map((lever) => (
            <li key={lever}>{writer.text(`budget-parts.${subPart}.lever.${lever}`)}</li>
          ))}
        </ul>
        {lag ? (
          <p className={`mt-3 text-small ${lag.isToConfirm ? "text-warning" : "text-muted"}`}>
            {writer.text("budget-parts.lag", { years: lag.amount })}
            {writer.text(lag.isToConfirm ? "budget-parts.lagMark" : "budget-parts.lagSure")}
          </p>
        ) : null}
      </section>
    </div>
  );
}

function Amounts({
  page,
  letter,
  writer,
}: PartProps & { readonly letter: NonNullable<PartPage["letter"]> }) {
  const { frame, subPart, lines, totalCents, history, attribution } = page;
  if (lines.length === 0) {
    return <p className="text-body">{writer.text("budget-parts.notOnLetter")}</p>;
  }
  const amount = lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0);
  const names = new Map(frame.pathways.map(({ code, name }) => [code, writer.localised(name)]));
  const hospital = frame.hospital;
  const linesTable = prepareLinesExport(
    lines,
    prepareLetterProvenance(letter, { hospital }, writer),
    writer,
  );
  const chart = { subPart, history, hospital, dataAsOf: letter.notifiedOn };
  return (
    <>
      <div className="grid grid-cols-2 gap-x-7 gap-y-5 sm:grid-cols-4">
        <HeadlineFigure figure={writer.figure(amount, "eur")}>{letter.title}</HeadlineFigure>
        {totalCents > 0 ? (
          <HeadlineFigure figure={writer.figure(amount / totalCents, "ratio")}>
            {writer.text("budget-parts.column.share")}
          </HeadlineFigure>
        ) : null}
      </div>
      <section>
        <ChartFrame
          eyebrow={writer.text("budget-parts.history")}
          model={preparePartChart(chart, writer)}
          explanation={<p>{writer.text("budget-parts.explain")}</p>}
        />
      </section>
      {attribution ? (
        <Attribution
          page={page}
          letter={letter}
          attribution={attribution}
          names={names}
          writer={writer}
        />
      ) : null}
      <section>
        <SectionHead
          title={writer.text("budget-parts.lines")}
          aside={<TableDownload title={`${subPart} ${letter.letterKey}`} table={linesTable} />}
        />
        <LetterTable
          lines={lines}
          caption={writer.text("budget-parts.lines")}
          totalLabel={writer.text("budget-parts.total")}
          writer={writer}
        />
      </section>
    </>
  );
}

function Attribution({
  page,
  letter,
  attribution,
  names,
  writer,
}: PartProps & {
  readonly letter: NonNullable<PartPage["letter"]>;
  readonly attribution: NonNullable<PartPage["attribution"]>;
  readonly names: ReadonlyMap<string, string>;
}) {
  const { frame, subPart, until, seesAllPathways } = page;
  const { hospital } = frame;
  const key = `budget-parts.key.${subPart}`;
  const note = writer.has(key)
    ? writer.text("budget-parts.attributionNote", {
        key: writer.text(key),
        until: writer.date(until, "day"),
      })
    : "";
  return (
    <>
      {attribution.status === "computed" && attribution.value.byPathway.length > 0 ? (
        <ChartFrame
          model={prepareAttributionChart(
            { subPart, attribution: attribution.value, names, letter, until, hospital },
            writer,
          )}
          explanation={<p>{writer.text("budget-letter.attribution.explain")}</p>}
        />
      ) : null}
      <section>
        <SectionHead title={writer.text("budget-parts.attribution")}>{note}</SectionHead>
        <AttributionTable
          attribution={attribution}
          provenance={prepareLetterProvenance(
            letter,
            { hospital: frame.hospital, definition: note },
            writer,
          )}
          names={names}
          seesAllPathways={seesAllPathways}
          writer={writer}
        />
      </section>
    </>
  );
}
