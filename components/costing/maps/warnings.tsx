import { Notice } from "@/components/ui/notice";
import { useWorkbench } from "./workbench-context";

/** Faults, gaps and expired minutes of the map, each by name. */
export function Warnings() {
  const { model, t } = useWorkbench();
  const { faults, gaps, expiredCount, prices } = model;
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {faults.length === 0 ? null : (
        <Notice tone="danger" title={t("faultsTitle", { count: faults.length })}>
          <ul className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {prices.problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
      {gaps.length === 0 ? null : (
        <Notice tone="warning" title={t("gapsTitle", { count: gaps.length })}>
          <details>
            <summary>{gaps[0]}</summary>
            <ul className="list-disc pl-5">
              {gaps.slice(1).map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      {expiredCount === 0 ? null : <Notice>{t("expired", { count: expiredCount })}</Notice>}
    </div>
  );
}
