import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PackFindingsDto, PackSummaryDto } from "@/lib/contracts/api/licence-packs";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi } from "@/lib/queries/call-api";

/** A pack is text of one questionnaire; a larger file is something else. */
const LARGEST_FILE_BYTES = 1024 * 1024;

export type PackFaultDto = PackFindingsDto["faults"][number];

interface ReadyPack {
  readonly text: string;
  readonly pack: PackSummaryDto;
  readonly isInstalled: boolean;
}

type InstallerState =
  | { readonly step: "empty" | "checking" }
  | { readonly step: "failed"; readonly problem: string }
  | { readonly step: "faults"; readonly name: string; readonly faults: readonly PackFaultDto[] }
  | ({ readonly step: "ready" | "installing" } & ReadyPack)
  | { readonly step: "installed"; readonly pack: PackSummaryDto };

/** Checks and installs a pack file. */
export function useInstaller(hospitalId: number) {
  const t = useTranslations();
  const router = useRouter();
  const [state, setState] = useState<InstallerState>({ step: "empty" });
  const fail = (thrown: unknown) => {
    const code = thrown instanceof ApiProblem ? thrown.code : "internal";
    setState({ step: "failed", problem: t(`errors.${code}.advice`) });
  };
  const check = async (file: File) => {
    if (file.size > LARGEST_FILE_BYTES) {
      setState({ step: "failed", problem: t("licence-packs.tooLarge") });
      return;
    }
    setState({ step: "checking" });
    try {
      const text = await file.text();
      const { faults, pack, isInstalled } = await callApi<PackFindingsDto>(
        `/api/v1/licence-packs/checks?hospital=${hospitalId}`,
        { method: "POST", json: { text } },
      );
      if (pack === null) setState({ step: "faults", name: file.name, faults });
      else setState({ step: "ready", text, pack, isInstalled });
    } catch (thrown) {
      fail(thrown);
    }
  };
  const install = async () => {
    if (state.step !== "ready") return;
    setState({ ...state, step: "installing" });
    try {
      const pack = await callApi<PackSummaryDto>(`/api/v1/licence-packs?hospital=${hospitalId}`, {
        method: "POST",
        json: { text: state.text },
      });
      setState({ step: "installed", pack });
      router.refresh();
    } catch (thrown) {
      fail(thrown);
    }
  };
  return { state, check, install, cancel: () => setState({ step: "empty" }) };
}
