import { useState } from "react";
import type { ErrorCode } from "@/lib/errors/error-codes";
import { ApiProblem, callApi } from "./call-api";

/** What a check of a file found. */
interface FileFindings<Summary, Fault> {
  readonly faults: readonly Fault[];
  /** What it would install; null when it has faults. */
  readonly summary: Summary | null;
  readonly isInstalled: boolean;
}

type InstallerState<Summary, Fault> =
  | { readonly step: "empty" | "checking" }
  | { readonly step: "failed"; readonly problem: ErrorCode | "too-large" }
  | { readonly step: "faults"; readonly name: string; readonly faults: readonly Fault[] }
  | {
      readonly step: "ready" | "installing";
      readonly text: string;
      readonly summary: Summary;
      readonly isInstalled: boolean;
    }
  | { readonly step: "installed"; readonly summary: Summary };

interface InstallerInput<Findings, Summary, Fault> {
  /** Where the text goes; its checks stand one level below. */
  readonly path: `/api/v1/${string}`;
  readonly hospitalId: number;
  readonly largestBytes: number;
  readonly read: (findings: Findings) => FileFindings<Summary, Fault>;
  readonly onInstalled: () => void;
}

/** Checks a text file on the server, shows what it would install, and installs it. */
export function useFileInstaller<Findings, Summary, Fault>(
  input: InstallerInput<Findings, Summary, Fault>,
) {
  const { path, hospitalId, largestBytes, read, onInstalled } = input;
  const [state, setState] = useState<InstallerState<Summary, Fault>>({ step: "empty" });
  const fail = (thrown: unknown) => {
    const problem = thrown instanceof ApiProblem ? thrown.code : "internal";
    setState({ step: "failed", problem });
  };
  const check = async (file: File) => {
    if (file.size > largestBytes) {
      setState({ step: "failed", problem: "too-large" });
      return;
    }
    setState({ step: "checking" });
    try {
      const text = await file.text();
      const found = await callApi<Findings>(`${path}/checks?hospital=${hospitalId}`, {
        method: "POST",
        json: { text },
      });
      const { faults, summary, isInstalled } = read(found);
      if (summary === null) setState({ step: "faults", name: file.name, faults });
      else setState({ step: "ready", text, summary, isInstalled });
    } catch (thrown) {
      fail(thrown);
    }
  };
  const install = async () => {
    if (state.step !== "ready") return;
    setState({ ...state, step: "installing" });
    try {
      const summary = await callApi<Summary>(`${path}?hospital=${hospitalId}`, {
        method: "POST",
        json: { text: state.text },
      });
      setState({ step: "installed", summary });
      onInstalled();
    } catch (thrown) {
      fail(thrown);
    }
  };
  return { state, check, install, cancel: () => setState({ step: "empty" }) };
}
