import "server-only";
import { readEnvironment } from "./environment";

/** How long a session lives and how many wrong passwords are borne; each is a setting. */
export interface SignInPolicy {
  readonly sessionMs: number;
  readonly idleMs: number;
  readonly attempts: number;
  readonly lockMs: number;
}

const minuteMs = 60_000;

/** The policy of this installation. Defaults: a working day, an idle hour, ten tries a quarter-hour. */
export function readSignInPolicy(): SignInPolicy {
  const environment = readEnvironment();
  return {
    sessionMs: (environment.SESSION_HOURS ?? 12) * 60 * minuteMs,
    idleMs: (environment.SESSION_IDLE_MINUTES ?? 60) * minuteMs,
    attempts: environment.SIGN_IN_ATTEMPTS ?? 10,
    lockMs: (environment.SIGN_IN_LOCK_MINUTES ?? 15) * minuteMs,
  };
}
