import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BatchAudit } from "@/components/imports/batch-audit";
import { BatchFiles } from "@/components/imports/batch-files";
import { BatchState } from "@/components/imports/batch-state";
import { ContentsTable } from "@/components/imports/contents-table";
import { EffectTable } from "@/components/imports/effect-table";
import { FindingTable } from "@/components/imports/finding-table";
import { RecordTotals } from "@/components/imports/record-totals";
import { RejectionTable } from "@/components/imports/rejection-table";
import { RowBalance } from "@/components/imports/row-balance";
import { UndoBatchButton } from "@/components/imports/undo-batch-button";
import { UndoOrReason } from "@/components/imports/undo-or-reason";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { ImportBatchDetailDto } from "@/lib/contracts/api/import-batches";
import { AppError } from "@/lib/errors/app-error";
import { formatterFor } from "@/lib/i18n/formatter";
import { Link } from "@/lib/i18n/navigation";
import { importPath } from "@/lib/queries/imports";
import { getBatchFindings } from "@/lib/services/import-jobs/findings";
import { getBatch } from "@/lib/services/import-jobs/get-batches";
import { getImportRoom } from "@/lib/services/import-jobs/get-import-room";
import { DataShell } from "../../data-shell";
import { namesOf, todayInBrussels } from "../names-of";

interface BatchPageProps {
  readonly params: Promise<{ readonly batch: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

const SHOWN_FINDINGS = 100;

export async function generateMetadata({ params }: BatchPageProps): Promise<Metadata> {
  const t = await getTranslations("import-wizard");
  return { title: t("detail.title", { batch: (await params).batch }) };
}

async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return notFound();
    throw error;
  }
}

/** One delivery: every row accounted for, what it changed, its fingerprints and its audit trail. */
export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const { batch: text } = await params;
  const actor = await requireActor("import.read", await searchParams);
  if (!/^[1-9]\d{0,14}$/.test(text)) return notFound();
  const batch = await orNotFound(getBatch(actor, Number(text)));
  const [t, locale] = [await getTranslations(), await getLocale()];
  const room = await getImportRoom(actor, todayInBrussels());
  const { findings } = await getBatchFindings(actor, batch.id, { limit: SHOWN_FINDINGS });
  const format = formatterFor(locale);
  const who = batch.author ?? t("import-wizard.history.commandLine");
  return (
    <DataShell actor={actor} room={room}>
      <PageHead
        eyebrow={
          <Link
            href={`/imports?hospital=${actor.hospitalId}`}
            className="underline-offset-3 hover:underline"
          >
            {t("import-wizard.title")}
          </Link>
        }
        title={`${t("import-wizard.detail.title", { batch: String(batch.id) })} · ${t(`imports.profile.${batch.profile}`)}`}
        aside={
          <>
            <span>
              {t("import-wizard.detail.by", { when: format.date(batch.createdAt, "dayTime"), who })}
            </span>
            <BatchState state={batch.state} />
          </>
        }
      />
      <div className="mt-6 flex flex-col gap-9">
        <BatchNotice
          batch={batch}
          when={format.date(batch.undoneAt ?? batch.createdAt, "dayTime")}
        />
        <div className="grid gap-x-10 gap-y-9 lg:grid-cols-2">
          <section>
            <SectionHead title={t("import-wizard.detail.balanceTitle")} />
            <div className="mt-3">
              <RowBalance rows={batch.rows} />
            </div>
          </section>
          <section>
            <SectionHead title={t("import-wizard.detail.recordsTitle")} />
            <div className="mt-3">
              <RecordTotals records={batch.records} />
            </div>
          </section>
        </div>
        {batch.effects.length > 0 ? (
          <EffectTable effects={batch.effects} {...namesOf(room, locale)} />
        ) : null}
        <RejectionTable rejections={batch.rejections} />
        {findings.length > 0 ? (
          <FindingTable
            findings={findings}
            downloadHref={
              can(actor.role, "import.run")
                ? importPath(`/batches/${batch.id}/error-file`, actor.hospitalId)
                : null
            }
          />
        ) : null}
        {batch.contents ? <ContentsTable contents={batch.contents} /> : null}
        <BatchFiles batch={batch} />
        <BatchAudit audit={batch.audit} />
        {batch.state === "published" && can(actor.role, "import.undo") ? (
          <div id="undo" className="scroll-mt-6 border-t border-rule pt-4">
            <UndoOrReason batch={batch.id} profile={batch.profile}>
              <UndoBatchButton batch={batch.id} hospitalId={actor.hospitalId} />
            </UndoOrReason>
          </div>
        ) : null}
      </div>
    </DataShell>
  );
}

interface BatchNoticeProps {
  readonly batch: ImportBatchDetailDto;
  readonly when: string;
}

async function BatchNotice({ batch, when }: BatchNoticeProps) {
  const t = await getTranslations("import-wizard");
  if (batch.state === "superseded") {
    const who = batch.undoneBy ?? t("history.commandLine");
    return <Notice>{t("detail.undone", { when, who })}</Notice>;
  }
  return batch.state === "rejected" ? <Notice tone="danger">{t("detail.rejected")}</Notice> : null;
}
