import "server-only";
import { PATIENT_LANGUAGES, type PatientLanguage } from "@/lib/contracts/patient-form";

/** How a patient wishes to read: kept in the browser, and nothing about the patient. */
export interface Look {
  /** Null when nobody chose yet. */
  readonly language: PatientLanguage | null;
  readonly hasLargeLetters: boolean;
}

const COOKIE = "wk-look";
const DAYS_KEPT = 60;

export const isLanguage = (text: string | null | undefined): text is PatientLanguage =>
  PATIENT_LANGUAGES.includes(text as PatientLanguage);

/** One cookie of a request. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function readLook(request: Request): Look {
  const [language, size] = (readCookie(request, COOKIE) ?? "").split(".");
  return { language: isLanguage(language) ? language : null, hasLargeLetters: size === "large" };
}

/** The look after a setting of the header: `lang-fr`, `size-large`, `size-normal`; else null. */
export function changeLook(look: Look, setting: string): Look | null {
  const [name, value] = setting.split("-");
  if (name === "lang" && isLanguage(value)) return { ...look, language: value };
  if (name === "size") return { ...look, hasLargeLetters: value === "large" };
  return null;
}

export function lookCookie({ language, hasLargeLetters }: Look): string {
  const text = `${language ?? ""}.${hasLargeLetters ? "large" : "normal"}`;
  return `${COOKIE}=${text}; Path=/q; Max-Age=${DAYS_KEPT * 86_400}; SameSite=Lax`;
}

/** The language that a browser asks for, for pages that know nothing else. */
export function browserLanguage(request: Request): PatientLanguage {
  const asked = (request.headers.get("accept-language") ?? "").toLowerCase().split(",");
  const first = asked.map((part) => part.trim().slice(0, 2)).find(isLanguage);
  return first ?? "nl";
}
