import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Operation } from "@/lib/contracts/api/operation";
import type { Route } from "@/lib/http/route";

const ROOT = join(import.meta.dirname, "../../app/api/v1");
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** One handler that the file system serves. */
export interface ServedRoute {
  /** Path with parameters in braces, as the folder says. */
  readonly path: string;
  readonly method: string;
  readonly route: Route;
}

function pathOf(file: string): string {
  const folders = relative(ROOT, dirname(file)).split(sep).filter(Boolean);
  return ["/api/v1", ...folders.map((name) => name.replace(/^\[(.+)\]$/, "{$1}"))].join("/");
}

/** Every handler under app/api/v1, read from the file system and not from a list. */
export async function loadRoutes(): Promise<readonly ServedRoute[]> {
  const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => /^route\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const loaded = await Promise.all(
    files.map(async (file) => {
      const served = (await import(/* @vite-ignore */ file)) as Record<string, unknown>;
      return Object.entries(served)
        .filter(([name]) => METHODS.has(name))
        .map(([method, route]) => ({ path: pathOf(file), method, route: route as Route }));
    }),
  );
  return loaded.flat();
}

/** A path with its parameters filled in, and those parameters. */
export function fillIn(operation: Operation): {
  readonly path: string;
  readonly params: Record<string, string>;
} {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const params = Object.fromEntries(names.map((name) => [name, "nothing-here"]));
  return {
    path: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ""),
    params,
  };
}
