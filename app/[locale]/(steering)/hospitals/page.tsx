import type { Metadata } from "next";
import { HospitalTable } from "@/components/overview/hospital-table";
import { PageHead } from "@/components/ui/page-head";
import { getSignedIn, requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getOtherNetworks } from "@/lib/services/pathways/get-other-networks";
import { getWriter } from "../get-writer";
import { getNetworkHospitals } from "@/lib/services/pathways/get-network-hospitals";
import { writePeriod } from "@/lib/view-models/prepare-period";
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
  const { frame, period, hospitals, indicatorNames } = page;
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
      <HospitalTable
        hospitals={hospitals}
        names={[...new Set(indicatorNames.map((name) => writer.localised(name)))]}
        hrefOf={(id) => `/pathways?hospital=${id}`}
        writer={writer}
      />
    </SteeringShell>
  );
}
