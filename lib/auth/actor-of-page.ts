import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { landingPathOf } from "@/lib/access/navigation";
import { can, type Permission } from "@/lib/access/permissions";
import { actorOf, findSignedIn, type SignedIn } from "./find-signed-in";
import { describeSessionCookie, isSessionId } from "./session-cookie";

/** Search parameters of a page, as Next hands them over. */
export type PageSearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Who is signed in, looked up once for each page however many parts ask. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = (await cookies()).get(describeSessionCookie().name)?.value;
  if (sessionId === undefined || !isSessionId(sessionId)) return null;
  return findSignedIn(sessionId, new Date());
});

/** The hospital that the address asks for: null when it asks for none, 0 when it is no id. */
function wantedHospitalOf(searchParams: PageSearchParams): number | null {
  const { hospital } = searchParams;
  if (hospital === undefined) return null;
  return typeof hospital === "string" && /^[1-9]\d{0,8}$/.test(hospital) ? Number(hospital) : 0;
}

/** The actor of a page; null when nobody is signed in, nothing is granted or the hospital is out of reach. */
export async function getActor(searchParams: PageSearchParams = {}): Promise<Actor | null> {
  const signedIn = await getSignedIn();
  return signedIn && actorOf(signedIn, wantedHospitalOf(searchParams));
}

/** Where someone who is signed in starts; null when nobody is or nothing is granted. */
export async function getLandingPath(): Promise<string | null> {
  const actor = await getActor();
  return actor && landingPathOf(actor);
}

/**
 * The actor of a page that needs a permission. Whoever is not signed in goes to the sign-in page and
 * comes back; whoever lacks the permission sees the no-access page in words; a hospital out of reach
 * is not found, exactly as one that does not exist.
 */
export async function requireActor(
  permission: Permission,
  searchParams: PageSearchParams = {},
): Promise<Actor> {
  const locale = await getLocale();
  const signedIn = await getSignedIn();
  if (!signedIn) {
    const path = (await headers()).get("x-waardekompas-path");
    return redirect(`/${locale}/sign-in${path ? `?next=${encodeURIComponent(path)}` : ""}`);
  }
  if (signedIn.hospitalIds.length === 0) return redirect(`/${locale}/no-access`);
  const actor = actorOf(signedIn, wantedHospitalOf(searchParams));
  if (!actor) return notFound();
  if (!can(actor.role, permission)) return redirect(`/${locale}/no-access`);
  return actor;
}
