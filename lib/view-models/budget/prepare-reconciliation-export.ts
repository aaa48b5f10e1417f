import type { ReconciledGroup, ReconciledLetter } from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import type { Writer } from "../writer";

/**
 * What the rest of a group of lines says about the card.
 *
 * @param group lines of a letter with what their formula gives.
 * @returns key of the words (`budget-card.calibration.meaning.<key>`).
 * Source: requirement R102 (what is not explained is said, never hidden).
 * Example: a formula that gives the notified amount is "exact".
 */
export function meaningOfGroup({ isRecurrent, formula, restCents }: ReconciledGroup): string {
  if (!isRecurrent) return "once";
  if (formula === null) return "none";
  if (formula.status !== "computed") return "missing";
  return restCents === 0 ? "exact" : "differs";
}

const COLUMNS = ["part", "notified", "formula", "rest", "meaning"] as const;

/**
 * The letter held against its formulas as an export, amounts in euro.
 *
 * @param reconciled letter. @param provenance of the figures. @param writer of the reader's language.
 * @returns one row for each group of lines and no total; a formula that cannot be computed is empty.
 * Source: requirement D.0 (exports).
 * Example: a group of 1,234 cents without formula is 12.34, empty, 12.34.
 */
export function prepareReconciliationExport(
  reconciled: ReconciledLetter,
  provenance: Pick<ExportedTable, "origin" | "facts">,
  writer: Writer,
): ExportedTable {
  const words = (key: string) => writer.text(`budget-card.calibration.${key}`);
  const unit = "euro-cents" as const;
  return {
    columns: COLUMNS.flatMap((key) => {
      const heading = words(`column.${key}`);
      if (key === "part") return [heading, writer.text("budget.column.line")];
      return [key === "meaning" ? heading : { heading, unit }];
    }),
    rows: reconciled.groups.map((group) => {
      const { subPart, lines, notifiedCents, formula, restCents } = group;
      const given = formula?.status === "computed" ? formula.value / 100 : null;
      return [
        ...[subPart, lines.map(({ label }) => label).join(" · ")],
        ...[notifiedCents / 100, given, restCents / 100],
        words(`meaning.${meaningOfGroup(group)}`),
      ];
    }),
    ...provenance,
  };
}
