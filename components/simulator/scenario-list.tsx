import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button-classes";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ScenarioRecord } from "@/lib/contracts/steering/simulator";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface ScenarioListProps {
  readonly scenarios: readonly ScenarioRecord[];
  readonly pathwayName: (code: string) => string;
  readonly hrefOf: (id: string) => string;
  /** Where the comparison lives, with the language prefix: a plain form goes there. */
  readonly compareAction: string;
  readonly hospital: number | null;
  readonly writer: Writer;
}

/** Saved scenarios; two to four of them can be put side by side. Works without scripts. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, pathwayName, hrefOf, compareAction, hospital, writer } = props;
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.list.${key}`, values);
  if (scenarios.length === 0) return <p className="text-body text-muted">{text("none")}</p>;
  return (
    <form action={compareAction} method="get">
      {hospital === null ? null : <input type="hidden" name="hospital" value={hospital} />}
      <Table caption={text("title")}>
        <thead>
          <tr>
            <HeaderCell>
              <span className="sr-only">{text("compare")}</span>
            </HeaderCell>
            <HeaderCell>{text("name")}</HeaderCell>
            <HeaderCell>{text("pathway")}</HeaderCell>
            <HeaderCell>{text("letter")}</HeaderCell>
            <HeaderCell>{text("status")}</HeaderCell>
            <HeaderCell>{text("author")}</HeaderCell>
            <HeaderCell>{text("changed")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <Cell>
                <input
                  type="checkbox"
                  name="scenario"
                  value={scenario.id}
                  aria-label={text("choose", { name: scenario.name })}
                  className="size-4 accent-accent"
                />
              </Cell>
              <RowHeader>
                <Link href={hrefOf(scenario.id)} className="font-semibold underline">
                  {scenario.name}
                </Link>
              </RowHeader>
              <Cell>{scenario.pathwayCode ? pathwayName(scenario.pathwayCode) : "–"}</Cell>
              <Cell>{scenario.letterKey}</Cell>
              <Cell>
                <Badge>
                  {writer.text(`simulator.status.${scenario.status}`)} ·{" "}
                  {writer.text("simulator.status.version", { version: scenario.version })}
                </Badge>
              </Cell>
              <Cell>{scenario.author}</Cell>
              <Cell>{writer.date(scenario.changedAt, "dayTime")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className={buttonClasses()}>
          {text("compare")}
        </button>
        <span className="text-small text-muted">{text("compareHint")}</span>
      </div>
    </form>
  );
}
