import type { PopulationRule, PopulationRules } from "@/lib/contracts/steering/pathway";
import type { Writer } from "@/lib/view-models/writer";

interface PopulationRulesListProps {
  readonly rules: PopulationRules;
  readonly writer: Writer;
}

/** Who belongs to the pathway and who does not, as sentences with the codes untouched. */
export function PopulationRulesList({ rules, writer }: PopulationRulesListProps) {
  return (
    <dl className="text-small">
      <Rules term={writer.text("pathways.inclusion")} rules={rules.inclusion} writer={writer} />
      <Rules term={writer.text("pathways.exclusion")} rules={rules.exclusion} writer={writer} />
    </dl>
  );
}

interface RulesProps {
  readonly term: string;
  readonly rules: readonly PopulationRule[] | undefined;
  readonly writer: Writer;
}

function Rules({ term, rules = [], writer }: RulesProps) {
  return (
    <div className="grid grid-cols-[8.5rem_1fr] gap-x-4 border-t border-hairline py-2">
      <dt className="text-muted">{term}</dt>
      <dd>
        {rules.length === 0 ? writer.text("pathways.noRules") : null}
        <ul>
          {rules.map((rule) => (
            <li key={`${rule.field} ${rule.operator}`}>
              {writer.text(`pathways.rule.${rule.operator}`, {
                field: writer.text(`pathways.field.${rule.field}`),
                values: rule.values.join(", "),
              })}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
