import "server-only";
import type { Environment } from "./environment";

/** Puts settings in place for the rest of this process: what the start command found or made. */
export function provideSettings(settings: { readonly [K in keyof Environment]?: string }): void {
  for (const [name, text] of Object.entries(settings)) process.env[name] = text;
}
