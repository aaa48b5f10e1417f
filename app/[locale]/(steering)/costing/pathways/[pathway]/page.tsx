import type { Metadata } from "next";
import { z } from "zod";
import { BeginMap } from "@/components/costing/maps/begin-map";
import { Workbench } from "@/components/costing/maps/workbench";
import { STUDIES } from "@/components/costing/studies/study-choices";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getWorkbench } from "@/lib/services/costing/maps/get-workbench";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { CostingShell } from "../../costing-shell";

interface WorkbenchPageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("pathway-maps.page") };
}

/** A key of a map from the address; anything else counts as absent. */
function readKey(query: PageSearchParams, name: string): string | null {
  return z.uuid().safeParse(readParameter(query, name)).data ?? null;
}

/** The costing workbench of a pathway: its map, resources, minutes and expected cost. */
export default async function WorkbenchPage({ params, searchParams }: WorkbenchPageProps) {
  const { pathway } = await params;
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getWorkbench(actor, {
      ...readPageInput(query),
      pathwayCode: pathway,
      mapId: readKey(query, "map"),
      comparedId: readKey(query, "compare"),
    }),
  );
  const { frame, open } = page;
  const hospital = frame.hospitals.length > 1 ? `?hospital=${frame.hospital.id}` : "";
  return (
    <CostingShell
      actor={actor}
      frame={frame}
      writer={writer}
      room="pathways"
      title={writer.localised(page.pathway.name)}
      aside={
        <span className="flex flex-wrap gap-x-4">
          {STUDIES.map((study) => (
            <Link
              key={study}
              href={prepareHref(`/costing/pathways/${pathway}/${study}`, keptView(frame))}
              className="underline"
            >
              {writer.text(`cost-study.study.${study}`)}
            </Link>
          ))}
        </span>
      }
    >
      {open === null ? (
        <NotSetUpState
          what={writer.text(page.canWrite ? "pathway-maps.noneText" : "pathway-maps.noneRead")}
          who={writer.text("pathway-maps.noneWho")}
          action={page.canWrite ? <BeginMap pathwayCode={pathway} query={hospital} /> : undefined}
        />
      ) : (
        <Workbench
          key={`${open.mapId} ${open.status}`}
          page={page}
          open={open}
          query={hospital}
          firstStepKey={readParameter(query, "step")}
          isMeasuredFirst={readParameter(query, "measured") !== null}
        />
      )}
    </CostingShell>
  );
}
