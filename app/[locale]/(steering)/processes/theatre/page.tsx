import type { Metadata } from "next";
import { ProcessChoices } from "@/components/process/process-choices";
import { TheatreFigures } from "@/components/process/theatre-figures";
import { TheatreForm, type TheatreTexts } from "@/components/process/theatre-form";
import { TheatreGroups } from "@/components/process/theatre-groups";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { PROCESS_SPANS } from "@/lib/contracts/steering/process";
import type { TheatrePage as Page } from "@/lib/contracts/steering/theatre";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { getTheatrePage } from "@/lib/services/process/get-theatre-page";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../page-input";
import { SteeringShell } from "../../steering-shell";
import { ProcessRooms } from "../process-rooms";

interface TheatrePageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("process.theatre.title") };
}

/** First cases, turnover, booked against actual, use and cost of the operating rooms. */
export default async function TheatrePage({ searchParams }: TheatrePageProps) {
  const query = await searchParams;
  const actor = await requireActor("process.read", query);
  const writer = await getWriter();
  const read = (name: string) => readParameter(query, name);
  const typed = {
    ...{ limit: read("limit"), blockFrom: read("blockFrom"), blockTo: read("blockTo") },
    rate: read("rate"),
  };
  const input = {
    ...readPageInput(query),
    ...{ sourceKey: read("source"), span: read("span"), typed },
  };
  const page = await orNotFound(getTheatrePage(actor, input));
  const frame = page?.frame ?? (await getFrame(actor, input));
  const title = writer.text("process.theatre.title");
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <PageHead
        eyebrow={page ? `${title} · ${writePeriod(page.period, writer)}` : title}
        title={page ? nameOf(page.source.name, writer) : title}
        aside={writer.text("process.theatre.lead")}
      />
      <ProcessRooms frame={frame} room="theatre" writer={writer} />
      {page ? (
        <Filled
          page={page}
          texts={{
            limit: typed.limit ?? "",
            blockFrom: typed.blockFrom ?? "",
            blockTo: typed.blockTo ?? "",
            rate: typed.rate ?? "",
          }}
          writer={writer}
        />
      ) : (
        <div className="mt-7">
          <MissingState what={writer.text("process.theatre.none")} />
        </div>
      )}
    </SteeringShell>
  );
}

function nameOf(name: Page["source"]["name"], writer: Writer): string {
  return typeof name === "string" ? name : writer.localised(name);
}

interface FilledProps {
  readonly page: Page;
  readonly texts: TheatreTexts;
  readonly writer: Writer;
}

function Filled({ page, texts, writer }: FilledProps) {
  const { frame, theatreSources, source, span, figures, settings, sources } = page;
  const view = keptView(frame);
  const typed = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  const kept = {
    ...(view.hospital === null ? {} : { hospital: String(view.hospital) }),
    ...(view.period === null ? {} : { period: view.period }),
    ...{ source: source.key, span },
  };
  const hrefOf = (changes: Readonly<Record<string, string>>) =>
    prepareHref("/processes/theatre", view, { ...typed, source: source.key, span, ...changes });
  return (
    <>
      <ProcessChoices
        lists={[
          {
            ...({
              key: "source",
              look: "menu",
              label: writer.text("process.theatre.source"),
            } as const),
            selected: source.key,
            options: theatreSources.map(({ key, name }) => ({
              key,
              label: nameOf(name, writer),
              href: prepareHref("/processes/theatre", view, { ...typed, source: key }),
            })),
          },
          {
            ...({
              key: "span",
              look: "segments",
              label: writer.text("process.choose.span"),
            } as const),
            selected: span,
            options: PROCESS_SPANS.map((key) => ({
              key,
              label: writer.text(`process.span.${key}`),
              href: hrefOf({ span: key }),
            })),
          },
        ]}
      />
      <TheatreForm texts={texts} faults={settings.faults} kept={kept} writer={writer} />
      {figures ? (
        <>
          <p className="max-w-[100ch] pt-5 text-small">
            <strong className="font-semibold">
              {writer.text("process.theatre.summary", {
                cases: figures.cases,
                roomDays: figures.roomDays,
                rooms: figures.rooms,
              })}
            </strong>{" "}
            {figures.withoutRoom > 0
              ? writer.text("process.theatre.withoutRoom", { count: figures.withoutRoom })
              : null}{" "}
            <span className="text-muted">
              {writeSources(sources, writer)} · {writeFreshness(sources, writer)}
            </span>
          </p>
          <TheatreFigures page={page} figures={figures} writer={writer} />
          <TheatreGroups page={page} figures={figures} writer={writer} />
        </>
      ) : (
        <div className="mt-7">
          <MissingState what={writer.text("process.tooFew", { minimum: page.minimumCount })} />
        </div>
      )}
    </>
  );
}
