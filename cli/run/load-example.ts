import { withSignIn } from "@/lib/db/with-sign-in";
import type { RunStep } from "@/lib/db/open-product-database";
import { loadExampleHospital } from "@/prisma/example/load";

/** Gives an empty database the example hospital, so that a first start has something to show. */
export async function loadExampleWhenEmpty(run: RunStep): Promise<void> {
  const known = await withSignIn((tx) => tx.hospitalCode.count());
  if (known > 0) return;
  await run("example hospital", () =>
    loadExampleHospital({ report: (line) => console.log(`      ${line}`) }),
  );
}
