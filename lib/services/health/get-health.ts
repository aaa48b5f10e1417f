import "server-only";
import { withSignIn } from "@/lib/db/with-sign-in";
import { AppError } from "@/lib/errors/app-error";

/** Whether the database answers; refuses as unavailable when it does not within two seconds. */
export async function getHealth(): Promise<{ readonly status: "ok" }> {
  try {
    await withSignIn((tx) => tx.$queryRaw`SELECT 1`, { readOnly: true, timeoutMs: 2_000 });
    return { status: "ok" };
  } catch (cause) {
    throw new AppError("unavailable", { retryAfterSeconds: 10, cause });
  }
}
