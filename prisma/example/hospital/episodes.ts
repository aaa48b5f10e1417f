import { atTime, dayOfMinute, isWorkingDay, monthOf, monthsBetween } from "../core/calendar";
import { yearsBetween, type Day } from "../core/calendar";
import type {
  Care,
  Complication,
  Episode,
  Grade,
  PathwayProfile,
  Person,
  Readmission,
} from "../core/episode";
import { CODING_SLIP, EXAMPLE_SEED, FIRST_DAY, LAST_DAY } from "../core/period";
import { createRandom, type Random } from "../core/random";
import { BREAST } from "../pathways/breast";
import { HEART_FAILURE } from "../pathways/heart-failure";
import { HIP_KNEE } from "../pathways/hip-knee";
import { MOTHER_CHILD } from "../pathways/mother-child";
import { STROKE } from "../pathways/stroke";

export const PROFILES: readonly PathwayProfile[] = [
  HIP_KNEE,
  BREAST,
  STROKE,
  HEART_FAILURE,
  MOTHER_CHILD,
];

const PREFIX = {
  "hip-knee": "HK",
  breast: "BO",
  stroke: "CV",
  "heart-failure": "HF",
  "mother-child": "MK",
} as const;

function drawPerson(profile: PathwayProfile, id: string, random: Random): Person {
  return {
    patientId: `P${id}`,
    age: profile.drawAge(random),
    sex: random.chance(profile.femaleShare) ? "female" : "male",
    region: random.pick([
      ["flanders", 93],
      ["brussels", 5],
      ["wallonia", 2],
    ]),
    language: random.pick([
      ["nl", 86],
      ["fr", 6],
      ["other", 8],
    ]),
  };
}

/** A second joint: the same patient comes back at least four months after the first operation. */
function findReturningPerson(
  earlier: readonly Episode[],
  anchor: Day,
  random: Random,
): Person | null {
  if (!random.chance(0.09)) return null;
  const candidates = earlier.filter(
    (episode) => anchor - episode.anchor > 120 && anchor - episode.anchor < 700,
  );
  const first = candidates[random.integer(0, Math.max(0, candidates.length - 1))];
  const isAlive = first !== undefined && first.died === null && first.complication === null;
  const isFree = isAlive && !earlier.some((other) => isLaterEpisodeOf(other, first));
  return isFree ? { ...first.person, age: first.person.age + 1 } : null;
}

const isLaterEpisodeOf = (other: Episode, first: Episode): boolean =>
  other.id !== first.id && other.person.patientId === first.person.patientId;

function drawGrade(random: Random): Grade {
  return random.pick([
    ["II", 63],
    ["IIIa", 13],
    ["IIIb", 14],
    ["IVa", 7],
    ["IVb", 3],
  ]);
}

function drawComplication(
  profile: PathwayProfile,
  care: Care,
  anchor: Day,
  random: Random,
): Complication | null {
  const isSerious = random.chance(care.seriousProbability);
  if (!isSerious && !random.chance(care.gradeOneProbability)) return null;
  const code = random.pick(care.complicationCodes.map((name) => [name, 1] as const));
  const drawn = isSerious ? drawGrade(random) : "I";
  const isSlip =
    profile.code === "hip-knee" && anchor >= CODING_SLIP.from && anchor <= CODING_SLIP.to;
  return { grade: isSlip ? "I" : drawn, code, on: anchor + random.integer(0, 12) };
}

/** Planned later stays exist beside unplanned ones, so that leaving them out has an effect. */
function drawReadmission(care: Care, dischargeDay: Day, random: Random): Readmission | null {
  const isUnplanned = random.chance(care.readmissionProbability);
  if (!isUnplanned && !random.chance(0.015)) return null;
  const day = dischargeDay + random.integer(isUnplanned ? 2 : 5, isUnplanned ? 29 : 60);
  if (day > LAST_DAY) return null;
  const admittedAt = atTime(day, random.integer(8, 22), random.integer(0, 59));
  const nights = Math.max(1, Math.round(random.lognormal(4.5, 0.6)));
  return {
    admittedAt,
    dischargedAt: atTime(day + nights, random.integer(9, 16), random.integer(0, 59)),
    isPlanned: !isUnplanned,
    wardCode: care.wardCode === "DZ" ? "C1" : care.wardCode,
    aprDrg: care.aprDrg,
  };
}

