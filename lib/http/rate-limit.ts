import "server-only";
import { AppError } from "@/lib/errors/app-error";

const WINDOW_MS = 60_000;
const MAXIMUM_KEYS = 10_000;

interface Window {
  readonly startedAt: number;
  calls: number;
}

/** Counts calls in windows of a minute, for this process only. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  /** Counts one call; throws `too-many-requests` when the minute is used up. */
  take(key: string, callsPerMinute: number, nowMs: number): void {
    const open = this.windows.get(key);
    if (!open || nowMs - open.startedAt >= WINDOW_MS) {
      this.forget(nowMs);
      this.windows.set(key, { startedAt: nowMs, calls: 1 });
      return;
    }
    open.calls += 1;
    if (open.calls <= callsPerMinute) return;
    const retryAfterSeconds = Math.ceil((open.startedAt + WINDOW_MS - nowMs) / 1_000);
    throw new AppError("too-many-requests", { retryAfterSeconds });
  }

  // Without this, made-up addresses would fill the memory.
  private forget(nowMs: number): void {
    if (this.windows.size < MAXIMUM_KEYS) return;
    for (const [key, window] of this.windows) {
      if (nowMs - window.startedAt >= WINDOW_MS) this.windows.delete(key);
    }
    if (this.windows.size >= MAXIMUM_KEYS) this.windows.clear();
  }
}

/**
 * The address of a caller who is not signed in: the last hop that our own server or the proxy in
 * front of it wrote down, because earlier ones are the caller's word.
 */
export function addressOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}
