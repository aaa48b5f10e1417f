import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchTable } from "@/components/imports/batch-table";
import { buttonClasses } from "@/components/ui/button-classes";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { BatchSort } from "@/lib/contracts/api/import-batches";
import { Link } from "@/lib/i18n/navigation";
import { getBatches } from "@/lib/services/import-jobs/get-batches";
import { getImportRoom } from "@/lib/services/import-jobs/get-import-room";
import {
  readBatchOrder,
  sortBatches,
  turnBatchOrder,
} from "@/lib/view-models/imports/sort-batches";
import { DataShell } from "../data-shell";
import { todayInBrussels } from "./names-of";

interface ImportsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const SHOWN = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import-wizard"))("title") };
}

function readText(query: PageSearchParams, name: string): string | null {
  const found = query[name];
  return typeof found === "string" && found !== "" ? found : null;
}

/** Every delivery of the hospital: the first page of who keeps the data. */
export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("import.read", query);
  const t = await getTranslations("import-wizard");
  const room = await getImportRoom(actor, todayInBrussels());
  const after = /^\d{1,15}$/.exec(readText(query, "after") ?? "")?.[0];
  const page = await getBatches(actor, { limit: SHOWN, after });
  const order = readBatchOrder(readText(query, "sort"));
  const hospital = room.hospitals.length > 1 ? `hospital=${actor.hospitalId}` : "";
  const hrefWith = (...parts: readonly string[]) => {
    const search = [hospital, ...parts].filter(Boolean).join("&");
    return `/imports${search ? `?${search}` : ""}`;
  };
  const canRun = can(actor.role, "import.run");
  const start = canRun ? (
    <Link
      href={`/imports/new${hospital ? `?${hospital}` : ""}`}
      className={buttonClasses("primary")}
    >
      {t("new")}
    </Link>
  ) : null;
  return (
    <DataShell actor={actor} room={room}>
      <PageHead eyebrow={room.hospital.name} title={t("title")} aside={start} />
      <p className="mt-4 max-w-prose text-body text-muted">{t("history.lead")}</p>
      <div className="mt-5">
        {page.batches.length === 0 ? (
          <NotSetUpState what={t("history.empty")} who={t("history.emptyWho")} action={start} />
        ) : (
          <BatchTable
            batches={sortBatches(page.batches, order)}
            sort={order}
            hrefOfSort={(by: BatchSort) =>
              hrefWith(`sort=${turnBatchOrder(order, by)}`, after ? `after=${after}` : "")
            }
            canUndo={can(actor.role, "import.undo")}
            hrefOfBatch={(id) => `/imports/${id}${hospital ? `?${hospital}` : ""}`}
          />
        )}
      </div>
      <nav className="mt-4 flex gap-5 text-small">
        {after ? (
          <Link href={hrefWith()} className="underline underline-offset-3">
            {t("history.newest")}
          </Link>
        ) : null}
        {page.next ? (
          <Link href={hrefWith(`after=${page.next}`)} className="underline underline-offset-3">
            {t("history.older")}
          </Link>
        ) : null}
      </nav>
    </DataShell>
  );
}
