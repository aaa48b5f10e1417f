import { startNode, waitForEnd } from "./run/run-node";

// Timings live here and never in tests: each is printed beside something else of the same run, since
// seconds alone say more about the machine than about the product.
const args = ["node_modules/vitest/vitest.mjs", "bench", "--run", ...process.argv.slice(2)];
process.exitCode = await waitForEnd(startNode(args));
