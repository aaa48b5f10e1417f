import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { ImportReport } from "@/lib/contracts/import/report";
import { listStagedTargets } from "@/lib/repositories/imports/check-staging";
import { diffStaging } from "@/lib/repositories/imports/diff-staging";
import { focusOnHospital, setDeliveryAside } from "@/lib/repositories/imports/focus";
import { listIndicatorEffects, noteIndicatorsBefore } from "@/lib/repositories/publishing/effect";
import { publishDelivery } from "./publish-delivery";
import type { ResponseScorer } from "./score-response";

const SHOWN_EFFECTS = 60;
/** Between two hospitals the tables grow little; counting them anew each time would cost more. */
const HOSPITALS_BETWEEN_COUNTS = 50;

export interface HospitalsPublishing {
  readonly batchId: number;
  readonly profile: string;
  readonly sourceKind: string;
  readonly scorer: ResponseScorer;
  readonly isComplete: boolean;
  readonly factsLater: boolean;
  /** Receives the delivery. */
  readonly receiverId: number;
  /** In the order of their numbers in the staging. */
  readonly hospitalIds: readonly number[];
  /** Called after each hospital with how many are done; may throw to end the delivery. */
  readonly onHospital: (hospitals: number) => void;
  /** Called while the only hospital's episodes are computed, with the share that is done. */
  readonly onEpisodes: (share: number) => void;
}

export interface Published {
  readonly records: ImportReport["records"];
  readonly effects: ImportReport["effects"];
}

async function publishOne(
  client: ScopedClient,
  publishing: HospitalsPublishing,
  place: { readonly hospitalId: number; readonly countsTables: boolean },
): Promise<Published> {
  const hospitalIds = [place.hospitalId];
  const targets = await listStagedTargets(client);
  const events = targets.filter((target) => target !== "ward-row");
  const records = await diffStaging(client, events, publishing);
  await noteIndicatorsBefore(client, hospitalIds);
  const structure = await publishDelivery(client, {
    ...publishing,
    hospitalIds,
    targets,
    countsTables: place.countsTables,
    // With many hospitals the share is of the hospitals, not of one's episodes.
    onEpisodes: publishing.hospitalIds.length === 1 ? publishing.onEpisodes : () => undefined,
  });
  const effects = await listIndicatorEffects(client, hospitalIds, SHOWN_EFFECTS);
  return { records: structure ?? records, effects };
}

function add(sum: Published, one: Published): Published {
  return {
    records: {
      new: sum.records.new + one.records.new,
      changed: sum.records.changed + one.records.changed,
      unchanged: sum.records.unchanged + one.records.unchanged,
      gone: sum.records.gone + one.records.gone,
    },
    effects: [...sum.effects, ...one.effects].slice(0, SHOWN_EFFECTS),
  };
}

/** Publishes what was staged, hospital by hospital, within the one transaction of the delivery. */
export async function publishHospitals(
  client: ScopedClient,
  publishing: HospitalsPublishing,
): Promise<Published> {
  const { hospitalIds, receiverId } = publishing;
  const [only] = hospitalIds;
  if (hospitalIds.length === 1 && only !== undefined) {
    return publishOne(client, publishing, { hospitalId: only, countsTables: true });
  }
  let sum: Published = { records: { new: 0, changed: 0, unchanged: 0, gone: 0 }, effects: [] };
  await setDeliveryAside(client);
  for (const [hospitalNumber, hospitalId] of hospitalIds.entries()) {
    await focusOnHospital(client, { hospitalNumber, hospitalId, coordinatorId: receiverId });
    const countsTables = hospitalNumber % HOSPITALS_BETWEEN_COUNTS === 1;
    sum = add(sum, await publishOne(client, publishing, { hospitalId, countsTables }));
    publishing.onHospital(hospitalNumber + 1);
  }
  return sum;
}
