import "server-only";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  classifyRareEvents,
  DEFAULT_CHART_OPTIONS,
  type DatedEvent,
} from "@/lib/engine/statistics";
import { listEventCases } from "@/lib/repositories/event-cases";
import type { IndicatorCell } from "@/lib/repositories/rollups";

/** Which part of a pathway is looked at, with the definitions and cells that say what is rare. */
interface RareEventsInput {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly from: string;
  readonly until: string;
  readonly definitions: readonly DefinitionRecord[];
  readonly cells: ReadonlyMap<string, readonly IndicatorCell[]>;
}

/** Reads the events of indicators that are too rare for shares and have enough gaps for a g chart. */
export async function loadRareEvents(
  tx: ScopedTx,
  input: RareEventsInput,
): Promise<ReadonlyMap<string, readonly DatedEvent[]>> {
  const found = new Map<string, readonly DatedEvent[]>();
  for (const { code, measure } of input.definitions) {
    if (measure !== "proportion") continue;
    const cells = (input.cells.get(code) ?? []).filter((c) => c.periodStart >= input.from);
    const frequency = classifyRareEvents(
      cells.map(({ numerator, n }) => ({ numerator, denominator: n })),
      true,
    );
    // One event more than gaps: the first one only starts the count.
    const hasEnough = frequency.events > DEFAULT_CHART_OPTIONS.requirements.centre;
    if (!frequency.isRare || !hasEnough) continue;
    const filter = { ...input, indicatorCode: code };
    const events = await listEventCases(tx, filter, frequency.isAbsenceRarer);
    if (events.length > 0) found.set(code, events);
  }
  return found;
}
