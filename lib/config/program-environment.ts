import "server-only";

/**
 * The environment for a program that we start: ours with changes. Variables with which one steers
 * PostgreSQL's own programs (PGDATA, PGPORT, ...) stay out: they belong to another server.
 */
export function buildProgramEnvironment(
  changes: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const environment = { ...process.env, ...changes };
  for (const name of Object.keys(environment)) {
    if (name.startsWith("PG")) delete environment[name];
  }
  return environment;
}
