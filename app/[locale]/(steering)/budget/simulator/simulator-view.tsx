import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
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
import { CLIENT_NAMESPACES } from "@/lib/i18n/namespaces";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../../page-input";
import { BudgetShell } from "../budget-shell";

/** The pathway choice under which the reader types activity. */
const OWN_ACTIVITY = "own";

const PATH = "/budget/simulator";
/** Words that the simulator writes in the browser, besides those of every page. */
const NAMESPACES = [...CLIENT_NAMESPACES, "simulator", "budget", "budget-parameters"] as const;

async function SimulatorWords({ children }: { readonly children: ReactNode }) {
  const messages = await getMessages();
  return (
    <NextIntlClientProvider
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messages[name]]))}
    >
      {children}
    </NextIntlClientProvider>
  );
}

interface SimulatorViewProps {
  readonly actor: Actor;
  readonly page: SimulatorPage;
  readonly writer: Writer;
}

/** The simulator, new or with a saved scenario, and the list of what was saved. */
export async function SimulatorView({ actor, page, writer }: SimulatorViewProps) {
  const { frame, letter, pathwayCode, scenario } = page;
  const view = keptView(frame);
  const nameOf = (code: string) => {
    const found = frame.pathways.find((pathway) => pathway.code === code);
    return found ? writer.localised(found.name) : code;
  };
  const query = frame.hospitals.length > 1 ? `?hospital=${frame.hospital.id}` : "";
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.${key}`, values);
  const title = scenario
    ? scenario.current.name
    : pathwayCode
      ? text("titleOf", { pathway: nameOf(pathwayCode) })
      : text("titleOwn");
  const letterTitle = letter.title === letter.letterKey ? text("typedLetter") : letter.title;
  const day = (iso: string) => writer.date(iso, "dayNumeric");
  return (
    <BudgetShell
      actor={actor}
      frame={frame}
      writer={writer}
      tab="simulator"
      title={title}
      aside={<StateOf page={page} writer={writer} />}
    >
      {page.newer && scenario ? (
        <Notice
          tone="warning"
          title={text("newer.title", { title: page.newer.title })}
          action={
            <Link
              href={prepareHref(`${PATH}/${scenario.record.id}/rerun`, view)}
              className={buttonClasses("secondary", "small")}
            >
              {text("newer.action")}
            </Link>
          }
        />
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <p className="max-w-prose text-body text-muted">{text("intro")}</p>
        <ChoiceMenu
          label={text("pathway")}
          selected={scenario ? "" : (pathwayCode ?? OWN_ACTIVITY)}
          options={[
            ...frame.pathways.map(({ code }) => ({
              key: code,
              label: nameOf(code),
              href: prepareHref(PATH, view, { pathway: code }),
            })),
            {
              key: OWN_ACTIVITY,
              label: text("own"),
              href: prepareHref(PATH, view, { pathway: OWN_ACTIVITY }),
            },
          ]}
        />
      </div>
      <SimulatorWords>
        <Workbench
          key={`${scenario?.record.id ?? "new"}-${scenario?.record.version ?? pathwayCode ?? ""}`}
          page={{ letter, plan: page.plan, figures: page.figures, goals: page.goals }}
          heading={{
            period: `${day(page.span.from)} – ${day(page.span.until)}`,
            source: letterTitle,
            dataAsOf: day(letter.budgetFrom),
            unitLabel: "€",
            ...(frame.hospital.dataKind === "example" ? { originNote: text("csv.example") } : {}),
          }}
          context={{
            scenario,
            letterKey: letter.letterKey,
            pathwayCode,
            quarter: frame.quarter,
            canSave: page.canSave,
            query,
          }}
          isExample={frame.hospital.dataKind === "example"}
        />
        {scenario ? (
          <ScenarioRecordParts scenario={scenario} query={query} writer={writer} />
        ) : null}
      </SimulatorWords>
      <section className="print:hidden">
        <SectionHead title={text("list.title")} />
        <div className="mt-3">
          <ScenarioList
            scenarios={page.scenarios}
            pathwayName={nameOf}
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

function StateOf({ page, writer }: Pick<SimulatorViewProps, "page" | "writer">) {
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
