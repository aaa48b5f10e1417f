import { useTranslations } from "next-intl";
import { ApiProblem } from "@/lib/queries/call-api";
import { useWriting } from "./use-writing";

/** A fault or a refusal of the import as sentences: what, where, what to do. */
export interface FaultWords {
  readonly fault: (fault: {
    readonly code: string;
    readonly particulars: Readonly<Record<string, string | number>>;
  }) => string;
  readonly reason: (row: {
    readonly reason: string;
    readonly column: string | null;
    readonly found?: string | null;
  }) => string;
  readonly problem: (thrown: unknown) => string;
}

/** The words for what went wrong, by the codes that the server gives. */
export function useFaultWords(limitBytes = 0): FaultWords {
  const t = useTranslations();
  const { bytes } = useWriting();
  const fault: FaultWords["fault"] = ({ code, particulars }) =>
    t.has(`imports.fault.${code}`)
      ? t(`imports.fault.${code}`, particulars)
      : t("import-wizard.job.unexpected");
  const problem = (thrown: unknown): string => {
    if (!(thrown instanceof ApiProblem)) return t("import-wizard.job.unexpected");
    const detail = thrown.problem?.detail ?? {};
    const reason = String(detail["reason"] ?? thrown.code);
    const texts = Object.fromEntries(
      Object.entries(detail).map(([key, part]) => [
        key,
        typeof part === "number" ? part : String(part),
      ]),
    );
    if (t.has(`import-wizard.problem.${reason}`)) {
      return t(`import-wizard.problem.${reason}`, { ...texts, limit: bytes(limitBytes) });
    }
    if (t.has(`imports.fault.${reason}`)) return t(`imports.fault.${reason}`, texts);
    return `${t(`errors.${thrown.code}.title`)}. ${t(`errors.${thrown.code}.advice`)}`;
  };
  return {
    fault,
    problem,
    reason: ({ reason, column, found }) =>
      t.has(`imports.reason.${reason}`)
        ? t(`imports.reason.${reason}`, {
            column: column ?? t("import-wizard.findings.wholeRow"),
            found: found ?? "…",
          })
        : reason,
  };
}
