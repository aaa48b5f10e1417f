// Runs on the Node that is there (20 or newer) and has no dependencies: it fetches what the project
// needs, prepares generated code, and hands over to the real command on the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = ["start", "test", "check", "bench", "doctor", "import", "programme", "schema"];
const [command, ...rest] = process.argv.slice(2);

process.chdir(root);
if (!commands.includes(command)) {
  stop(`Give a command: ${commands.join(", ")}.`);
}
if (Number(process.versions.node.split(".")[0]) < 20) {
  stop(`Waardekompas needs Node 20 or newer; this is ${process.version}.`);
}

installDependencies();
const node = prepareNode();
generateDatabaseClient(node);
runCommand(node);

/** Installs when what is in node_modules is not what the lock file says. */
function installDependencies() {
  if (isInstalled()) return;
  timed("dependencies", () => {
    npm(["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (!isInstalled()) stop("npm ci ended well, yet node_modules is not what the lock file says.");
  });
}

function isInstalled() {
  // npm writes down in this file what it installed.
  const installed = readPackages("node_modules/.package-lock.json");
  if (installed === undefined) return false;
  return Object.entries(readPackages("package-lock.json") ?? {}).every(([path, wanted]) => {
    const found = installed[path];
    // Packages for other machines are not installed here.
    if (found === undefined) return path === "" || wanted.optional === true;
    return found.version === wanted.version;
  });
}

function readPackages(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** The Node that the project names; its package places the program in an install script. */
function prepareNode() {
  const program = join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  const wanted = `v${JSON.parse(readFileSync("node_modules/node/package.json", "utf8")).version}`;
  if (versionOf(program) === wanted) return program;
  if (process.version === wanted) return process.execPath;
  timed(`Node ${wanted}`, () =>
    npm(["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"]),
  );
  if (versionOf(program) === wanted) return program;
  return stop(`Node ${wanted} could not be installed. Install it yourself and start with it.`);
}

function versionOf(program) {
  if (!existsSync(program)) return undefined;
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim();
}

/** Makes the database client again when a schema file or Prisma changed. */
function generateDatabaseClient(node) {
  const hash = createHash("sha256");
  hash.update(readFileSync("node_modules/prisma/package.json"));
  for (const name of readdirSync("prisma/schema").sort()) {
    hash.update(name).update(readFileSync(join("prisma/schema", name)));
  }
  const stamp = hash.digest("hex");
  const stampFile = "lib/generated/prisma/.made-from";
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  timed("database client", () => {
    // Any program that exists keeps Prisma from downloading one of its own, which generating does
    // not use and a closed network does not allow.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: node, CHECKPOINT_DISABLE: "1" };
    const args = ["node_modules/prisma/build/index.js", "generate", "--schema", "prisma/schema"];
    const made = spawnSync(node, args, { env, encoding: "utf8" });
    if (made.status !== 0)
      stop(`The database client could not be made.\n${made.stdout}${made.stderr}`);
    writeFileSync(stampFile, stamp);
  });
}

function runCommand(node) {
  const args = ["--conditions=react-server", "--import", "tsx", `cli/${command}.ts`, ...rest];
  const child = spawn(node, args, { stdio: "inherit" });
  // Ctrl-C reaches the child itself; a signal to this process alone must be handed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  child.on("error", (error) => stop(error.message));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

function npm(args) {
  // npm tells its scripts where it is; a bare call finds it on the path.
  const itself = process.env.npm_execpath;
  const isOurs = itself !== undefined && /npm-cli\.c?js$/.test(itself);
  const result = isOurs
    ? spawnSync(process.execPath, [itself, ...args], { stdio: ["ignore", "ignore", "inherit"] })
    : spawnSync("npm", args, {
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  if (result.status === 0) return;
  stop(`npm ${args[0]} failed. Is the package registry reachable, and is the disk not full?`);
}

function timed(step, work) {
  const begin = performance.now();
  process.stdout.write(`  … ${step}\n`);
  work();
  process.stdout.write(`  ✓ ${step} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
