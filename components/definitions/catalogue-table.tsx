import { PenLine } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { DefinitionLine } from "@/lib/contracts/steering/definitions";
import { Link } from "@/lib/i18n/navigation";
import type { DefinitionSort } from "@/lib/view-models/definitions/filter-definitions";
import type { Writer } from "@/lib/view-models/writer";
import { StateBadge } from "./state-badge";

interface CatalogueTableProps {
  readonly lines: readonly DefinitionLine[];
  readonly hrefOf: (code: string) => string;
  readonly sortOf: (sort: DefinitionSort) => {
    readonly href: string;
    readonly direction: "ascending" | "descending" | null;
  };
  readonly writer: Writer;
}

/** The dictionary, one line for each indicator. */
export function CatalogueTable({ lines, hrefOf, sortOf, writer }: CatalogueTableProps) {
  const word = (key: string) => writer.text(`definitions.column.${key}`);
  return (
    <Table caption={writer.text("definitions.title")}>
      <thead>
        <tr>
          <HeaderCell sort={sortOf("name")}>{word("name")}</HeaderCell>
          <HeaderCell sort={sortOf("kpi")}>{word("kpi")}</HeaderCell>
          <HeaderCell sort={sortOf("theme")}>{word("theme")}</HeaderCell>
          <HeaderCell sort={sortOf("state")}>{word("state")}</HeaderCell>
          <HeaderCell>{word("version")}</HeaderCell>
          <HeaderCell>{word("signing")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <RowHeader className="min-w-52">
              <Link href={hrefOf(line.code)} className="font-semibold hover:underline">
                {writer.localised(line.name)}
              </Link>
            </RowHeader>
            <Cell className="whitespace-nowrap text-muted">{line.kpiCodes.join(", ")}</Cell>
            <Cell>{writer.text(`definitions.theme.${line.theme}`)}</Cell>
            <Cell>
              <StateBadge state={line.state} writer={writer} />
            </Cell>
            <Cell className="whitespace-nowrap">{writeVersion(line, writer)}</Cell>
            <Cell className="whitespace-nowrap">
              {line.hasDraft ? (
                <Badge tone="warning" icon={<PenLine aria-hidden="true" size={13} />}>
                  {writer.text("definitions.signing.draft")}
                </Badge>
              ) : (
                writer.text(`definitions.signing.${line.isSigned ? "signed" : "unsigned"}`)
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function writeVersion({ version, ownVersion }: DefinitionLine, writer: Writer): string {
  return ownVersion === null
    ? writer.text("definitions.productVersion", { version })
    : writer.text("definitions.ownVersion", { version: ownVersion });
}
