import "server-only";
import { readEnvironment } from "@/lib/config/environment";
import { AppError } from "@/lib/errors/app-error";

const WRITES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

function hostOf(address: string | null | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

/**
 * Refuses a write that does not say that it comes from our own pages. Browsers always send Origin
 * with a write; `null` and a missing Origin are refused too. A script sends it by hand.
 */
export function checkOrigin(request: Request): void {
  if (!WRITES.has(request.method)) return;
  const origin = hostOf(request.headers.get("origin"));
  const own = [request.headers.get("host"), hostOf(readEnvironment().NEXTAUTH_URL)];
  const isOwn = origin !== null && own.includes(origin);
  const site = request.headers.get("sec-fetch-site");
  if (!isOwn || site === "cross-site") throw new AppError("foreign-origin");
}
