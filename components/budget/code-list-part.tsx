import { Badge } from "@/components/ui/badge";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CodeListVersion } from "@/lib/contracts/budget/code-list";
import type { ListChanges } from "@/lib/engine/budget";
import type { Writer } from "@/lib/view-models/writer";

interface CodeListPartProps {
  readonly list: CodeListVersion["list"];
  readonly versions: readonly (Omit<CodeListVersion, "codes"> & { readonly codeCount: number })[];
  readonly changes: ListChanges | null;
  readonly touched: readonly {
    readonly code: string;
    readonly pathwayCode: string;
    readonly uses: number;
  }[];
  readonly names: ReadonlyMap<string, string>;
  readonly writer: Writer;
}

/** A list with its versions, what the newest changed and where those codes are used. */
export function CodeListPart(props: CodeListPartProps) {
  const { list, versions, changes, writer } = props;
  const title = writer.text(`budget-registers.list.${list}`);
  return (
    <section className="min-w-0">
      <SectionHead title={title} />
      {versions.length === 0 ? (
        <p className="py-3 text-body">{writer.text("budget-registers.lists.none")}</p>
      ) : (
        <Table caption={title} className="min-w-[34rem]">
          <thead>
            <tr>
              {(["version", "validFrom", "codes", "grade", "source"] as const).map((key) => (
                <HeaderCell key={key} isNumeric={key === "codes"}>
                  {writer.text(`budget-registers.lists.column.${key}`)}
                </HeaderCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, validFrom, codeCount, grade, source }) => (
              <tr key={version}>
                <RowHeader className="font-semibold">{version}</RowHeader>
                <Cell>{writer.date(validFrom, "dayNumeric")}</Cell>
                <Cell isNumeric>{writer.number(codeCount)}</Cell>
                <Cell>{writer.text(`budget.grade.${grade}`)}</Cell>
                <Cell className="text-muted">{source}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {changes ? <Changes {...props} changes={changes} /> : null}
    </section>
  );
}

function Changes(props: CodeListPartProps & { readonly changes: ListChanges }) {
  const { changes, touched, names, writer } = props;
  const rows = [
    ...changes.added.map((row) => ({ ...row, fate: "added" as const })),
    ...changes.removed.map((row) => ({ ...row, fate: "removed" as const })),
    ...changes.reworded.map((row) => ({ ...row, fate: "reworded" as const })),
  ];
  if (rows.length === 0) {
    return <p className="py-3 text-body">{writer.text("budget-registers.lists.same")}</p>;
  }
  const usedIn = (code: string) =>
    touched
      .filter((row) => row.code === code)
      .map(({ pathwayCode, uses }) => `${names.get(pathwayCode) ?? pathwayCode} (${uses})`)
      .join(", ");
  return (
    <Table
      caption={writer.text("budget-registers.lists.changes")}
      className="mt-4 min-w-[34rem]"
      maxHeight="28rem"
    >
      <thead>
        <tr>
          {(["code", "label", "fate", "touched"] as const).map((key) => (
            <HeaderCell key={key}>{writer.text(`budget-registers.lists.column.${key}`)}</HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, label, fate }) => (
          <tr key={code}>
            <RowHeader>{code}</RowHeader>
            <Cell>{label}</Cell>
            <Cell>
              <Badge tone={fate === "removed" ? "warning" : "accent"}>
                {writer.text(`budget-registers.lists.fate.${fate}`)}
              </Badge>
            </Cell>
            <Cell>{usedIn(code) || writer.text("budget-registers.lists.unused")}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
