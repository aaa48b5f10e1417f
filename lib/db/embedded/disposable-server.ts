import "server-only";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedServer, startEmbeddedServer } from "./embedded-server";

/** A server in a folder of its own that vanishes when it stops: for tests and for describing the schema. */
export async function startDisposableServer(): Promise<EmbeddedServer> {
  const stateFolder = mkdtempSync(join(tmpdir(), "waardekompas-disposable-"));
  // Others may pass through, not look: as root the server runs under another account.
  chmodSync(stateFolder, 0o711);
  const adminPassword = randomBytes(24).toString("base64url");
  const server = await startEmbeddedServer({ stateFolder, adminPassword, isDisposable: true });
  const stop = async () => {
    await server.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  };
  return { ...server, stop };
}
