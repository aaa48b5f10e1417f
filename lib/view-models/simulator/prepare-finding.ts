import type { Simulation, SimulationPlan } from "@/lib/engine/budget";
import type { Writer } from "../writer";
import { writeMissing } from "./prepare-effects";

/** The result as a sentence, with what must be read beside it. */
export interface SimulationFinding {
  readonly title: string;
  readonly verdict: string;
  readonly warnings: readonly string[];
  readonly freed: string | null;
  readonly breakEven: string;
  readonly dilution: string;
  readonly interaction: string | null;
}

function prepareTitle(run: Simulation, isMoved: boolean, writer: Writer): string {
  if (!isMoved) return writer.text("simulator.finding.none");
  if (run.net.status !== "computed") {
    return run.budget.status === "computed"
      ? writer.text("simulator.finding.budget", {
          amount: writer.signed(run.budget.value.cents, "eur"),
        })
      : writer.text("simulator.finding.withheld");
  }
  const { cents } = run.net.value;
  const net =
    Math.abs(cents) < 50
      ? writer.text("simulator.finding.netZero")
      : writer.text("simulator.finding.net", {
          amount: writer.figure(Math.abs(cents), "eur"),
          direction: cents > 0 ? "better" : "worse",
        });
  return cents > 0 ? withLossOfB2(run, net, writer) : net;
}

/** A gain never hides that B2 loses. */
function withLossOfB2(run: Simulation, net: string, writer: Writer): string {
  const b2 = run.components.find(({ key }) => key === "B2");
  if (b2?.result.status !== "computed" || b2.result.value.cents > -50) return net;
  const amount = writer.figure(0 - b2.result.value.cents, "eur");
  const first =
    b2.halfYears.status === "computed" ? b2.halfYears.value.find(({ cents }) => cents < 0) : null;
  return first
    ? writer.text("simulator.finding.b2From", { net, amount, halfYear: first.halfYear })
    : writer.text("simulator.finding.b2", { net, amount });
}

function prepareFreed(run: Simulation, share: number | null, writer: Writer): string | null {
  if (run.freed.status !== "computed") {
    const figure = writeMissing(run.freed.detail, writer);
    return writer.text("simulator.freed.absent", { figure });
  }
  const { wardDays, theatreMinutes, cents } = run.freed.value;
  if (wardDays === 0 && theatreMinutes === 0 && cents === 0) return null;
  return writer.text("simulator.freed.text", {
    days: writer.figure(wardDays, "days"),
    minutes: writer.figure(theatreMinutes, "minutes"),
    amount: writer.figure(cents, "eur"),
    share: share === null ? "?" : writer.figure(share, "ratio-whole"),
  });
}

function prepareBreakEven(run: Simulation, writer: Writer): string {
  const { breakEven } = run;
  if (breakEven.status !== "computed") return writer.text("simulator.breakEven.none");
  const { convertedStays, perStayCents, span } = breakEven.value;
  if (perStayCents <= 0) return writer.text("simulator.breakEven.gain");
  const range =
    span === null || span.lowCents === span.highCents
      ? ""
      : ` [${writer.figure(span.lowCents, "eur")}; ${writer.figure(span.highCents, "eur")}]`;
  return writer.text("simulator.breakEven.text", {
    stays: writer.figure(convertedStays, "count"),
    amount: writer.figure(perStayCents, "eur"),
    span: range,
  });
}

function prepareDilution(run: Simulation, plan: SimulationPlan, writer: Writer): string {
  const [alone, half, all] = run.dilution.map(({ cents }) => cents);
  if (plan.envelope !== "closed") return writer.text("simulator.dilutionNone");
  const write = (cents: number | null | undefined) =>
    cents === null || cents === undefined
      ? writer.text("simulator.table.withheld")
      : writer.signed(cents, "eur");
  return writer.text("simulator.dilution", {
    alone: write(alone),
    half: write(half),
    all: write(all),
  });
}

function prepareInteraction(run: Simulation, writer: Writer): string | null {
  if (run.interaction.status !== "computed") return null;
  const { single, sumCents, jointCents, interactionCents } = run.interaction.value;
  if (single.length < 2) return null;
  return writer.text("simulator.interaction.text", {
    sum: writer.signed(sumCents, "eur"),
    joint: writer.signed(jointCents, "eur"),
    interaction: writer.signed(interactionCents, "eur"),
  });
}

/**
 * What a run says in sentences: the net with what B2 loses, capacity, break-even, dilution and
 * interaction.
 *
 * @param run of the simulator. @param plan that was run. @param cashableShare of freed capacity.
 * @param writer of the reader's language.
 * @returns sentences; warnings that must be said out loud come apart.
 * Source: domain report on the budget, 9.15; requirement R113.
 * Example: a net of 71,000 with a loss in B2 says both in one sentence.
 */
export function prepareFinding(
  run: Simulation,
  plan: SimulationPlan,
  cashableShare: number | null,
  writer: Writer,
): SimulationFinding {
  const isMoved = Object.keys(plan.levers).length > 0 || !plan.areConditionsMet;
  const said = [
    ...run.warnings,
    ...(plan.levers.lengthOfStayDays === undefined ? [] : ["los"]),
  ].filter((code) => writer.has(`simulator.warning.${code}`));
  return {
    title: prepareTitle(run, isMoved, writer),
    verdict: writer.text(
      run.net.status === "computed" ? "simulator.sub.net" : "simulator.sub.withheld",
    ),
    warnings: said.map((code) => writer.text(`simulator.warning.${code}`)),
    freed: prepareFreed(run, cashableShare, writer),
    breakEven: prepareBreakEven(run, writer),
    dilution: prepareDilution(run, plan, writer),
    interaction: prepareInteraction(run, writer),
  };
}
