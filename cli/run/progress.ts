import type { RunStep } from "@/lib/db/open-product-database";

const secondsSince = (begin: number) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;

/** Runs a step and prints one line when it is done: its name and how long it took. */
export const runStep: RunStep = async (name, work) => {
  const begin = performance.now();
  try {
    const outcome = await work();
    console.log(`  ✓ ${name} (${secondsSince(begin)})`);
    return outcome;
  } catch (error) {
    console.log(`  ✗ ${name} (${secondsSince(begin)})`);
    throw error;
  }
};
