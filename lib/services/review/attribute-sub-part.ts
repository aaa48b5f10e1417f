import "server-only";
import {
  allocateSubPart,
  ATTRIBUTION_METHOD,
  type Coefficient,
  type SubPartAttribution,
  type SubPartLine,
} from "@/lib/engine/budget";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import type { BudgetLine } from "@/lib/repositories/budget-letters";
import { computePointsOf, daysOf, pathwaysOf } from "./attribute-budget";
import type { LetterInputs } from "./load-budget-inputs";

interface Keys {
  readonly hospitalKey: number;
  readonly pathways: readonly { readonly pathwayKey: string; readonly key: number }[];
  readonly used: readonly Coefficient[];
}

/** The key by which a part is caused; a refusal names the figure that the letter does not give. */
export function keysOf(subPart: string, inputs: LetterInputs): Result<Keys> {
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

function pointKeys(inputs: LetterInputs): Result<Keys> {
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

function toSubPartLine(line: BudgetLine, keys: Keys, inputs: LetterInputs): SubPartLine {
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

/** The lines of a part spread over pathways and a rest, closing to the notified amount. */
export function attributeLines(
  subPart: string,
  lines: readonly BudgetLine[],
  keys: Result<Keys>,
  inputs: LetterInputs,
): Result<SubPartAttribution> {
  if (keys.status !== "computed") return keys;
  return allocateSubPart(
    subPart,
    lines.map((line) => toSubPartLine(line, keys.value, inputs)),
  );
}
