import "server-only";
import { z } from "zod";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { readPathwayTemplates } from "@/lib/db/reference/reference-files";
import {
  EMPTY_PROGRAMME,
  type CareProgramme,
  type KnownEpisode,
  type MomentWindow,
} from "@/lib/ingest/fhir/care-programme";
import type { ImportProfile } from "@/lib/ingest/profiles/profile";
import { listOutcomeSets, listProgrammeEpisodes } from "@/lib/repositories/imports/programme";

const scheduleSchema = z.array(
  z.object({
    moment: z.string(),
    targetDays: z.number(),
    windowFromDays: z.number(),
    windowToDays: z.number(),
  }),
);

const instrumentSchema = z.object({
  kind: z.literal("instrument"),
  instrumentId: z.string(),
  schedule: scheduleSchema,
});

/** The windows in an outcome set; what is not a questionnaire is passed over. */
function windowsOf(outcomeSet: unknown): readonly MomentWindow[] {
  const lines = z.array(z.unknown()).safeParse(outcomeSet).data ?? [];
  return lines.flatMap((line) => {
    const found = instrumentSchema.safeParse(line);
    if (!found.success) return [];
    const { instrumentId, schedule } = found.data;
    return schedule.map(({ moment, targetDays, windowFromDays, windowToDays }) => {
      return { instrumentId, moment, targetDays, fromDays: windowFromDays, toDays: windowToDays };
    });
  });
}

/** What a delivery has to know of its hospital: nothing, unless its profile asks for it. */
export async function loadProgramme(
  client: ScopedClient,
  profile: ImportProfile,
  hospitalId: number,
): Promise<CareProgramme> {
  if (profile.needsProgramme !== true) return EMPTY_PROGRAMME;
  const episodes = new Map<string, KnownEpisode[]>();
  for (const { pseudonym, ...episode } of await listProgrammeEpisodes(client, hospitalId)) {
    episodes.set(pseudonym, [...(episodes.get(pseudonym) ?? []), episode]);
  }
  const windows = new Map<string, readonly MomentWindow[]>();
  for (const [code, template] of readPathwayTemplates())
    windows.set(code, windowsOf(template.outcomeSet));
  for (const { pathwayCode, outcomeSet } of await listOutcomeSets(client, hospitalId)) {
    windows.set(pathwayCode, windowsOf(outcomeSet));
  }
  return {
    episodesOf: (pseudonym) => episodes.get(pseudonym) ?? [],
    windowsOf: (pathwayCode) => windows.get(pathwayCode) ?? [],
  };
}
