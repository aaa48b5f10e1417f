import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MINUTES_PER_DAY } from "./core/calendar";
import { writeCsv, type Table } from "./core/csv-table";
import type { Episode, Goods, PathwayProfile, Use } from "./core/episode";
import { EXAMPLE_SEED, FIRST_DAY, LAST_DAY } from "./core/period";
import { createRandom } from "./core/random";
import {
  makeActivityTable,
  makeAnswerTable,
  makeClinicalEventTable,
  makeConsumableTable,
  makeEpisodeTable,
  makeStayTable,
} from "./files/care-tables";
import { makeContactTable } from "./files/contact-table";
import { makeResponses } from "./hospital/answers";
import { makeBudgetLetterTable } from "./hospital/budget-letter";
import { makeCapacityTables } from "./hospital/capacity";
import { makeExperienceResponses } from "./hospital/experience-answers";
import { makeEpisodes, PROFILES } from "./hospital/episodes";
import { makeWardTable } from "./hospital/wards";

const FIRST_MINUTE = FIRST_DAY * MINUTES_PER_DAY;
const END = (LAST_DAY + 1) * MINUTES_PER_DAY;
const WARD_STEPS: ReadonlySet<string> = new Set(["ward", "stroke-unit", "discharge-wait"]);

/** What the export at the end of the last day can know of an episode's activities. */
function listKnownUses(profile: PathwayProfile, episode: Episode): readonly Use[] {
  const random = createRandom(`${EXAMPLE_SEED}/uses/${episode.id}`);
  const isOpen = episode.dischargedAt >= END;
  return (
    profile
      .listUses(episode, random)
      .filter((use) => use.startedAt < END && !(isOpen && WARD_STEPS.has(use.step)))
      // The registration began on the first day: earlier preparation was booked on that day.
      .map((use) => (use.startedAt < FIRST_MINUTE ? { ...use, startedAt: FIRST_MINUTE } : use))
  );
}

function listKnownGoods(profile: PathwayProfile, episode: Episode): readonly Goods[] {
  const random = createRandom(`${EXAMPLE_SEED}/goods/${episode.id}`);
  return profile.listGoods(episode, random).filter((item) => item.on <= LAST_DAY);
}

/** Every delivery of AZ Voorbeeld, in the order in which a hospital sends them the first time. */
export function makeExampleTables(): readonly Table[] {
  const episodes = makeEpisodes();
  const profileOf = new Map(PROFILES.map((profile) => [profile.code, profile]));
  const detailed = episodes.flatMap((episode) => {
    const profile = profileOf.get(episode.pathway);
    if (profile === undefined) return [];
    const uses = listKnownUses(profile, episode);
    return [{ episode, uses, goods: listKnownGoods(profile, episode) }];
  });
  const [resources, ledger] = makeCapacityTables(
    detailed.flatMap(({ uses }) => uses),
    detailed.flatMap(({ goods }) => goods),
  );
  return [
    makeWardTable(),
    resources,
    ledger,
    makeEpisodeTable(episodes),
    makeStayTable(episodes),
    makeClinicalEventTable(episodes),
    makeContactTable(episodes),
    makeConsumableTable(detailed),
    // The two large ones last: a later delivery would make their episodes be computed once more.
    makeActivityTable(detailed),
    makeAnswerTable([...makeResponses(episodes, PROFILES), ...makeExperienceResponses(episodes)]),
    makeBudgetLetterTable(),
  ];
}

export interface ExampleFile {
  readonly profile: string;
  readonly path: string;
  readonly rows: number;
}

/** Writes the deliveries as CSV files to a folder; the same bytes on every machine. */
export function writeExampleFiles(folder: string): readonly ExampleFile[] {
  mkdirSync(folder, { recursive: true });
  return makeExampleTables().map((table) => {
    const path = join(folder, table.fileName);
    writeFileSync(path, writeCsv(table));
    return { profile: table.profile, path, rows: table.rows.length };
  });
}
