import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { OutcomesPage, OutcomeTab } from "@/lib/contracts/steering/outcomes";
import type { PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listVariants } from "@/lib/repositories/outcomes";
import { findPathwayVersion } from "@/lib/repositories/pathways";
import { loadPathwayFigures, type PathwayFigures } from "../indicators/load-pathway-figures";
import { readIndicatorByCode } from "../indicators/read-indicator";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { buildPromBlock } from "../review/build-prom-block";
import { chooseCohort, type OutcomeWishes } from "./choose-cohort";
import { readAnalyses } from "./read-analyses";
import { readExperience } from "./read-experience";

export interface OutcomesInput extends FrameInput, OutcomeWishes {
  readonly tab: OutcomeTab;
}

/** Clinical and process indicators of a pathway: those of its outcome set first, in its order. */
function listClinical(
  figures: PathwayFigures,
  version: PathwayVersionRecord | null,
): readonly IndicatorReading[] {
  const chosen = (version?.outcomeSet ?? []).flatMap(({ code }) => (code ? [code] : []));
  const codes = new Set([...chosen, ...figures.definitions.keys()]);
  return [...codes]
    .filter((code) => !code.startsWith("prom-"))
    .map((code) => readIndicatorByCode(figures, code))
    .filter((reading) => reading !== null)
    .filter(({ definition }) => definition.class === "clinical" || definition.class === "process");
}

/** The outcomes of a pathway: one tab of them, for the patients that were chosen. */
export async function getOutcomes(
  actor: Actor,
  pathwayCode: string,
  input: OutcomesInput,
): Promise<OutcomesPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const pathway = frame.pathways.find(({ code }) => code === pathwayCode);
      if (!pathway) throw new AppError("not-found");
      const { hospitalId } = actor;
      const variants = await listVariants(tx, hospitalId, pathwayCode);
      const variant = variants.find((known) => known === input.variant) ?? null;
      const figures = await loadPathwayFigures(tx, {
        hospitalId,
        pathwayCode,
        quarter: frame.quarter,
        wardCode: null,
        variant,
      });
      const version = await findPathwayVersion(tx, hospitalId, pathwayCode, figures.period.until);
      const { moment, span } = input;
      const { choices, cohort } = chooseCohort(figures, { moment, span, variant }, variants);
      const isProm = input.tab === "prom";
      return {
        frame,
        pathway,
        tab: input.tab,
        period: figures.period,
        choices,
        sources: figures.publications,
        clinical: isProm ? [] : listClinical(figures, version),
        reported: input.tab === "clinical" ? null : await buildPromBlock(tx, figures),
        experience: isProm ? readExperience(figures, span) : null,
        analyses: isProm && cohort ? await readAnalyses(tx, figures, cohort, choices) : null,
      };
    },
    { readOnly: true },
  );
}
