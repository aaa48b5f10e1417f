import "server-only";
import pg from "pg";

/**
 * Runs work on one connection of the deploy login: migrations, roles, reference data. The
 * application itself never connects this way.
 */
export async function withAdminConnection<T>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: "waardekompas-deploy",
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a lost connection would end the process with a bare stack.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
