import "server-only";
import { withAdminConnection } from "./admin-connection";
import { ensureLogin } from "./application-role";

/** Creates a database on a server when it is not there, empty or as a copy of another. */
export async function ensureDatabase(
  adminUrl: string,
  database: string,
  template = "template1",
): Promise<void> {
  await withAdminConnection(adminUrl, async (client) => {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (found.rows.length > 0) return;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
    // By default every login of a server may connect to every database.
    await client.query(
      `REVOKE CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} FROM PUBLIC`,
    );
  });
}

/** Makes the login of the application and gives the address with which it connects. */
export async function provisionLogin(adminUrl: string, password: string): Promise<string> {
  return withAdminConnection(adminUrl, async (client) => {
    const named = await client.query<{ name: string }>("SELECT current_database() AS name");
    const database = named.rows[0]?.name ?? "";
    const login = await ensureLogin(client, database, password);
    const url = new URL(adminUrl);
    url.username = encodeURIComponent(login);
    url.password = encodeURIComponent(password);
    return url.toString();
  });
}
