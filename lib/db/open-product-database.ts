import "server-only";
import { readEnvironment } from "@/lib/config/environment";
import { provideSettings } from "@/lib/config/provide-settings";
import { findRunningProduct } from "@/lib/config/running-product";
import { readOrMakeSecrets } from "@/lib/config/secrets";
import { findStateFolder } from "@/lib/config/state-folder";
import { withAdminConnection } from "./admin-connection";
import { startEmbeddedServer } from "./embedded/embedded-server";
import { loadReference } from "./load-reference";
import { migrate } from "./migrations/migrate";
import { ensureDatabase, provisionLogin } from "./provision";
import { refuseOldServer } from "./server-version";

/** The database of this installation, ready for `withScope`. */
export interface ProductDatabase {
  readonly adminUrl: string;
  readonly applicationUrl: string;
  /** Stops the embedded server where it is ours to stop; a server of one's own is left alone. */
  readonly stop: () => Promise<void>;
}

/** Runs a step of a start and reports it. */
export type RunStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const productDatabase = "waardekompas";
export const migrationsFolder = "prisma/migrations";

/**
 * The server of this installation, not yet migrated: the one in DATABASE_URL, else the embedded one.
 * The product itself stops it in the end; a command leaves it running where the product uses it.
 */
export async function openDatabaseServer(): Promise<Omit<ProductDatabase, "applicationUrl">> {
  const given = readEnvironment().DATABASE_URL;
  if (given !== undefined) {
    await refuseOldServer(given);
    return { adminUrl: given, stop: () => Promise.resolve() };
  }
  const stateFolder = findStateFolder();
  const { adminPassword } = readOrMakeSecrets(stateFolder);
  const server = await startEmbeddedServer({ stateFolder, adminPassword });
  await ensureDatabase(server.adminUrl("postgres"), productDatabase);
  const stop = async () => {
    const product = findRunningProduct(stateFolder);
    const isOurs = product === undefined ? !server.wasRunning : product.pid === process.pid;
    if (isOurs) await server.stop();
  };
  return { adminUrl: server.adminUrl(productDatabase), stop };
}

/**
 * Starts or finds the server, migrates, loads reference data, and gives this process the settings
 * with which `withScope` and imports work.
 */
export async function openProductDatabase(run: RunStep): Promise<ProductDatabase> {
  const server = await run("PostgreSQL", openDatabaseServer);
  try {
    await run("tables", () => migrate(server.adminUrl, migrationsFolder));
    await run("reference data", () => withAdminConnection(server.adminUrl, loadReference));
    const secrets = readOrMakeSecrets(findStateFolder());
    const applicationUrl = await provisionLogin(server.adminUrl, secrets.loginPassword);
    provideSettings({
      WAARDEKOMPAS_DATABASE_URL: applicationUrl,
      WAARDEKOMPAS_PSEUDONYM_KEY:
        readEnvironment().WAARDEKOMPAS_PSEUDONYM_KEY ?? secrets.pseudonymKey,
    });
    return { ...server, applicationUrl };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
