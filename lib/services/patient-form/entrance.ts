import "server-only";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { markOpened, takeAttempt } from "@/lib/repositories/patient-form/links";
import { BIRTH_YEAR_TRIES, type Door } from "./find-door";
import { hashBirthYear, isSameHash, sealOf } from "./link-token";

declare const entered: unique symbol;

/** A door that somebody opened with the birth year: what every service behind it asks for. */
export type Entrance = Door & { readonly [entered]: true };

/** Long enough for a slow reader: the guideline asks for at least half an hour. */
const PASS_MS = 2 * 60 * 60 * 1000;

/** What a browser carries after the birth year was right; good for this link only. */
export function makePass(door: Door, now: Date): string {
  const until = now.getTime() + PASS_MS;
  return `${until}.${sealOf(`${door.linkId}|${until}`)}`;
}

/** The entrance of a browser that carries a pass for this link; null when it has none. */
export function readPass(door: Door, pass: string | undefined, now: Date): Entrance | null {
  const [until = "", seal = ""] = (pass ?? "").split(".");
  if (door.status !== "open" || !/^\d{13}$/.test(until) || Number(until) <= now.getTime()) {
    return null;
  }
  return isSameHash(seal, sealOf(`${door.linkId}|${until}`)) ? (door as Entrance) : null;
}

/** A year in which a living person can be born; anything else costs no try. */
export function readBirthYear(typed: string, now: Date): number | null {
  const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1];
  if (year === undefined) return null;
  return Number(year) >= 1900 && Number(year) <= now.getFullYear() ? Number(year) : null;
}

/**
 * Tries a birth year on an open door. Each try counts before it is looked at; the fifth wrong one
 * locks the link. The first right one is noted as the moment of opening.
 */
export async function enterForm(door: Door, birthYear: number): Promise<Entrance | null> {
  if (door.status !== "open") return null;
  const isRight = isSameHash(door.birthYearHash, hashBirthYear(door.token, birthYear));
  return withScopedConnection(buildScope({ hospitalIds: [door.hospitalId] }), async (client) => {
    const hasTry = await takeAttempt(client, door, BIRTH_YEAR_TRIES);
    if (!hasTry || !isRight) return null;
    await markOpened(client, door);
    return door as Entrance;
  });
}
