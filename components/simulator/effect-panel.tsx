import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { useTableFiles } from "@/components/charts/use-table-files";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CalibratedLetter, Simulation, SimulationPlan } from "@/lib/engine/budget";
import type { EffectTable as EffectTableModel } from "@/lib/view-models/simulator/prepare-effects";
import type { SimulationFinding } from "@/lib/view-models/simulator/prepare-finding";
import { prepareUnconfirmed } from "@/lib/view-models/simulator/prepare-explanation";
import {
  MAIN_LEVERS,
  OTHER_LEVERS,
  prepareLever,
} from "@/lib/view-models/simulator/prepare-levers";
import {
  prepareScenarioExport,
  type ScenarioFile,
} from "@/lib/view-models/simulator/prepare-scenario-export";
import type { Lens } from "@/lib/view-models/simulator/prepare-lenses";
import { prepareTornado, type SimulatorHeading } from "@/lib/view-models/simulator/prepare-tornado";
import type { Writer } from "@/lib/view-models/writer";
import { EffectTable } from "./effect-table";
import { GuardNotice } from "./guard-notice";
import { LensPanel } from "./lens-panel";

const LEVERS = [...MAIN_LEVERS, ...OTHER_LEVERS];

interface EffectPanelProps {
  readonly run: Simulation;
  readonly plan: SimulationPlan;
  readonly letter: CalibratedLetter;
  readonly table: EffectTableModel;
  readonly finding: SimulationFinding;
  readonly heading: SimulatorHeading;
  readonly lenses: readonly Lens[];
  /** First day of rules that nobody knows yet. */
  readonly unknownRulesFrom: string | null;
  readonly file: ScenarioFile;
  readonly writer: Writer;
}

/** What the plan does: the finding, the table, the guard, what drives it. */
export const EffectPanel = memo(function EffectPanel(props: EffectPanelProps) {
  const { run, table, finding, heading, lenses, writer } = props;
  const tornado = prepareTornado(run, heading, writer);
  return (
    <section className="flex min-w-0 flex-col gap-6">
      <div>
        <h2 className="text-title font-serif" data-finding="" aria-live="polite">
          {finding.title}
        </h2>
        <p className="mt-1 max-w-prose text-body text-muted">{finding.verdict}</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <MarkBadge count={run.unconfirmed.length} writer={writer} />
          <span className="text-small text-muted">
            {heading.period} · {heading.source}
          </span>
        </div>
      </div>
      {finding.warnings.length > 0 ? (
        <div className="flex flex-col gap-2">
          {finding.warnings.map((warning) => (
            <Notice key={warning} tone="warning">
              {warning}
            </Notice>
          ))}
        </div>
      ) : null}
      <MovedLevers letter={props.letter} plan={props.plan} writer={writer} />
      <EffectTable table={table} run={run} writer={writer} />
      {props.unknownRulesFrom === null ? null : (
        <p className="-mt-3 text-small text-muted" data-unknown-rules="">
          {writer.text("simulator.unknownRules", {
            date: writer.date(props.unknownRulesFrom, "day"),
          })}
        </p>
      )}
      <LensPanel lenses={lenses} writer={writer} />
      <GuardNotice run={run} writer={writer} />
      <div className="grid gap-x-7 gap-y-6 sm:grid-cols-2">
        <Said title="breakEven.title" text={finding.breakEven} writer={writer} />
        {finding.freed ? <Said title="freed.title" text={finding.freed} writer={writer} /> : null}
        {finding.interaction ? (
          <Said title="interaction.title" text={finding.interaction} writer={writer} />
        ) : null}
      </div>
      {tornado ? (
        <ChartFrame model={tornado} />
      ) : (
        <p className="text-small text-muted">{writer.text("simulator.tornado.none")}</p>
      )}
      <Unconfirmed run={run} writer={writer} />
      <FileButtons {...props} />
      <p className="text-small text-muted">{writer.text("simulator.legal")}</p>
    </section>
  );
});

/** The levers on paper, where the sliders are left out. */
function MovedLevers({
  letter,
  plan,
  writer,
}: Pick<EffectPanelProps, "letter" | "plan" | "writer">) {
  const moved = LEVERS.filter((lever) => plan.levers[lever] !== undefined).map((lever) =>
    prepareLever(lever, letter, plan, writer),
  );
  return (
    <div className="hidden text-small print:block">
      <h3 className="eyebrow mb-1">{writer.text("simulator.movedTitle")}</h3>
      <ul>
        {moved.map(({ key, label, level, unit, nowText }) => (
          <li key={key}>
            {writer.text("simulator.movedRow", {
              lever: label,
              next: `${writer.number(level ?? 0)} ${unit}`.trim(),
              now: nowText,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What nobody confirmed: behind a press on screen, in full on paper. */
function Unconfirmed({ run, writer }: Pick<EffectPanelProps, "run" | "writer">) {
  const rows = prepareUnconfirmed(run, writer);
  if (rows.length === 0) return null;
  const list = (
    <ul className="flex flex-col gap-1 text-small">
      {rows.map(({ key, text }) => (
        <li key={key}>⚠ {text}</li>
      ))}
    </ul>
  );
  const title = writer.text("simulator.markedTitle");
  return (
    <>
      <div className="print:hidden">
        <Disclosure summary={title}>{list}</Disclosure>
      </div>
      <div className="hidden print:block">
        <h3 className="eyebrow mb-1">{title}</h3>
        {list}
      </div>
    </>
  );
}

function MarkBadge({ count, writer }: { readonly count: number; readonly writer: Writer }) {
  if (count === 0) return <Badge>{writer.text("simulator.markedAll")}</Badge>;
  return (
    <Badge tone="warning" icon={<TriangleAlert aria-hidden="true" size={14} />}>
      {writer.text("simulator.marked", { count })}
    </Badge>
  );
}

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly writer: Writer;
}

function Said({ title, text, writer }: SaidProps) {
  return (
    <div className="border-t border-rule pt-3">
      <h3 className="eyebrow mb-1">{writer.text(`simulator.${title}`)}</h3>
      <p className="text-small">{text}</p>
    </div>
  );
}

function FileButtons({ run, plan, file, writer }: EffectPanelProps) {
  const title = file.name || writer.text("simulator.csv.file");
  const { saveCsv, saveWorkbook } = useTableFiles(title);
  const prepare = () => prepareScenarioExport(run, plan, file, writer);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Button onClick={() => void saveWorkbook(prepare())}>
        {writer.text("simulator.save.workbook")}
      </Button>
      <Button onClick={() => saveCsv(prepare())}>{writer.text("simulator.save.download")}</Button>
      <Button onClick={() => window.print()}>{writer.text("simulator.save.print")}</Button>
    </div>
  );
}
