import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { FilterBar } from "@/components/layout/filter-bar";
import { readShellPreferences } from "@/components/layout/read-shell-preferences";
import type { Actor } from "@/lib/access/actor";
import { listNavigation } from "@/lib/access/navigation";
import type { ImportRoom } from "@/lib/services/import-jobs/get-import-room";
import { getTranslations } from "next-intl/server";

interface DataShellProps {
  readonly actor: Actor;
  readonly room: ImportRoom;
  readonly children: ReactNode;
}

/** The frame of a data page: who, and whose data. */
export async function DataShell({ actor, room, children }: DataShellProps) {
  const t = await getTranslations("roles");
  const { hospital, hospitals } = room;
  return (
    <AppShell
      navigation={listNavigation(actor.role)}
      account={{ displayName: actor.displayName, roleName: t(actor.role) }}
      origin={hospital.dataKind}
      preferences={await readShellPreferences()}
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
        />
      }
    >
      {children}
    </AppShell>
  );
}
