import "server-only";
import type { AllocationSettings } from "@/lib/contracts/costing/settings";

type AccountRule = AllocationSettings["accounts"][number];

/** What a ledger line is to costing: the longest rule that its account begins with, else its nature. */
export function treatmentOf(
  line: { readonly account: string; readonly nature: string },
  rules: readonly AccountRule[],
): AccountRule["treatment"] {
  const [longest] = rules
    .filter(({ prefix }) => line.account.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  if (longest) return longest.treatment;
  return line.nature === "consumables" ? "goods" : "capacity";
}
