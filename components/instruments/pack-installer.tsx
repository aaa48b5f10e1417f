"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
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
  const id = useId();
  const installer = useInstaller(hospitalId);
  const { state } = installer;
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose text-small text-muted">{t("text")}</p>
      <label
        htmlFor={id}
        className={buttonClasses(
          "secondary",
          "medium",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        )}
      >
        {state.step === "checking" ? t("checking") : t("choose")}
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void installer.check(file);
          }}
        />
      </label>
      {state.step === "failed" ? (
        <Notice tone="danger" isAnnounced title={t("failed")}>
          {state.problem}
        </Notice>
      ) : null}
      {state.step === "faults" ? <PackFaults name={state.name} faults={state.faults} /> : null}
      {state.step === "ready" || state.step === "installing" ? (
        <PackReady
          pack={state.pack}
          isInstalled={state.isInstalled}
          isBusy={state.step === "installing"}
          isOfOther={state.pack.instrument !== instrumentId}
          onInstall={() => void installer.install()}
          onCancel={installer.cancel}
        />
      ) : null}
      {state.step === "installed" ? (
        <Notice isAnnounced>
          {t("installed", { version: state.pack.version, language: state.pack.language })}
        </Notice>
      ) : null}
    </div>
  );
}
