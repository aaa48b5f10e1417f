import { day, whole, type Cell, type Table } from "../core/csv-table";
import { isoDateOf } from "../core/calendar";
import type { Episode, Language } from "../core/episode";
import { EXAMPLE_SEED } from "../core/period";
import { createRandom, type Random } from "../core/random";

/** A domain that no mail server will ever serve (RFC 2606). */
const MAIL_DOMAIN = "patient.example";

/** Who speaks neither Dutch nor French speaks German, English or a language without a form. */
function languageOf(language: Language, random: Random): string {
  if (language !== "other") return language;
  return random.pick([
    ["de", 1],
    ["en", 3],
    ["other", 4],
  ]);
}

function consentOf(random: Random): string {
  return random.pick([
    ["given", 930],
    ["unknown", 30],
    ["refused", 25],
    ["withdrawn", 15],
  ]);
}

function rowOf({ person, anchor }: Episode): readonly Cell[] {
  const random = createRandom(`${EXAMPLE_SEED}/contact/${person.patientId}`);
  const language = languageOf(person.language, random);
  // Older patients have an address less often; the size is ours.
  const hasMail = random.chance(person.age >= 80 ? 0.48 : person.age >= 70 ? 0.74 : 0.91);
  const consent = consentOf(random);
  const hasBirthYear = random.chance(0.99);
  const birthYear = Number(isoDateOf(anchor).slice(0, 4)) - person.age;
  return [
    person.patientId,
    hasMail ? `${person.patientId.toLowerCase()}@${MAIL_DOMAIN}` : null,
    language,
    whole(hasBirthYear ? birthYear : null),
    consent,
    day(consent === "unknown" ? null : anchor - 14),
    hasMail ? "mail" : "letter",
  ];
}

/** How the example patients are reached: each once, by their first episode. */
export function makeContactTable(episodes: readonly Episode[]): Table {
  const firstOf = new Map<string, Episode>();
  for (const episode of episodes) {
    const { patientId } = episode.person;
    if (!firstOf.has(patientId)) firstOf.set(patientId, episode);
  }
  return {
    profile: "patient-contacts",
    fileName: "contactgegevens.csv",
    columns: [
      "patient_id",
      "email",
      "language",
      "birth_year",
      "consent",
      "consent_date",
      "channel",
    ],
    rows: [...firstOf.values()].map(rowOf),
  };
}
