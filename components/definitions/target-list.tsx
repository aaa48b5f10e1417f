import { SectionHead } from "@/components/ui/section-head";
import type { DefinitionPage } from "@/lib/contracts/steering/definitions";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";
import { nameOfPathway } from "./name-of-pathway";

interface TargetListProps {
  readonly page: DefinitionPage;
  readonly writer: Writer;
}

/** The hospital's targets for an indicator, by pathway and date. */
export function TargetList({ page, writer }: TargetListProps) {
  const { targets, definition } = page;
  if (targets.length === 0) return null;
  const unit = figureUnitOf(definition.unit);
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("definitions.targets")} />
      <ul className="mt-2 text-small">
        {targets.map(({ pathwayCode, amount, validFrom, source }) => (
          <li key={`${pathwayCode}-${validFrom}`} className="border-t border-hairline py-2">
            <strong>{writer.figure(amount, unit)}</strong> ·{" "}
            {nameOfPathway(page, pathwayCode, writer)} ·{" "}
            {writer.text("definitions.from", { date: writer.date(validFrom, "dayNumeric") })}
            <span className="block text-muted">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
