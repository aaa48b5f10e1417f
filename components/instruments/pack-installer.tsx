"use client";

import { useTranslations } from "next-intl";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { PackFaults } from "./pack-faults";
import { PackReady } from "./pack-ready";
import { useInstaller } from "./use-installer";

interface PackInstallerProps {
  readonly instrumentId: string;
  readonly hospitalId: number;
}

/** Chooses a pack file, shows every fault or what it would install, and installs it. */
export function PackInstaller({ instrumentId, hospitalId }: PackInstallerProps) {
  const t = useTranslations("licence-packs");
  const errors = useTranslations();
  const installer = useInstaller(hospitalId);
  const { state } = installer;
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose text-small text-muted">{t("text")}</p>
      <FileButton
        label={state.step === "checking" ? t("checking") : t("choose")}
        accept=".json,application/json"
        onFile={(file) => void installer.check(file)}
      />
      {state.step === "failed" ? (
        <Notice tone="danger" isAnnounced title={t("failed")}>
          {state.problem === "too-large" ? t("tooLarge") : errors(`errors.${state.problem}.advice`)}
        </Notice>
      ) : null}
      {state.step === "faults" ? <PackFaults name={state.name} faults={state.faults} /> : null}
      {state.step === "ready" || state.step === "installing" ? (
        <PackReady
          pack={state.summary}
          isInstalled={state.isInstalled}
          isBusy={state.step === "installing"}
          isOfOther={state.summary.instrument !== instrumentId}
          onInstall={() => void installer.install()}
          onCancel={installer.cancel}
        />
      ) : null}
      {state.step === "installed" ? (
        <Notice isAnnounced>
          {t("installed", { version: state.summary.version, language: state.summary.language })}
        </Notice>
      ) : null}
    </div>
  );
}
