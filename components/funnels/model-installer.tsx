"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import type { RiskModelFindingsDto, RiskModelSummaryDto } from "@/lib/contracts/api/risk-models";
import { useRouter } from "@/lib/i18n/navigation";
import { useFileInstaller } from "@/lib/queries/use-file-installer";
import { ModelFaults } from "./model-faults";

/** The largest sets have a few hundred terms. */
const LARGEST_FILE_BYTES = 256 * 1024;

type FaultDto = RiskModelFindingsDto["faults"][number];

/** Chooses a coefficient file, shows every fault or what it would install, and installs it. */
export function ModelInstaller({ hospitalId }: { readonly hospitalId: number }) {
  const t = useTranslations("risk-models");
  const all = useTranslations();
  const router = useRouter();
  const { state, check, install, cancel } = useFileInstaller<
    RiskModelFindingsDto,
    RiskModelSummaryDto,
    FaultDto
  >({
    path: "/api/v1/risk-models",
    hospitalId,
    largestBytes: LARGEST_FILE_BYTES,
    read: ({ faults, model, isInstalled }) => ({ faults, summary: model, isInstalled }),
    onInstalled: () => router.refresh(),
  });
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose text-small text-muted">{t("text")}</p>
      <FileButton
        label={state.step === "checking" ? t("checking") : t("choose")}
        accept=".json,application/json"
        onFile={(file) => void check(file)}
      />
      {state.step === "failed" ? (
        <Notice tone="danger" isAnnounced title={t("failed")}>
          {state.problem === "too-large" ? t("tooLarge") : all(`errors.${state.problem}.advice`)}
        </Notice>
      ) : null}
      {state.step === "faults" ? <ModelFaults name={state.name} faults={state.faults} /> : null}
      {state.step === "ready" || state.step === "installing" ? (
        <ModelReady
          summary={state.summary}
          isInstalled={state.isInstalled}
          isBusy={state.step === "installing"}
          onInstall={() => void install()}
          onCancel={cancel}
        />
      ) : null}
      {state.step === "installed" ? (
        <Notice isAnnounced>
          {t("done", { title: state.summary.title, version: state.summary.version })}
        </Notice>
      ) : null}
    </div>
  );
}

interface ModelReadyProps {
  readonly summary: RiskModelSummaryDto;
  readonly isInstalled: boolean;
  readonly isBusy: boolean;
  readonly onInstall: () => void;
  readonly onCancel: () => void;
}

/** What a file without faults would install, to be confirmed. */
function ModelReady({ summary, isInstalled, isBusy, onInstall, onCancel }: ModelReadyProps) {
  const t = useTranslations("risk-models");
  const { title, version, indicator, pathway, terms, source, grade } = summary;
  return (
    <Notice
      isAnnounced
      title={isInstalled ? t("already") : t("ready")}
      action={
        <div className="flex flex-wrap gap-2">
          {isInstalled ? null : (
            <Button variant="primary" size="small" autoFocus disabled={isBusy} onClick={onInstall}>
              {isBusy ? t("installing") : t("install")}
            </Button>
          )}
          <Button size="small" disabled={isBusy} onClick={onCancel}>
            {isInstalled ? t("close") : t("cancel")}
          </Button>
        </div>
      }
    >
      <span className="block">{t("contents", { title, version, terms, indicator, pathway })}</span>
      <span className="block">{t("origin", { source, grade: t(`grade.${grade}`) })}</span>
    </Notice>
  );
}
