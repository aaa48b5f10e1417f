import "server-only";
import { readEnvironment, type Environment } from "./environment";

/** A setting without which the caller cannot work; throws a sentence that says what to do. */
export function requireSetting<K extends keyof Environment>(name: K): NonNullable<Environment[K]> {
  const found = readEnvironment()[name];
  if (found === undefined) {
    throw new Error(`${name} is not set. "npm start" sets it; or give it in the environment.`);
  }
  return found;
}
