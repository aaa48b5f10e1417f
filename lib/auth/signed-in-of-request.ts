import "server-only";
import { findSignedIn, type SignedIn } from "./find-signed-in";
import { readSessionId } from "./session-cookie";

/** Who sends a request; null when nobody is signed in. */
export async function findSignedInOfRequest(request: Request, now: Date): Promise<SignedIn | null> {
  const sessionId = readSessionId(request.headers.get("cookie"));
  return sessionId === null ? null : findSignedIn(sessionId, now);
}
