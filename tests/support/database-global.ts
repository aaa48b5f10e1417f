import type { TestProject } from "vitest/node";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { startDisposableServer } from "@/lib/db/embedded/disposable-server";
import { loadReference } from "@/lib/db/load-reference";
import { migrate } from "@/lib/db/migrations/migrate";
import { ensureDatabase } from "@/lib/db/provision";

declare module "vitest" {
  interface ProvidedContext {
    /** Administrator's address of the run's own PostgreSQL; its path is "/postgres". */
    adminUrl: string;
  }
}

export const templateDatabase = "template_migrated";

/** One PostgreSQL for the whole run, with a migrated database that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDisposableServer();
  try {
    await ensureDatabase(server.adminUrl("postgres"), templateDatabase);
    const templateUrl = server.adminUrl(templateDatabase);
    await migrate(templateUrl, "prisma/migrations");
    await withAdminConnection(templateUrl, (client) => loadReference(client));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("adminUrl", server.adminUrl("postgres"));
  return server.stop;
}
