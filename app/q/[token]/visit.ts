import "server-only";
import { readEnvironment } from "@/lib/config/environment";
import { PATIENT_LANGUAGES, type PatientLanguage } from "@/lib/contracts/patient-form";
import { patientWords } from "@/lib/i18n/patient-words";
import { makePass, readPass, type Entrance } from "@/lib/services/patient-form/entrance";
import { findDoor, type Door } from "@/lib/services/patient-form/find-door";
import {
  renderPage,
  type PageContents,
  type PageFrame,
} from "@/components/patient-form/page-shell";
import { browserLanguage, lookCookie, readCookie, readLook, type Look } from "./look";

/** A request to a link: what is known of it before anything is decided. */
export interface Visit {
  readonly request: Request;
  readonly token: string;
  readonly now: Date;
  readonly look: Look;
  readonly door: Door | null;
  /** Present when this browser gave the right birth year a short time ago. */
  readonly entrance: Entrance | null;
}

const PASS = "wk-pass";

export async function readVisit(request: Request, token: string): Promise<Visit> {
  const now = new Date();
  const door = await findDoor(token, now);
  const entrance = door === null ? null : readPass(door, readCookie(request, PASS), now);
  return { request, token, now, look: readLook(request), door, entrance };
}

/** The language that was chosen, else that of the link, else that of the browser. */
export function languageOf({ look, door, request }: Visit): PatientLanguage {
  return look.language ?? door?.language ?? browserLanguage(request);
}

const isSecure = () => readEnvironment().NEXTAUTH_URL?.startsWith("https:") === true;

/** For this link only, not for scripts, not from other sites, and gone when the browser closes. */
function passCookie({ token }: Visit, pass: string, end = ""): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${PASS}=${pass}; Path=/q/${token}; HttpOnly; SameSite=Strict${secure}${end}`;
}

/** Cookies of an answer: the pass is renewed with every step inside, so that nobody runs out of time. */
function cookiesOf(visit: Visit, entrance: Entrance | null): readonly string[] {
  const pass = entrance === null ? [] : [passCookie(visit, makePass(entrance, visit.now))];
  return [...pass, ...(visit.look.language === null ? [] : [lookCookie(visit.look)])];
}

/** Kept by nobody, found by no search engine, told to no other site, able to load only our own. */
function headersOf(cookies: readonly string[], nonce: string): Headers {
  const headers = new Headers({
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

export interface PageOptions {
  readonly status?: number;
  readonly headerForm?: string;
  readonly languages?: readonly PatientLanguage[];
  /** The language in which the contents were made, where it is not the wished one. */
  readonly language?: PatientLanguage;
  readonly retryAfterSeconds?: number;
}

/** What the frame says of the hospital; nothing where the link is not known. */
function hospitalOf(door: Door | null) {
  if (door === null) return { hospitalName: null, hospitalPhone: null, isExample: false };
  const { hospitalName, hospitalPhone, isExample } = door;
  return { hospitalName, hospitalPhone, isExample };
}

/** A page as an answer. */
export function sendPage(
  visit: Visit,
  build: (words: PageFrame["words"]) => PageContents,
  options: PageOptions = {},
): Response {
  const words = patientWords(options.language ?? languageOf(visit));
  const nonce = btoa(crypto.randomUUID());
  const frame: PageFrame = {
    ...hospitalOf(visit.door),
    words,
    nonce,
    hasLargeLetters: visit.look.hasLargeLetters,
    languages: options.languages ?? PATIENT_LANGUAGES,
    headerForm: options.headerForm ?? null,
  };
  const headers = headersOf(cookiesOf(visit, visit.entrance), nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (options.retryAfterSeconds) headers.set("Retry-After", String(options.retryAfterSeconds));
  const body = renderPage(frame, build(words));
  return new Response(body, { status: options.status ?? 200, headers });
}

/** To a page of the same link, so that reloading sends nothing twice. */
export function sendOn(visit: Visit, query: string, entrance = visit.entrance): Response {
  const headers = headersOf(cookiesOf(visit, entrance), "");
  headers.set("Location", `/q/${visit.token}${query}`);
  return new Response(null, { status: 303, headers });
}

/** The same, and the browser forgets that it was let in. */
export function sendOut(visit: Visit, query: string): Response {
  const answer = sendOn(visit, query, null);
  answer.headers.append("Set-Cookie", passCookie(visit, "", "; Max-Age=0"));
  return answer;
}
