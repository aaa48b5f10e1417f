import type { ProposalStart } from "@/components/definitions/propose-form";
import type { DefinitionPage, DefinitionVersion } from "@/lib/contracts/steering/definitions";
import { targetScaleOf } from "@/lib/view-models/definitions/target-scale";
import type { Writer } from "@/lib/view-models/writer";

/** What the form begins with: the open draft when there is one, else the version that holds. */
export function prepareProposal(
  page: DefinitionPage,
  writer: Writer,
): {
  readonly start: ProposalStart;
  readonly productMinimum: number;
} {
  const { versions, validKey } = page;
  const draft = versions.find(({ status }) => status === "draft");
  const product = versions.find(({ kind }) => kind === "product");
  const base = draft ?? versions.find(({ key }) => key === validKey) ?? product;
  if (base === undefined || product === undefined) throw new Error("a definition without version");
  const words = {
    texts: base.texts,
    minimumCount: base.minimumCount,
    targets: listTargets(page, draft, writer),
  };
  return {
    start: { ...words, ...beginOf(draft, page.today) },
    productMinimum: product.minimumCount,
  };
}

/** The pathways that the indicator is about, with the target that holds or is proposed. */
function listTargets(
  { definition, facts, frame, targets, today }: DefinitionPage,
  draft: DefinitionVersion | undefined,
  writer: Writer,
): ProposalStart["targets"] {
  const scale = targetScaleOf(definition.unit);
  const amountOf = (code: string): number | undefined =>
    draft?.targets.find(({ pathwayCode }) => pathwayCode === code)?.amount ??
    targets.find(({ pathwayCode, validFrom }) => pathwayCode === code && validFrom <= today)
      ?.amount;
  return frame.pathways
    .filter(({ code }) => facts.pathways.length === 0 || facts.pathways.includes(code))
    .map(({ code, name }) => {
      const amount = amountOf(code);
      return {
        pathwayCode: code,
        pathwayName: writer.localised(name),
        typed: amount === undefined ? "" : writer.number(Number((amount * scale).toPrecision(12))),
      };
    });
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
