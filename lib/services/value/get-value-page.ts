import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ValueComparison, ValueGrouping, ValuePage } from "@/lib/contracts/steering/value";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { computeCostPerOutcome, VALUE_RULES } from "@/lib/engine/value";
import { AppError } from "@/lib/errors/app-error";
import { listVariants } from "@/lib/repositories/outcomes";
import { findPathwayVersion } from "@/lib/repositories/pathways";
import { loadPathwayFigures } from "../indicators/load-pathway-figures";
import { selectSources } from "../indicators/select-sources";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { listCostRights } from "../review/withhold-costs";
import { buildGroups, pairsOf } from "./build-groups";
import { chooseThresholds } from "./choose-thresholds";
import { compareGroups, referenceOf } from "./compare-groups";
import { judgeSafety } from "./judge-safety";
import { listRawGroups, type GroupQuestion } from "./list-groups";
import { chooseValueOutcome, listValueOutcomes } from "./list-value-outcomes";
import { findImportantChange } from "./read-patients";

/** What a reader chose; null takes what the page proposes. */
export interface ValueInput extends FrameInput {
  readonly outcome: string | null;
  readonly grouping: ValueGrouping;
  readonly variant: string | null;
  readonly isWithPhysicians: boolean;
  readonly typedThresholdCents: number | null;
}

async function compare(
  tx: ScopedTx,
  question: GroupQuestion,
  typedThresholdCents: number | null,
): Promise<ValueComparison> {
  const { figures, outcome, pathwayCode, variant } = question;
  const { groups: raw, period } = await listRawGroups(tx, question);
  const everyone = raw.flatMap(({ patients }) => patients);
  const { minimumShown, minimumCompared, confidenceLevel, draws, seed } = VALUE_RULES;
  const own = computeCostPerOutcome(pairsOf(everyone), {
    confidenceLevel,
    minimumCount: minimumCompared,
  });
  const thresholdsCents = chooseThresholds(
    typedThresholdCents,
    own.status === "computed" ? own.value.costPerOutcomeCents : null,
  );
  const { minimumCount } = outcome.definition;
  const built = buildGroups(raw, { kind: outcome.kind, minimumCount, thresholdsCents });
  const reference = referenceOf(everyone);
  const { hospitalId } = figures.filter;
  const version = await findPathwayVersion(tx, hospitalId, pathwayCode, figures.period.until);
  const cost = figures.definitions.get("tdabc-cost");
  return {
    outcome,
    importantChange: findImportantChange(outcome, pathwayCode, variant ?? ""),
    period,
    groups: compareGroups(built, reference, thresholdsCents[1] ?? null),
    reference,
    thresholdsCents,
    guard: judgeSafety(figures, version, period),
    minimumShown,
    minimumCompared,
    draws,
    seed,
    sources: [
      ...selectSources(outcome.definition, figures.publications),
      ...(cost ? selectSources(cost, figures.publications) : []),
    ],
  };
}

/** Outcome beside cost for variants or quarters of a pathway. */
export async function getValuePage(
  actor: Actor,
  pathwayCode: string,
  input: ValueInput,
): Promise<ValuePage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const pathway = frame.pathways.find(({ code }) => code === pathwayCode);
      const rights = listCostRights(actor);
      if (!pathway || !rights.cost) throw new AppError("not-found");
      const { hospitalId } = actor;
      const { quarter } = frame;
      const filter = { hospitalId, pathwayCode, quarter, wardCode: null, variant: null };
      const figures = await loadPathwayFigures(tx, filter);
      const version = await findPathwayVersion(tx, hospitalId, pathwayCode, figures.period.until);
      const variants = await listVariants(tx, hospitalId, pathwayCode);
      const variant = variants.find((known) => known === input.variant) ?? null;
      const outcomes = listValueOutcomes(figures);
      const outcome = chooseValueOutcome(outcomes, input.outcome, version);
      const isWithPhysicians = rights.physicians && input.isWithPhysicians;
      const { grouping } = input;
      const question = { figures, grouping, variants, variant, isWithPhysicians, pathwayCode };
      return {
        frame,
        pathway,
        choices: {
          grouping: input.grouping,
          outcomes,
          variant,
          variants,
          isWithPhysicians: rights.physicians ? isWithPhysicians : null,
          typedThresholdCents: input.typedThresholdCents,
        },
        comparison: outcome
          ? await compare(tx, { ...question, outcome }, input.typedThresholdCents)
          : null,
      };
    },
    { readOnly: true },
  );
}
