import { getLocale } from "next-intl/server";
import { ScenarioList } from "@/components/simulator/scenario-list";
import { ScenarioRecordParts } from "@/components/simulator/scenario-record";
import { Workbench } from "@/components/simulator/workbench";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button-classes";
import { ChoiceMenu } from "@/components/ui/choice-menu";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import type { Actor } from "@/lib/access/actor";
import type { SimulatorPage } from "@/lib/contracts/steering/simulator";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../../page-input";
import { BudgetShell } from "../budget-shell";
import { SimulatorWords } from "./simulator-words";

/** The pathway choice under which the reader types activity. */
const OWN_ACTIVITY = "own";

const PATH = "/budget/simulator";

interface SimulatorViewProps {
  readonly actor: Actor;
  readonly page: SimulatorPage;
  readonly writer: Writer;
}

function nameOfPathway(page: SimulatorPage, code: string, writer: Writer): string {
  const found = page.frame.pathways.find((pathway) => pathway.code === code);
  return found ? writer.localised(found.name) : code;
}

function titleOf(page: SimulatorPage, writer: Writer): string {
  const { scenario, pathwayCode } = page;
  if (scenario) return scenario.current.name;
  return pathwayCode
    ? writer.text("simulator.titleOf", { pathway: nameOfPathway(page, pathwayCode, writer) })
    : writer.text("simulator.titleOwn");
}

/** The hospital that is looked at, for calls of the browser. */
function queryOf({ frame }: SimulatorPage): string {
  return frame.hospitals.length > 1 ? `?hospital=${frame.hospital.id}` : "";
}

/** The simulator, new or with a saved scenario, and the list of what was saved. */
export async function SimulatorView({ actor, page, writer }: SimulatorViewProps) {
  const { frame, scenario } = page;
  const view = keptView(frame);
  const text = (key: string) => writer.text(`simulator.${key}`);
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="simulator"
      title={titleOf(page, writer)}
      aside={<StateOf page={page} writer={writer} />}
    >
      <NewerLetter page={page} writer={writer} />
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <p className="max-w-prose text-body text-muted">{text("intro")}</p>
        <PathwayChoice page={page} writer={writer} />
      </div>
      <SimulatorWords>
        <Room page={page} writer={writer} />
        {scenario ? (
          <ScenarioRecordParts scenario={scenario} query={queryOf(page)} writer={writer} />
        ) : null}
      </SimulatorWords>
      <section className="print:hidden">
        <SectionHead title={text("list.title")} />
        <div className="mt-3">
          <ScenarioList
            scenarios={page.scenarios}
            pathwayName={(code) => nameOfPathway(page, code, writer)}
            hrefOf={(id) => prepareHref(`${PATH}/${id}`, view)}
            compareAction={`/${await getLocale()}${PATH}/compare`}
            hospital={frame.hospitals.length > 1 ? frame.hospital.id : null}
            writer={writer}
          />
        </div>
      </section>
    </BudgetShell>
  );
}

type PartProps = Pick<SimulatorViewProps, "page" | "writer">;

function NewerLetter({ page, writer }: PartProps) {
  const { newer, scenario, frame } = page;
  if (!newer || !scenario) return null;
  return (
    <Notice
      tone="warning"
      title={writer.text("simulator.newer.title", { title: newer.title })}
      action={
        <Link
          href={prepareHref(`${PATH}/${scenario.record.id}/rerun`, keptView(frame))}
          className={buttonClasses("secondary", "small")}
        >
          {writer.text("simulator.newer.action")}
        </Link>
      }
    />
  );
}

function PathwayChoice({ page, writer }: PartProps) {
  const { frame, pathwayCode } = page;
  const view = keptView(frame);
  const choice = (key: string, label: string) => ({
    key,
    label,
    href: prepareHref(PATH, view, { pathway: key }),
  });
  return (
    <ChoiceMenu
      label={writer.text("simulator.pathway")}
      selected={pathwayCode ?? OWN_ACTIVITY}
      options={[
        ...frame.pathways.map(({ code }) => choice(code, nameOfPathway(page, code, writer))),
        choice(OWN_ACTIVITY, writer.text("simulator.own")),
      ]}
    />
  );
}

function Room({ page, writer }: PartProps) {
  const { frame, letter, pathwayCode, scenario, span } = page;
  const isExample = frame.hospital.dataKind === "example";
  const isTyped = letter.title === letter.letterKey;
  const day = (iso: string) => writer.date(iso, "dayNumeric");
  const state = scenario ? `${scenario.record.id}-${scenario.record.version}` : pathwayCode;
  return (
    <Workbench
      // Another scenario or pathway starts from its own levels, not from what was moved before.
      key={state ?? OWN_ACTIVITY}
      page={{
        letter,
        plan: page.plan,
        figures: page.figures,
        goals: page.goals,
        attributed: page.attributed,
        unknownRulesFrom: page.unknownRulesFrom,
      }}
      heading={{
        period: `${day(span.from)} – ${day(span.until)}`,
        source: isTyped ? writer.text("simulator.typedLetter") : letter.title,
        dataAsOf: day(letter.budgetFrom),
        unitLabel: "€",
        ...(isExample ? { originNote: writer.text("simulator.csv.example") } : {}),
      }}
      context={{
        scenario,
        letterKey: letter.letterKey,
        pathwayCode,
        quarter: frame.quarter,
        canSave: page.canSave,
        query: queryOf(page),
      }}
      hospital={frame.hospital}
    />
  );
}

function StateOf({ page, writer }: PartProps) {
  const { scenario } = page;
  if (!scenario) return <Badge>{writer.text("simulator.status.new")}</Badge>;
  const { status, version } = scenario.record;
  return (
    <Badge>
      {writer.text(`simulator.status.${status}`)} ·{" "}
      {writer.text("simulator.status.version", { version })}
    </Badge>
  );
}
