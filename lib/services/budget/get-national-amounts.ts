import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { readNationalAmounts } from "@/lib/db/reference/reference-files";
import { withScope } from "@/lib/db/with-scope";
import { loadFrame, type FrameInput } from "../pathways/load-frame";

type NationalAmount = ReturnType<typeof readNationalAmounts>[number];

/** Amounts of one perimeter, the oldest first. */
export interface NationalSeries {
  readonly perimeter: NationalAmount["perimeter"];
  readonly amounts: readonly NationalAmount[];
}

export interface NationalPage {
  readonly frame: SteeringFrame;
  readonly series: readonly NationalSeries[];
}

/** The amounts of the country by perimeter: another perimeter is never the same series. */
export async function getNationalAmounts(actor: Actor, input: FrameInput): Promise<NationalPage> {
  const amounts = [...readNationalAmounts()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const perimeters = [...new Set(readNationalAmounts().map(({ perimeter }) => perimeter))];
  const frame = await withScope(actor.scope, (tx) => loadFrame(tx, actor, input), {
    readOnly: true,
  });
  return {
    frame,
    series: perimeters.map((perimeter) => ({
      perimeter,
      amounts: amounts.filter((amount) => amount.perimeter === perimeter),
    })),
  };
}
