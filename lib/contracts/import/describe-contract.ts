import { columnsOf, type ContractColumn, type ImportContract } from "./contract";

function formatOf(column: ContractColumn): string {
  return column.choices ? column.choices.map((choice) => `\`${choice}\``).join(" ") : column.kind;
}

/** The documentation of a contract as Markdown; `docs/imports.md` holds it, a test compares. */
export function describeContract(contract: ImportContract): string {
  const rows = columnsOf(contract).map((column) => {
    const need = column.isRequired ? "yes" : "";
    return `| \`${column.name}\` | ${formatOf(column)} | ${need} | ${column.description} |`;
  });
  return [
    `### ${contract.profile}`,
    "",
    `${contract.purpose}. Version ${contract.version}. Key: ${contract.keyColumns.map((key) => `\`${key}\``).join(", ")}.`,
    "",
    "| Column | Format | Required | Meaning |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}
