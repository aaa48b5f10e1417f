import "server-only";
import type { AmountRange, BudgetBlock, BudgetRow } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  CHANGE_RANGE_METHOD,
  computeEffectYear,
  isConfirmed,
  type SubPartAttribution,
} from "@/lib/engine/budget";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import type { BudgetLine } from "@/lib/repositories/budget-letters";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { attributeLines, keysOf } from "./attribute-sub-part";
import { computeB1Effect, computeB2Effect, type Effect } from "./budget-effects";
import { loadBudgetInputs, type BudgetInputs, type BudgetQuestion } from "./load-budget-inputs";

/** The parts that the committee reviews for each pathway; C2 only when the letter has any (R023). */
const REVIEWED_SUB_PARTS = ["B1", "B2", "B4", "B8"] as const;
const ONE_OFF_SUB_PART = "C2";

function pick(
  attribution: Result<SubPartAttribution>,
  read: (value: SubPartAttribution) => number,
): Result {
  return attribution.status === "computed"
    ? { ...attribution, value: read(attribution.value) }
    : attribution;
}

function effectOf(subPart: string, inputs: BudgetInputs): Effect {
  if (subPart === "B2") return computeB2Effect(inputs);
  if (subPart === "B1") return computeB1Effect(inputs);
  const range: Result<AmountRange> = notComputable(
    "missing-parameter",
    CHANGE_RANGE_METHOD,
    subPart === "B4" ? "b4.p4p.scoreChange" : `${subPart.toLowerCase()}.change`,
  );
  return { range, used: [], lag: inputs.find(`lag.${subPart.toLowerCase()}`) };
}

function buildRow(subPart: string, lines: readonly BudgetLine[], inputs: BudgetInputs): BudgetRow {
  const keys = keysOf(subPart, inputs);
  const attribution = attributeLines(subPart, lines, keys, inputs);
  const effect = effectOf(subPart, inputs);
  const year = computeEffectYear(inputs.now.year, effect.lag);
  const used = [...(keys.status === "computed" ? keys.value.used : []), ...effect.used];
  if (effect.range.status === "computed" && effect.lag) used.push(effect.lag);
  const unconfirmed = new Map(
    used
      .filter((row) => !isConfirmed(row))
      .map(({ key, grade }) => [key, { parameter: key, grade }]),
  );
  return {
    subPart,
    notifiedCents: lines.reduce((sum, line) => sum + line.notifiedCents, 0),
    attributed: pick(
      attribution,
      ({ byPathway }) =>
        byPathway.find((part) => part.pathwayKey === inputs.pathwayCode)?.amountCents ?? 0,
    ),
    unallocated: pick(attribution, ({ unallocatedCents }) => unallocatedCents),
    nextRecalculation: effect.range,
    effectYear:
      effect.range.status === "computed" && year.status === "computed" ? year.value : null,
    unconfirmed: [...unconfirmed.values()],
  };
}

/** What the pathway means in the hospital budget, part by part; null when there is no letter. */
export async function buildBudgetBlock(
  tx: ScopedTx,
  figures: BudgetQuestion & Pick<PathwayFigures, "publications">,
): Promise<BudgetBlock | null> {
  const inputs = await loadBudgetInputs(tx, figures);
  if (!inputs) return null;
  const { letter, lines } = inputs;
  const hasOneOffs = lines.some((line) => line.subPart === ONE_OFF_SUB_PART);
  const subParts = [...REVIEWED_SUB_PARTS, ...(hasOneOffs ? [ONE_OFF_SUB_PART] : [])];
  return {
    ...letter,
    rows: subParts
      .map((subPart) => ({ subPart, own: lines.filter((line) => line.subPart === subPart) }))
      .filter(({ own }) => own.length > 0)
      .map(({ subPart, own }) => buildRow(subPart, own, inputs)),
    sources: figures.publications.filter(({ sourceKind }) => sourceKind === "bfm-letter"),
  };
}
