import type { ProposalStart } from "@/components/definitions/propose-form";
import type { DefinitionPage, DefinitionVersion } from "@/lib/contracts/steering/definitions";

/** What the form begins with: the open draft when there is one, else the version that holds. */
export function prepareProposal(page: DefinitionPage): {
  readonly start: ProposalStart;
  readonly productMinimum: number;
} {
  const { versions, validKey } = page;
  const draft = versions.find(({ status }) => status === "draft");
  const product = versions.find(({ kind }) => kind === "product");
  const base = draft ?? versions.find(({ key }) => key === validKey) ?? product;
  if (base === undefined || product === undefined) throw new Error("a definition without version");
  const words = { texts: base.texts, minimumCount: base.minimumCount };
  return {
    start: { ...words, ...beginOf(draft, page.today) },
    productMinimum: product.minimumCount,
  };
}

function beginOf(draft: DefinitionVersion | undefined, today: string) {
  if (draft === undefined) return { validFrom: firstOfNextMonth(today), reason: "", draft: null };
  const { validFrom, change, version, revision } = draft;
  return { validFrom, reason: change?.nl ?? "", draft: { version, revision } };
}

/** Figures are by month, so a change begins best with one. */
function firstOfNextMonth(today: string): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
