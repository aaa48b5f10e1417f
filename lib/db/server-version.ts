import "server-only";
import { withAdminConnection } from "./admin-connection";

const oldestMainVersion = 15;

/** Connects to a server of one's own, and says in words why it cannot be used. */
export async function refuseOldServer(adminUrl: string): Promise<void> {
  const version = await explainConnection(adminUrl);
  if (Math.floor(version / 10_000) >= oldestMainVersion) return;
  throw new Error(
    `The server in DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; ${oldestMainVersion} or newer is needed.`,
  );
}

async function explainConnection(adminUrl: string): Promise<number> {
  try {
    return await withAdminConnection(adminUrl, async (client) => {
      const found = await client.query<{ version: string }>(
        "SELECT current_setting('server_version_num') AS version",
      );
      return Number(found.rows[0]?.version);
    });
  } catch (cause) {
    const { host, pathname } = new URL(adminUrl);
    throw new Error(
      `The database ${pathname.slice(1)} on ${host} (DATABASE_URL) cannot be opened: ${(cause as Error).message}`,
      { cause },
    );
  }
}
