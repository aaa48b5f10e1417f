import type { Metadata } from "next";
import { HospitalTable } from "@/components/overview/hospital-table";
import { Disclosure } from "@/components/ui/disclosure";
import { MissingState } from "@/components/ui/missing-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { getSignedIn, requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { NetworkPage } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { getOtherNetworks } from "@/lib/services/pathways/get-other-networks";
import { getWriter } from "../get-writer";
import { getNetworkHospitals } from "@/lib/services/pathways/get-network-hospitals";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { orNotFound, readPageInput } from "../page-input";
import { SteeringShell } from "../steering-shell";

interface HospitalsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("overview.hospitals") };
}

/** The hospitals of a network, with what patients reported in the newest year. */
export default async function HospitalsPage({ searchParams }: HospitalsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("network.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getNetworkHospitals(actor, readPageInput(query)));
  const others = await getOtherNetworks(actor, (await getSignedIn())?.hospitalIds ?? []);
  const { frame, period, pathways } = page;
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <PageHead
        eyebrow={period ? writePeriod(period, writer) : null}
        title={writer.text("overview.hospitals")}
        aside={[frame.hospital.source, frame.hospital.licence].filter(Boolean).join(" · ")}
      />
      {others.length > 0 ? (
        <nav
          aria-label={writer.text("overview.otherNetworks")}
          className="flex flex-wrap gap-x-4 gap-y-1 pt-4 text-small"
        >
          <span className="text-muted">{writer.text("overview.otherNetworks")}</span>
          {others.map(({ name, hospitalId }) => (
            <Link
              key={name}
              href={`/hospitals?hospital=${hospitalId}`}
              className="underline underline-offset-3"
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      <p className="py-4 text-small text-muted">{writer.text("overview.hospitalsNote")}</p>
      {pathways.length === 0 ? <MissingState what={writer.text("overview.noScores")} /> : null}
      {pathways.map((pathway) => (
        <section key={pathway.code} className="pb-8">
          <SectionHead
            title={writer.localised(pathway.name)}
            aside={writer.text("overview.hospitalCount", { count: pathway.hospitals.length })}
          />
          <HospitalTable
            pathway={pathway}
            hrefOf={(id) => `/pathways/${pathway.code}?hospital=${id}`}
            writer={writer}
          />
        </section>
      ))}
      <OtherHospitals hospitals={page.others} writer={writer} />
    </SteeringShell>
  );
}

interface OtherProps {
  readonly hospitals: NetworkPage["others"];
  readonly writer: Writer;
}

/** Hospitals without a score in the year are named too: nobody drops out of sight. */
function OtherHospitals({ hospitals, writer }: OtherProps) {
  if (hospitals.length === 0) return null;
  return (
    <Disclosure summary={writer.text("overview.otherHospitals", { count: hospitals.length })}>
      <ul className="columns-1 gap-7 text-small sm:columns-2 lg:columns-3">
        {hospitals.map(({ id, name }) => (
          <li key={id} className="py-0.5">
            <Link href={`/pathways?hospital=${id}`} className="hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
