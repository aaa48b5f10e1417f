import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { FilterBar } from "@/components/layout/filter-bar";
import { WHOLE } from "@/components/layout/whole";
import { readShellPreferences } from "@/components/layout/read-shell-preferences";
import type { Actor } from "@/lib/access/actor";
import { listNavigation } from "@/lib/access/navigation";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "./page-input";

interface SteeringShellProps {
  readonly actor: Actor;
  readonly frame: SteeringFrame;
  readonly writer: Writer;
  /** False where the quarter stands in the path, not in the query. */
  readonly hasPeriod?: boolean;
  /** True where the figures follow the chosen site; the committee's pages are of the whole hospital. */
  readonly hasSite?: boolean;
  readonly children: ReactNode;
}

/** The frame of a steering page: who, whose figures, which quarter. */
export async function SteeringShell(props: SteeringShellProps) {
  const { actor, frame, writer, hasPeriod = true, hasSite = false, children } = props;
  const { hospital, hospitals, pathways, quarter, quarters, isYearly } = frame;
  const view = keptView(frame);
  return (
    <AppShell
      navigation={listNavigation(actor.role)}
      account={{
        displayName: actor.displayName,
        roleName: writer.text(`roles.${actor.role}`),
      }}
      origin={hospital.dataKind}
      preferences={await readShellPreferences()}
      destinations={pathways.map(({ code, name }) => ({
        key: code,
        label: writer.localised(name),
        group: writer.text("pathways.title"),
        path: prepareHref(`/pathways/${code}`, view),
      }))}
      filters={
        <FilterBar
          {...(hospitals.length > 1
            ? {
                hospital: {
                  options: hospitals.map(({ id, name }) => ({ key: String(id), label: name })),
                  selected: String(hospital.id),
                },
              }
            : { hospitalName: hospital.name })}
          {...(hasSite && frame.sites.length > 1
            ? {
                site: {
                  options: [
                    { key: WHOLE, label: writer.text("shell.filter.allSites") },
                    ...frame.sites.map(({ code, name }) => ({ key: code, label: name })),
                  ],
                  selected: frame.siteCode ?? WHOLE,
                },
              }
            : {})}
          {...(hasPeriod
            ? {
                period: {
                  options: quarters.map((key) => ({
                    key,
                    label: writeChosenPeriod(key, isYearly),
                  })),
                  selected: quarter,
                },
              }
            : {})}
        />
      }
    >
      {children}
    </AppShell>
  );
}
