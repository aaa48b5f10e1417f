import "server-only";
import type { AmountRange, BudgetBlock, BudgetRow } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  allocateSubPart,
  ATTRIBUTION_METHOD,
  CHANGE_RANGE_METHOD,
  computeEffectYear,
  isConfirmed,
  type Coefficient,
  type SubPartAttribution,
  type SubPartLine,
} from "@/lib/engine/budget";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import type { BudgetLine } from "@/lib/repositories/budget-letters";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { computePointsOf, daysOf, pathwaysOf } from "./attribute-budget";
import { computeB1Effect, computeB2Effect, type Effect } from "./budget-effects";
import { loadBudgetInputs, type BudgetInputs } from "./load-budget-inputs";

/** The parts that the committee reviews for each pathway; C2 only when the letter has any (R023). */
const REVIEWED_SUB_PARTS = ["B1", "B2", "B4", "B8"] as const;
const ONE_OFF_SUB_PART = "C2";

interface Keys {
  readonly hospitalKey: number;
  readonly pathways: readonly { readonly pathwayKey: string; readonly key: number }[];
  readonly used: readonly Coefficient[];
}

/** The key by which a part is caused; a refusal names the figure that the letter does not give. */
function keysOf(subPart: string, inputs: BudgetInputs): Result<Keys> {
  if (subPart === "B1") {
    const days = inputs.find("b1.RD");
    if (!days) return notComputable("missing-parameter", ATTRIBUTION_METHOD, "b1.RD");
    const pathways = pathwaysOf(inputs.now).map((pathwayKey) => ({
      pathwayKey,
      key: daysOf(inputs.now, pathwayKey),
    }));
    return computed(
      { hospitalKey: days.amount, pathways, used: [days] },
      "days",
      1,
      ATTRIBUTION_METHOD,
    );
  }
  if (subPart === "B2") return pointKeys(inputs);
  // P4P, social profile and one-offs are decided for the hospital as a whole.
  return notComputable("no-reference-for-group", ATTRIBUTION_METHOD, subPart);
}

function pointKeys(inputs: BudgetInputs): Result<Keys> {
  const ownPoints = inputs.find("b2.ownPoints");
  if (!ownPoints) return notComputable("missing-parameter", ATTRIBUTION_METHOD, "b2.ownPoints");
  const used: Coefficient[] = [ownPoints];
  const pathways: { pathwayKey: string; key: number }[] = [];
  for (const pathwayKey of pathwaysOf(inputs.now)) {
    const points = computePointsOf(inputs, inputs.now, pathwayKey);
    if (points.status !== "computed") return points;
    pathways.push({ pathwayKey, key: points.value.totalPoints });
    if (pathwayKey === inputs.pathwayCode) used.push(...points.value.provenance.coefficients);
  }
  return computed(
    { hospitalKey: ownPoints.amount, pathways, used },
    "points",
    1,
    ATTRIBUTION_METHOD,
  );
}

function toSubPartLine(line: BudgetLine, keys: Keys, inputs: BudgetInputs): SubPartLine {
  const notified: Coefficient = {
    key: line.lineCode,
    amount: line.notifiedCents,
    unit: "eur-cents",
    year: Number(inputs.letter.budgetFrom.slice(0, 4)),
    grade: inputs.letter.grade,
    source: inputs.letter.title,
  };
  // A one-off of an earlier year is no share of this year's activity.
  const pathways = line.isRecurrent ? keys.pathways : [];
  return { lineKey: line.lineKey, notified, hospitalKey: keys.hospitalKey, pathways };
}

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
  const attribution =
    keys.status === "computed"
      ? allocateSubPart(
          subPart,
          lines.map((line) => toSubPartLine(line, keys.value, inputs)),
        )
      : keys;
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
  figures: PathwayFigures,
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
