import { buildScope } from "@/lib/access/scope";
import type { RunStep } from "@/lib/db/open-product-database";
import { withScope } from "@/lib/db/with-scope";
import { withSignIn } from "@/lib/db/with-sign-in";
import { loadExampleHospital } from "@/prisma/example/load";

/**
 * Gives an empty database the example hospital, so that a first start has something to show. A
 * loading that broke off is taken up again.
 */
export async function loadExampleWhenEmpty(run: RunStep): Promise<void> {
  const known = await withSignIn((tx) => tx.hospitalCode.findMany());
  const examples = known.filter((hospital) => hospital.dataKind === "example");
  if (known.length > examples.length) return;
  if (await hasReviews(examples.map((hospital) => hospital.hospitalId))) return;
  await run("example hospital", () => loadExampleHospital({ report }));
}

/** The committee's reviews are the last that the example hospital gets. */
async function hasReviews(hospitalIds: readonly number[]): Promise<boolean> {
  const reviews = await withScope(buildScope({ hospitalIds }), (tx) => tx.quarterlyReview.count());
  return reviews > 0;
}

/** One line for each part, when it begins. */
function report(part: string, share?: number): void {
  if (share === undefined) console.log(`      ${part}`);
}