function drawTimes(profile: PathwayProfile, care: Care, anchor: Day, random: Random) {
  const isDayCase = care.nights === 0;
  const hour = profile.isPlanned ? 7 : random.integer(3, 23);
  const admittedAt = atTime(anchor, hour, random.integer(0, 59));
  const isEarly = random.chance(0.31);
  const out = isDayCase
    ? random.integer(15, 19)
    : random.integer(isEarly ? 9 : 11, isEarly ? 10 : 16);
  return {
    admittedAt,
    dischargedAt: atTime(anchor + care.nights, out, random.integer(0, 59)),
    isDayCase,
  };
}

function drawDeath(care: Care, dischargeDay: Day, random: Random) {
  if (random.chance(care.deathInHospitalProbability)) {
    return { died: dischargeDay, isDeceasedInHospital: true };
  }
  const isLater = random.chance(care.deathAfterProbability);
  return {
    died: isLater ? dischargeDay + random.integer(1, 60) : null,
    isDeceasedInHospital: false,
  };
}

interface Slot {
  readonly profile: PathwayProfile;
  readonly anchor: Day;
  readonly number: number;
}

function makeEpisode({ profile, anchor, number }: Slot, earlier: readonly Episode[]): Episode {
  const id = `${PREFIX[profile.code]}-${String(number).padStart(5, "0")}`;
  const random = createRandom(`${EXAMPLE_SEED}/episode/${id}`);
  const returning =
    profile.code === "hip-knee" ? findReturningPerson(earlier, anchor, random) : null;
  const person = returning ?? drawPerson(profile, id, random);
  const variant = random.pick(profile.variants);
  const yearsIn = yearsBetween(FIRST_DAY, anchor);
  const care = profile.drawCare({ random, anchor, variant, person, yearsIn });
  const times = drawTimes(profile, care, anchor, random);
  const dischargeDay = dayOfMinute(times.dischargedAt);
  const death = drawDeath(care, dischargeDay, random);
  const complication = drawComplication(profile, care, anchor, random);
  const readmission = death.died === null ? drawReadmission(care, dischargeDay, random) : null;
  return {
    id,
    pathway: profile.code,
    person,
    variant,
    wardCode: care.wardCode,
    anchor,
    ...times,
    isPlanned: profile.isPlanned,
    severity: care.severity,
    aprDrg: care.aprDrg,
    diagnosis: care.diagnosis,
    procedure: care.procedure,
    destination: death.isDeceasedInHospital ? "deceased" : care.destination,
    complication,
    readmission,
    ...death,
  };
}

function drawAnchors(profile: PathwayProfile): readonly Day[] {
  const random = createRandom(`${EXAMPLE_SEED}/anchors/${profile.code}`);
  const seasonTotal = profile.season.reduce((sum, weight) => sum + weight, 0);
  return monthsBetween(FIRST_DAY, LAST_DAY).flatMap(({ first, last }) => {
    const weight = (profile.season[monthOf(first) - 1] ?? 1) / seasonTotal;
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const open = profile.isPlanned ? days.filter(isWorkingDay) : days;
    const count = random.poisson(profile.episodesPerYear * weight);
    return Array.from({ length: count }, () => open[random.integer(0, open.length - 1)] ?? first);
  });
}

/** Every episode of the three years, in order of pathway and date. */
export function makeEpisodes(): readonly Episode[] {
  return PROFILES.flatMap((profile) => {
    const episodes: Episode[] = [];
    const anchors = [...drawAnchors(profile)].sort((a, b) => a - b);
    for (const [index, anchor] of anchors.entries()) {
      episodes.push(makeEpisode({ profile, anchor, number: index + 1 }, episodes));
    }
    return episodes;
  });
}
