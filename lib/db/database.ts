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
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: "waardekompas",
    types: { getTypeParser: readColumnAs },
  });
  // A connection lost while idle is replaced at the next use; unheard it would end the process.
  pool.on("error", () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** Closes every connection of this process: at the end of a command or a test file. */
export async function closeDatabase(): Promise<void> {
  const open = place.waardekompasDatabase;
  place.waardekompasDatabase = undefined;
  if (open === undefined) return;
  await open.prisma.$disconnect();
  await open.pool.end();
}
