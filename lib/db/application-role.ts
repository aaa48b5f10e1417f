import "server-only";
import type pg from "pg";

/** Group role that holds every right of the application. It owns nothing and cannot log in. */
export const applicationRole = "waardekompas_app";

interface RoleFlags {
  rolsuper: boolean;
  rolbypassrls: boolean;
  rolcanlogin: boolean;
}

/** Creates the group role when the server does not have it; refuses one that is too strong. */
export async function ensureApplicationRole(client: pg.Client): Promise<void> {
  await withRoleLock(client, async () => {
    const flags = await findRole(client, applicationRole);
    if (flags === undefined) {
      await explainRights(() => client.query(`CREATE ROLE ${applicationRole} NOLOGIN`));
      return;
    }
    if (flags.rolsuper || flags.rolbypassrls || flags.rolcanlogin) {
      throw new Error(
        `Role ${applicationRole} on this server is a superuser, bypasses row security or can log in. ` +
          `Give the application a plain group role: ALTER ROLE ${applicationRole} NOSUPERUSER NOBYPASSRLS NOLOGIN.`,
      );
    }
  });
}

/** Login with which the application connects to one database. */
export function nameLogin(database: string): string {
  return `${database}_login`.slice(0, 63);
}

/** Creates the login of a database, or gives it its password again, and lets it connect. */
export async function ensureLogin(
  client: pg.Client,
  database: string,
  password: string,
): Promise<string> {
  const login = nameLogin(database);
  const name = client.escapeIdentifier(login);
  await withRoleLock(client, async () => {
    const isKnown = (await findRole(client, login)) !== undefined;
    const statement = `${isKnown ? "ALTER" : "CREATE"} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`;
    await explainRights(async () => {
      await client.query(statement);
      await client.query(`GRANT ${applicationRole} TO ${name}`);
      await client.query(
        `GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`,
      );
    });
    const flags = await findRole(client, login);
    if (flags?.rolsuper || flags?.rolbypassrls) {
      throw new Error(
        `Login ${login} stands above row security: ALTER ROLE ${login} NOSUPERUSER NOBYPASSRLS.`,
      );
    }
  });
  return login;
}

/** Roles belong to the whole server: two starts on one server must not make them at once. */
async function withRoleLock(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('waardekompas-roles', 0))");
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function findRole(client: pg.Client, name: string): Promise<RoleFlags | undefined> {
  const found = await client.query<RoleFlags>(
    "SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = $1",
    [name],
  );
  return found.rows[0];
}

async function explainRights(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if ((cause as { code?: string }).code !== "42501") throw cause;
    throw new Error(
      "The login in DATABASE_URL may not make roles. Let the server's administrator run once: " +
        `ALTER ROLE <login> CREATEROLE; and, where the role exists: GRANT ${applicationRole} TO <login> WITH ADMIN OPTION.`,
      { cause },
    );
  }
}
