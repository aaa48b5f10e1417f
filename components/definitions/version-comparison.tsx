import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { DefinitionPage, DefinitionVersion } from "@/lib/contracts/steering/definitions";
import { compareTargets } from "@/lib/view-models/definitions/compare-targets";
import { compareTexts } from "@/lib/view-models/definitions/compare-texts";
import { SHOWN_PARTS } from "@/lib/view-models/definitions/shown-parts";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";
import { nameOfPathway } from "./name-of-pathway";
import { writeVersionName } from "./version-list";

interface VersionComparisonProps {
  readonly page: DefinitionPage;
  readonly before: DefinitionVersion;
  readonly after: DefinitionVersion;
  /** Other parameters of the address that the choice keeps. */
  readonly kept: Readonly<Record<string, string>>;
  readonly writer: Writer;
}

/** Two versions side by side; what differs is said in words and marked word by word. */
export function VersionComparison(props: VersionComparisonProps) {
  const { page, before, after, kept, writer } = props;
  const { versions } = page;
  const rows = [...listRows(before, after, writer), ...listTargetRows(props)];
  const changed = rows.filter((row) => row.before !== row.after).length;
  return (
    <section id="compare" className="min-w-0">
      <SectionHead title={writer.text("definitions.compare")}>
        {writer.text("definitions.differences", { count: changed })}
      </SectionHead>
      <form
        method="get"
        action="#compare"
        className="mt-3 flex flex-wrap items-end gap-3 print:hidden"
      >
        {Object.entries(kept).map(([name, chosen]) => (
          <input key={name} type="hidden" name={name} value={chosen} />
        ))}
        <Choose name="before" chosen={before.key} versions={versions} writer={writer} />
        <Choose name="after" chosen={after.key} versions={versions} writer={writer} />
        <Button type="submit" className="min-h-10">
          {writer.text("definitions.compareShow")}
        </Button>
      </form>
      <div className="mt-3">
        <Table caption={writer.text("definitions.compare")} className="min-w-[44rem] table-fixed">
          <thead>
            <tr>
              <HeaderCell className="w-36">{writer.text("definitions.column.part")}</HeaderCell>
              <HeaderCell>{writeVersionName(before, writer)}</HeaderCell>
              <HeaderCell>{writeVersionName(after, writer)}</HeaderCell>
              <HeaderCell className="w-28">{writer.text("definitions.column.change")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <RowHeader className="font-semibold">{row.name}</RowHeader>
                <Cell>
                  <Marked before={row.before} after={row.after} side="removed" />
                </Cell>
                <Cell>
                  <Marked before={row.before} after={row.after} side="added" />
                </Cell>
                <Cell>{writer.text(`definitions.change.${changeOf(row)}`)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

interface ComparedRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function listRows(
  before: DefinitionVersion,
  after: DefinitionVersion,
  writer: Writer,
): readonly ComparedRow[] {
  const ofPart = (version: DefinitionVersion, part: (typeof SHOWN_PARTS)[number]) =>
    version.texts[writer.locale][part] ?? "";
  const word = (key: string) => writer.text(`definitions.part.${key}`);
  return [
    ...SHOWN_PARTS.map((part) => ({
      name: word(part),
      before: ofPart(before, part),
      after: ofPart(after, part),
    })).filter((row) => row.before !== "" || row.after !== ""),
    {
      name: word("minimum"),
      before: writer.number(before.minimumCount),
      after: writer.number(after.minimumCount),
    },
    {
      name: word("validFrom"),
      before: writer.date(before.validFrom, "dayNumeric"),
      after: writer.date(after.validFrom, "dayNumeric"),
    },
  ];
}

function listTargetRows(props: VersionComparisonProps): readonly ComparedRow[] {
  const { page, before, after, writer } = props;
  const write = (amount: number | null) =>
    amount === null ? "" : writer.figure(amount, figureUnitOf(page.definition.unit));
  return compareTargets(before, after, page.targets).map((target) => ({
    name: writer.text("definitions.targetOf", {
      pathway: nameOfPathway(page, target.pathwayCode, writer),
    }),
    before: write(target.before),
    after: write(target.after),
  }));
}

function changeOf({ before, after }: ComparedRow): string {
  if (before === after) return "same";
  if (before === "") return "added";
  return after === "" ? "removed" : "changed";
}

interface MarkedProps {
  readonly before: string;
  readonly after: string;
  readonly side: "removed" | "added";
}

function Marked({ before, after, side }: MarkedProps) {
  return compareTexts(before, after)
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ kind, text }, index) => {
      const key = `${index}-${text}`;
      if (kind === "same") return <span key={key}>{text}</span>;
      if (kind === "removed") {
        return (
          <del key={key} className="bg-danger-soft text-danger">
            {text}
          </del>
        );
      }
      return (
        <ins key={key} className="bg-note-soft font-semibold text-note">
          {text}
        </ins>
      );
    });
}

interface ChooseProps {
  readonly name: "before" | "after";
  readonly chosen: string;
  readonly versions: readonly DefinitionVersion[];
  readonly writer: Writer;
}

function Choose({ name, chosen, versions, writer }: ChooseProps) {
  return (
    <label className="flex flex-col gap-1.5 text-small font-semibold">
      {writer.text(`definitions.${name}`)}
      <select name={name} defaultValue={chosen} className={`${CONTROL_CLASSES} font-normal`}>
        {versions.map((version) => (
          <option key={version.key} value={version.key}>
            {writeVersionName(version, writer)}
          </option>
        ))}
      </select>
    </label>
  );
}
