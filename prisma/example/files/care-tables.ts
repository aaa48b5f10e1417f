import { MINUTES_PER_DAY, dayOfMinute, type WallMinute } from "../core/calendar";
import { day, decimal, minute, whole, yes, type Cell, type Table } from "../core/csv-table";
import type { Episode, Goods, Use } from "../core/episode";
import { LAST_DAY } from "../core/period";
import { listRegistrations } from "../registrations/list-registrations";
import { EQ5D_KEYS, type Response } from "../hospital/answers";
import { EXPERIENCE_KEYS } from "../hospital/experience-answers";
import { justifiedDaysOf } from "../hospital/justified-days";

/** The export was made at the end of the last day: who was still in has no discharge. */
const END: WallMinute = (LAST_DAY + 1) * MINUTES_PER_DAY;
const isClosed = (episode: Episode): boolean => episode.dischargedAt < END;

export function makeEpisodeTable(episodes: readonly Episode[]): Table {
  return {
    profile: "care-episodes",
    fileName: "zorgepisodes.csv",
    columns: [
      "episode_id",
      "pathway",
      "patient_id",
      "ward",
      "anchor_date",
      "end_date",
      "diagnosis",
      "procedure",
      "apr_drg",
      "soi",
      "age",
      "sex",
      "region",
      "variant",
    ],
    rows: episodes.map((episode) => [
      episode.id,
      episode.pathway,
      episode.person.patientId,
      episode.wardCode,
      day(episode.anchor),
      day(isClosed(episode) ? dayOfMinute(episode.dischargedAt) : null),
      episode.diagnosis,
      episode.procedure,
      episode.aprDrg,
      whole(episode.severity),
      whole(episode.person.age),
      episode.person.sex,
      episode.person.region,
      episode.variant,
    ]),
  };
}

function indexStay(episode: Episode): readonly Cell[] {
  const closed = isClosed(episode);
  return [
    `S-${episode.id}`,
    episode.person.patientId,
    episode.id,
    episode.wardCode,
    minute(episode.admittedAt),
    minute(closed ? episode.dischargedAt : null),
    yes(episode.isDayCase),
    yes(episode.isPlanned),
    closed ? episode.destination : null,
    yes(closed && episode.isDeceasedInHospital),
    episode.aprDrg,
    whole(episode.severity),
    decimal(justifiedDaysOf(episode), 2),
  ];
}

function laterStay({ id, person, readmission }: Episode): readonly (readonly Cell[])[] {
  if (readmission === null) return [];
  const closed = readmission.dischargedAt < END;
  return [
    [
      `S-${id}-R`,
      person.patientId,
      null,
      readmission.wardCode,
      minute(readmission.admittedAt),
      minute(closed ? readmission.dischargedAt : null),
      yes(false),
      yes(readmission.isPlanned),
      closed ? "home" : null,
      yes(false),
      readmission.aprDrg,
      whole(1),
      null,
    ],
  ];
}

export function makeStayTable(episodes: readonly Episode[]): Table {
  return {
    profile: "stays",
    fileName: "verblijven.csv",
    columns: [
      "stay_id",
      "patient_id",
      "episode_id",
      "ward",
      "admission",
      "discharge",
      "day_case",
      "planned",
      "destination",
      "deceased",
      "apr_drg",
      "soi",
      "justified_days",
    ],
    rows: episodes.flatMap((episode) => [indexStay(episode), ...laterStay(episode)]),
  };
}

export interface EpisodeUses {
  readonly episode: Episode;
  readonly uses: readonly Use[];
}

export function makeActivityTable(all: readonly EpisodeUses[]): Table {
  return {
    profile: "activities",
    fileName: "activiteiten.csv",
    columns: [
      "activity_id",
      "episode_id",
      "step",
      "activity",
      "resource",
      "ward",
      "start",
      "end",
      "minutes",
      "time_source",
    ],
    rows: all.flatMap(({ episode, uses }) =>
      uses.map((use, index) => [
        `A-${episode.id}-${String(index + 1).padStart(2, "0")}`,
        episode.id,
        use.step,
        use.activity,
        use.resource,
        episode.wardCode,
        minute(use.startedAt),
        null,
        decimal(use.minutes, 1),
        use.source,
      ]),
    ),
  };
}

function registrationRows(episode: Episode): readonly (readonly Cell[])[] {
  return listRegistrations(episode).map(({ type, on, code, amount }, index) => [
    `K-${episode.id}-${String(index + 1).padStart(2, "0")}`,
    episode.id,
    type,
    null,
    day(on),
    code,
    episode.wardCode,
    decimal(amount, amount !== null && Number.isInteger(amount) ? 0 : 2),
  ]);
}

export function makeClinicalEventTable(episodes: readonly Episode[]): Table {
  const complication = ({ id, complication, wardCode }: Episode): readonly (readonly Cell[])[] =>
    complication === null || complication.on > LAST_DAY
      ? []
      : [
          [
            `K-${id}-C`,
            id,
            "complication",
            complication.grade,
            day(complication.on),
            complication.code,
            wardCode,
            null,
          ],
        ];
  const death = ({ id, died, wardCode, isDeceasedInHospital }: Episode) =>
    died === null || died > LAST_DAY
      ? []
      : [
          [
            `K-${id}-D`,
            id,
            "death",
            null,
            day(died),
            null,
            isDeceasedInHospital ? wardCode : null,
            null,
          ],
        ];
  return {
    profile: "clinical-events",
    fileName: "klinische-gebeurtenissen.csv",
    columns: ["event_id", "episode_id", "type", "grade", "date", "code", "ward", "amount"],
    rows: episodes.flatMap((episode) => [
      ...complication(episode),
      ...death(episode),
      ...registrationRows(episode),
    ]),
  };
}

const ITEM_KEYS = [
  ...EQ5D_KEYS,
  "VAS",
  ...Array.from({ length: 7 }, (_, index) => `PS${index + 1}`),
  ...EXPERIENCE_KEYS,
] as const;

export function makeAnswerTable(responses: readonly Response[]): Table {
  return {
    profile: "questionnaire-answers",
    fileName: "vragenlijsten.csv",
    columns: [
      "response_id",
      "episode_id",
      "instrument",
      "moment",
      "date",
      "mode",
      "respondent",
      "language",
      ...ITEM_KEYS,
    ],
    rows: responses.map((response) => [
      response.id,
      response.episode.id,
      response.instrument,
      response.moment,
      day(response.answeredOn),
      response.mode,
      response.respondent,
      response.episode.person.language === "fr" ? "fr" : "nl",
      ...ITEM_KEYS.map((key) => whole(response.answers[key] ?? null)),
    ]),
  };
}

export function makeConsumableTable(
  all: readonly { readonly episode: Episode; readonly goods: readonly Goods[] }[],
): Table {
  return {
    profile: "consumables",
    fileName: "verbruiksgoederen.csv",
    columns: [
      "consumable_id",
      "episode_id",
      "step",
      "article",
      "description",
      "category",
      "quantity",
      "unit_price",
      "date",
    ],
    rows: all.flatMap(({ episode, goods }) =>
      goods.map((item, index) => [
        `G-${episode.id}-${index + 1}`,
        episode.id,
        item.step,
        item.article,
        item.description,
        item.category,
        whole(item.quantity),
        decimal(item.unitPriceEur, 2),
        day(item.on),
      ]),
    ),
  };
}
