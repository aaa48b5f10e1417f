import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportWizard } from "@/components/imports/import-wizard";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { Link } from "@/lib/i18n/navigation";
import { getImportRoom } from "@/lib/services/import-jobs/get-import-room";
import { listProfileChoices } from "@/lib/services/import-jobs/list-profile-choices";
import { readUploadLimitBytes } from "@/lib/services/import-jobs/receive-file";
import { DataShell } from "../../data-shell";
import { namesOf, todayInBrussels } from "../names-of";

interface NewImportPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import-wizard"))("newTitle") };
}

/** The import wizard. */
export default async function NewImportPage({ searchParams }: NewImportPageProps) {
  const actor = await requireActor("import.run", await searchParams);
  const t = await getTranslations("import-wizard");
  const room = await getImportRoom(actor, todayInBrussels());
  return (
    <DataShell actor={actor} room={room}>
      <PageHead
        eyebrow={
          <Link
            href={`/imports?hospital=${actor.hospitalId}`}
            className="underline-offset-3 hover:underline"
          >
            {t("title")}
          </Link>
        }
        title={t("newTitle")}
        aside={room.hospital.name}
      />
      <ImportWizard
        setting={{
          hospitalId: actor.hospitalId,
          profiles: listProfileChoices(room.hospital.dataKind),
          ...namesOf(room, await getLocale()),
          canUndo: can(actor.role, "import.undo"),
          limitBytes: readUploadLimitBytes(),
        }}
      />
    </DataShell>
  );
}
