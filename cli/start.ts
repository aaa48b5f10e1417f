import { join } from "node:path";
import { buildApp, isBuildCurrent } from "./run/build-app";
import { loadExampleWhenEmpty } from "./run/load-example";
import { findServingPort } from "./run/free-port";
import { printWelcome } from "./run/print-welcome";
import { addressOf, serveApp } from "./run/serve-app";
import { stopOnSignal } from "./run/stop-on-signal";
import { readEnvironment } from "@/lib/config/environment";
import {
  announceAddress,
  claimRunningProduct,
  withdrawRunningProduct,
} from "@/lib/config/running-product";
import { readOrMakeSecrets } from "@/lib/config/secrets";
import { findStateFolder } from "@/lib/config/state-folder";
import { abandonDatabase } from "@/lib/db/database";
import { openProductDatabase } from "@/lib/db/open-product-database";

const stateFolder = findStateFolder();
const running = claimRunningProduct(stateFolder);
if (running !== undefined) {
  const place = running.address === undefined ? "and is still starting" : `at ${running.address}`;
  console.log(`Waardekompas already runs here ${place} (process ${running.pid}).`);
} else {
  await start();
}

async function start(): Promise<void> {
  const stopping = stopOnSignal();
  const { runStep } = stopping;
  stopping.whenStopping(() => withdrawRunningProduct(stateFolder));
  await stopping.guard(async () => {
    const database = await openProductDatabase(runStep);
    stopping.whenStopping(database.stop);
    stopping.whenStopping(abandonDatabase);
    // Both take a while the first time and neither needs the other.
    const building = isBuildCurrent() ? undefined : runStep("pages built", buildApp);
    await Promise.all([loadExampleWhenEmpty(runStep), building]);
    const { host, port } = await choosePlace();
    const served = await runStep("server", () => serve(host, port));
    stopping.stopWith(served.process);
    announceAddress(stateFolder, served.address);
    await printWelcome(served.address);
  });
}

async function choosePlace(): Promise<{ host: string; port: number }> {
  const { HOST: host = "127.0.0.1", PORT: wanted } = readEnvironment();
  return { host, port: await findServingPort(host, wanted) };
}

async function serve(host: string, port: number) {
  const { sessionSecret } = readOrMakeSecrets(stateFolder);
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = readEnvironment();
  const settings = {
    WAARDEKOMPAS_STATE: stateFolder,
    NEXTAUTH_SECRET: NEXTAUTH_SECRET ?? sessionSecret,
    NEXTAUTH_URL: NEXTAUTH_URL ?? addressOf(host, port),
  };
  return serveApp({ host, port, settings, logFile: join(stateFolder, "server.log") });
}
