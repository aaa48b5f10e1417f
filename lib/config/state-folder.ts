import "server-only";
import { isAbsolute, join } from "node:path";
import { readEnvironment } from "./environment";

/** Folder with everything that this installation keeps: database, secrets, spool, server lock. */
export function findStateFolder(): string {
  const chosen = readEnvironment().WAARDEKOMPAS_STATE ?? ".waardekompas";
  return isAbsolute(chosen) ? chosen : join(process.cwd(), chosen);
}
