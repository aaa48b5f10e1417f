import { Disclosure } from "@/components/ui/disclosure";
import type { Coefficient } from "@/lib/engine/budget";
import { writeBudgetSource } from "@/lib/view-models/write-budget-source";
import type { Writer } from "@/lib/view-models/writer";
import { ParameterTable } from "./parameter-table";

interface RuleVersionsProps {
  readonly rules: readonly {
    readonly version: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly note: string | null;
    readonly coefficients: readonly Coefficient[];
    readonly holdsForLetter: boolean;
  }[];
  readonly writer: Writer;
}

/** The rules of the budget by the time in which they hold, each figure with its source. */
export function RuleVersions({ rules, writer }: RuleVersionsProps) {
  return (
    <div className="mt-2">
      {rules.map((rule) => (
        <Disclosure
          key={rule.version}
          summary={
            <span>
              {rule.version} ·{" "}
              <span className="font-normal">
                {writer.date(rule.validFrom, "dayNumeric")} –{" "}
                {rule.validTo === null ? "…" : writer.date(rule.validTo, "dayNumeric")}
                {rule.holdsForLetter ? ` · ${writer.text("budget-card.holds")}` : ""}
                {rule.coefficients.length === 0
                  ? ` · ${writer.text("budget-card.unknownRules")}`
                  : ""}
              </span>
            </span>
          }
        >
          {rule.note === null ? null : <p>{writeBudgetSource(rule.note, writer)}</p>}
          {rule.coefficients.length > 0 ? (
            <ParameterTable
              caption={rule.version}
              parameters={rule.coefficients.map(({ key, amount, unit, grade, source }) => ({
                ...{ parameter: key, amount, unit, grade, source },
              }))}
              writer={writer}
            />
          ) : (
            <p>{writer.text("budget-card.unknownRulesNote")}</p>
          )}
        </Disclosure>
      ))}
    </div>
  );
}
