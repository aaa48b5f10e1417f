import { createServer } from "node:net";

const firstPort = 3000;
const portsToTry = 100;

/** The port to serve on: the one that was asked for, else the first free one from 3000 up. */
export async function findServingPort(host: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(host, wanted)) return wanted;
    throw new Error(`Port ${wanted} (PORT) is in use. Choose another, or leave PORT out.`);
  }
  for (let port = firstPort; port < firstPort + portsToTry; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No port from ${firstPort} to ${firstPort + portsToTry - 1} is free. Set PORT.`);
}

async function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
