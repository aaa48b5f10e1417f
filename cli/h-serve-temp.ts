import { spawn } from "node:child_process";
import { readOrMakeSecrets } from "@/lib/config/secrets";
import { findStateFolder } from "@/lib/config/state-folder";
import { openProductDatabase } from "@/lib/db/open-product-database";
import { loadExampleWhenEmpty } from "/work/main/cli/run/load-example";
const runStep = async (name: string, work: () => Promise<any>) => {
  const t = Date.now();
  console.log(name, "...");
  const r = await work();
  console.log(name, Date.now() - t);
  return r;
};
const database = await openProductDatabase(runStep as any);
try {
  await loadExampleWhenEmpty(runStep as any);
} catch (e) {
  console.log("EXAMPLE FAILED", e);
}
const { sessionSecret } = readOrMakeSecrets(findStateFolder());
const child = spawn(
  "node_modules/.bin/node",
  ["node_modules/next/dist/bin/next", "dev", "-p", "4200"],
  {
    cwd: "/work/main",
    stdio: "inherit",
    env: {
      ...process.env,
      NEXTAUTH_SECRET: sessionSecret,
      NEXTAUTH_URL: "http://localhost:4200",
      WAARDEKOMPAS_STATE: findStateFolder(),
      DATABASE_URL: "",
    } as any,
  },
);
child.on("exit", async () => {
  await database.stop();
  process.exit(0);
});
process.on("SIGTERM", () => child.kill());
