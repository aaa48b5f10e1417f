import { examine, type Finding } from "./findings";
import { readEnvironment } from "@/lib/config/environment";
import { findRunningProduct } from "@/lib/config/running-product";
import { findStateFolder } from "@/lib/config/state-folder";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { isEmbeddedServerMade } from "@/lib/db/embedded/embedded-server";
import { inspectMigrations } from "@/lib/db/migrations/migrate";
import { migrationsFolder, openDatabaseServer } from "@/lib/db/open-product-database";

const toleratedClockSeconds = 5;

/** The database server, its tables and its clock. An embedded server is started for the check. */
export async function checkDatabase(): Promise<readonly Finding[]> {
  const isOwn = readEnvironment().DATABASE_URL !== undefined;
  const isMade = isEmbeddedServerMade(findStateFolder());
  if (!isOwn && !isMade) {
    const found = "not made yet; the first start makes it";
    return [{ subject: "database", isWell: true, found }];
  }
  let stop = () => Promise.resolve();
  let adminUrl: string | undefined;
  const reached = await examine("database", async () => {
    const server = await openDatabaseServer();
    ({ adminUrl, stop } = server);
    return { isWell: true, found: await describeServer(server.adminUrl) };
  });
  try {
    if (adminUrl === undefined) return [reached];
    const url = adminUrl;
    return [
      reached,
      await examine("tables", () => checkMigrations(url)),
      await examine("clock", () => checkClock(url)),
      await examine("audit", () => checkAuditChains(url)),
    ];
  } finally {
    await stop();
  }
}

async function describeServer(adminUrl: string): Promise<string> {
  return withAdminConnection(adminUrl, async (client) => {
    const found = await client.query<{ version: string; size: string; checksums: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('data_checksums') AS checksums,
        pg_size_pretty(pg_database_size(current_database())) AS size`,
    );
    const row = found.rows[0];
    return `PostgreSQL ${row?.version}, ${row?.size}, data checksums ${row?.checksums}`;
  });
}

async function checkMigrations(adminUrl: string) {
  const { applied, pending } = await inspectMigrations(adminUrl, migrationsFolder);
  const isStarted = findRunningProduct(findStateFolder()) !== undefined;
  return {
    isWell: pending.length === 0 || !isStarted,
    found: `${applied} migrations applied, ${pending.length} waiting for the next start`,
    advice: "Start again: migrations are applied at the start.",
  };
}

async function checkClock(adminUrl: string) {
  const seconds = await withAdminConnection(adminUrl, async (client) => {
    const found = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
    return Math.abs(Date.now() - (found.rows[0]?.now.getTime() ?? 0)) / 1000;
  });
  return {
    isWell: seconds <= toleratedClockSeconds,
    found: `${seconds.toFixed(1)} s between this machine and the database`,
    advice: "Set both clocks by NTP: sessions, the audit trail and freshness depend on them.",
  };
}

async function checkAuditChains(adminUrl: string) {
  const broken = await withAdminConnection(adminUrl, async (client) => {
    const known = await client.query<{ found: string | null }>(
      "SELECT to_regprocedure('private.audit_first_fault(int)')::text AS found",
    );
    if (typeof known.rows[0]?.found !== "string") return [];
    // The deploy login is under row security where it is not a superuser: name the hospitals.
    await client.query(
      "SELECT set_config('app.hospitals', coalesce(array_agg(hospital_id), '{}')::text, false) FROM hospital_code",
    );
    const faults = await client.query<{ code: string; link: string }>(
      `SELECT code, link::text FROM hospital_code,
        LATERAL private.audit_first_fault(hospital_id) AS link WHERE link IS NOT NULL`,
    );
    return faults.rows.map(({ code, link }) => `${code} from entry ${link}`);
  });
  return {
    isWell: broken.length === 0,
    found: broken.length === 0 ? "every chain is whole" : `broken: ${broken.join(", ")}`,
    advice: "Somebody with rights over the database changed the audit trail: call the CISO.",
  };
}
