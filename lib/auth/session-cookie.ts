import "server-only";
import { readEnvironment } from "@/lib/config/environment";

/** Whether people reach this installation over https, as its public address says. */
export function isSecureInstallation(): boolean {
  return readEnvironment().NEXTAUTH_URL?.startsWith("https:") ?? false;
}

/** Name and attributes of the cookie that carries the session id. */
export function describeSessionCookie() {
  const secure = isSecureInstallation();
  return {
    // The prefix makes browsers refuse the cookie from a sister domain or over http.
    name: secure ? "__Host-waardekompas.session" : "waardekompas.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** Cookies of a request by name; the first of a name counts. */
export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (name === "" || cookies.has(name)) continue;
    cookies.set(name, decode(part.slice(at + 1).trim()));
  }
  return cookies;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The session id in a cookie header; null when there is none of the right shape. */
export function readSessionId(header: string | null): string | null {
  const found = parseCookies(header).get(describeSessionCookie().name);
  return found !== undefined && isSessionId(found) ? found : null;
}

/** Whether a text has the shape of a session id: 256 bits in base64url. */
export function isSessionId(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
