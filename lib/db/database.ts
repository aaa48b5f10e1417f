import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { readEnvironment } from "@/lib/config/environment";
import { requireSetting } from "@/lib/config/require-setting";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { readColumnAs } from "./column-types";

/** The application's connections to its database. Not for use outside lib/db: there is no scope on it. */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** Connections that somebody is working with. */
  readonly busy: ReadonlySet<pg.PoolClient>;
}

const defaultPoolSize = 10;

// On globalThis, because a bundler may load this module more than once in one process.
const place = globalThis as typeof globalThis & { waardekompasDatabase?: Database | undefined };

/** Opens the pool at first use, with the login that row security binds. */
export function openDatabase(): Database {
  place.waardekompasDatabase ??= connect();
  return place.waardekompasDatabase;
}

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: requireSetting("WAARDEKOMPAS_DATABASE_URL"),
    max: readEnvironment().WAARDEKOMPAS_POOL_SIZE ?? defaultPoolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: "waardekompas",
    // The server drops the work of a process that went away instead of finishing it for nobody.
    options: "-c client_connection_check_interval=1000",
    types: { getTypeParser: readColumnAs },
  });
  // A connection lost while idle is replaced at the next use; unheard it would end the process.
  pool.on("error", () => undefined);
  const busy = new Set<pg.PoolClient>();
  pool.on("acquire", (client) => busy.add(client));
  pool.on("release", (_error, client) => busy.delete(client));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), busy };
}

/**
 * Breaks off whatever runs on this process's connections, then closes them: for a stop that cannot
 * wait. What was not committed is rolled back.
 */
export async function abandonDatabase(): Promise<void> {
  // The end of a busy connection cuts it; its query fails where it was awaited.
  await Promise.allSettled([...(place.waardekompasDatabase?.busy ?? [])].map(endConnection));
  await closeDatabase();
}

async function endConnection(client: pg.PoolClient): Promise<void> {
  await (client as unknown as pg.Client).end();
}

/** Closes every connection of this process: at the end of a command or a test file. */
export async function closeDatabase(): Promise<void> {
  const open = place.waardekompasDatabase;
  place.waardekompasDatabase = undefined;
  if (open === undefined) return;
  await open.prisma.$disconnect();
  await open.pool.end();
}
