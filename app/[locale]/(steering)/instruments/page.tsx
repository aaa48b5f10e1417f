import type { Metadata } from "next";
import { LibraryTable } from "@/components/instruments/library-table";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getInstrumentLibrary } from "@/lib/services/instruments/get-instrument-library";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readPageInput } from "../page-input";
import { SteeringShell } from "../steering-shell";

interface InstrumentsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("instruments.title") };
}

/** The library of questionnaires: those that pathways ask first, then what else can be scored. */
export default async function InstrumentsPage({ searchParams }: InstrumentsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("instrument.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  const { frame, entries } = await orNotFound(getInstrumentLibrary(actor, today));
  const hrefOf = (id: string): string => prepareHref(`/instruments/${id}`, keptView(frame));
  const used = entries.filter(({ uses }) => uses.length > 0);
  const available = entries.filter(({ uses }) => uses.length === 0);
  const count = (status: string) => entries.filter((entry) => entry.status === status).length;
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <PageHead
        eyebrow={frame.hospital.name}
        title={writer.text("instruments.title")}
        aside={writer.text("instruments.counts", {
          count: entries.length,
          packed: count("pack"),
          own: count("own"),
        })}
      />
      <p className="mt-4 max-w-prose text-body text-muted">{writer.text("instruments.intro")}</p>
      <div className="mt-7 flex flex-col gap-9">
        <section>
          <SectionHead title={writer.text("instruments.used")} />
          {used.length === 0 ? (
            <p className="pt-2 text-muted">{writer.text("instruments.usedNone")}</p>
          ) : (
            <LibraryTable
              caption={writer.text("instruments.used")}
              entries={used}
              hasUses
              hrefOf={hrefOf}
              writer={writer}
            />
          )}
        </section>
        <section>
          <SectionHead title={writer.text("instruments.available")} />
          <LibraryTable
            caption={writer.text("instruments.available")}
            entries={available}
            hasUses={false}
            hrefOf={hrefOf}
            writer={writer}
          />
        </section>
      </div>
    </SteeringShell>
  );
}
