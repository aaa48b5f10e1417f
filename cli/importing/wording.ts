import { createTranslator } from "use-intl/core";
import type { DeliveryContents } from "@/lib/contracts/import/contents";
import type { FaultParticulars, ImportFaultCode } from "@/lib/contracts/import/fault";
import type { ImportProgress, ImportReport, ReportedRefusal } from "@/lib/contracts/import/report";
import { readIndicatorDefinitions } from "@/lib/db/reference/reference-files";
import messages from "@/lib/i18n/messages/en/imports.json";
import { medianOf } from "@/lib/services/indicators/estimate-median";

// The command line speaks English, like the rest of the commands.
const say = createTranslator({
  locale: "en",
  messages: { imports: messages },
  namespace: "imports",
});

const SHOWN = 10;

/** What is wrong with a delivery, where, and what to do. */
export function sayFault(code: ImportFaultCode, particulars: FaultParticulars): string {
  // Particulars that a fault does not have stay empty instead of showing their name.
  const filled = { file: "", line: 0, found: "", known: "", ...particulars };
  return say(`fault.${code}`, filled as never);
}

function sayRefusal(refusal: ReportedRefusal): string {
  const { file, line, column, found, reason } = refusal;
  const where = say("line.where", { file, line });
  const why = say(
    `reason.${reason}` as never,
    { column: column ?? "", found: found ?? "" } as never,
  );
  return `${where}: ${why}`;
}

/** Every resource by type with what became of it, and the elements that stayed behind. */
function sayContents({ types, elements, otherElements }: DeliveryContents): string[] {
  const lines = types.flatMap(({ unused, ...type }) => [
    say("line.resources", { ...type }),
    ...unused.map(
      ({ reason, rows }) => `  ${say("line.unused", { rows, reason: say(`unused.${reason}`) })}`,
    ),
  ]);
  const named = elements.map(({ element, reason, rows }) =>
    say("line.element", { element, rows, reason: say(`element.${reason}`) }),
  );
  const others = Math.max(0, elements.length - SHOWN) + otherElements;
  const rest = others > 0 ? [say("line.otherElements", { count: others })] : [];
  return [...lines, ...named.slice(0, SHOWN), ...rest];
}

/** The report of a delivery in a few lines. */
export function sayReport(report: ImportReport): string {
  const { rows, records, refusals, fault } = report;
  const lines = [say(`outcome.${report.outcome}`, { batch: report.batchId ?? 0 })];
  if (report.outcome === "already") return lines.join("\n");
  if (fault) lines.push(sayFault(fault.code as ImportFaultCode, fault.particulars));
  lines.push(say("line.rows", { ...rows }), say("line.records", { ...records }));
  lines.push(...refusals.slice(0, SHOWN).map(sayRefusal));
  const others = rows.rejected - Math.min(SHOWN, refusals.length);
  if (others > 0) lines.push(say("line.otherRefusals", { rows: others }));
  if (report.contents) lines.push(...sayContents(report.contents));
  const hospitals = new Set(report.effects.map(({ hospitalId }) => hospitalId));
  if (hospitals.size > 1) lines.push(say("line.effectsOfMany"));
  else lines.push(...report.effects.map(sayEffect));
  lines.push(`${report.seconds.toFixed(1)} s`);
  return lines.join("\n");
}

let leastCounts: ReadonlyMap<string, number> | undefined;

/** The number of cases below which a figure is not shown, as its definition says. */
function leastCountOf(indicatorCode: string): number {
  leastCounts ??= new Map(readIndicatorDefinitions().map(({ code, minimumN }) => [code, minimumN]));
  return leastCounts.get(indicatorCode) ?? 1;
}

function sayEffect(effect: ImportReport["effects"][number]): string {
  const figure = (sums: ImportReport["effects"][number]["before"]) => {
    if (sums === null || sums.n === 0) return "-";
    if (sums.n < leastCountOf(effect.indicatorCode)) return say("line.tooFew");
    if (sums.histogram !== null) {
      const median = medianOf({ n: sums.n, histograms: [sums.histogram] }, "");
      return median.status === "computed"
        ? `${median.value.toFixed(3)} (n ${sums.n})`
        : `n ${sums.n}`;
    }
    const over = sums.numerator ?? sums.total;
    return over === null ? `n ${sums.n}` : `${(over / sums.n).toFixed(3)} (n ${sums.n})`;
  };
  const { pathwayCode, indicatorCode, before, after } = effect;
  return `${pathwayCode} ${indicatorCode}: ${figure(before)} -> ${figure(after)}`;
}

/** One line that says how far a delivery is. */
export function sayProgress(progress: ImportProgress): string {
  const { phase, rows, rowsPerSecond, share, secondsLeft } = progress;
  const left = secondsLeft === null ? "" : `, ${say("line.left", { secondsLeft })}`;
  if (phase === "reading") {
    return `${say("line.reading", { rows, rowsPerSecond: rowsPerSecond ?? 0 })}${left}`;
  }
  return share === null
    ? say(`line.${phase}`)
    : `${say("line.share", { phase: say(`line.${phase}`), share })}${left}`;
}

/** What an undo did. */
export function sayUndone(batchId: number): string {
  return say("outcome.undone", { batch: batchId });
}
