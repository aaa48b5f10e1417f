import type { RegistrationPage } from "@/lib/contracts/registration/registration";
import type { StackedBarModel } from "../charts/bar-models";
import { writeFreshness, writeSources } from "../prepare-heading";
import type { Writer } from "../writer";

/**
 * The sentence about how the case mix moved.
 *
 * @param page the registration page. @param writer of the reader's language.
 * @returns distance and days, or the reason why they are not known.
 * Source: requirement R151 (case mix and drift, effect in points).
 * Example: "De mix verschoof 6 %; dat alleen is 34 verantwoorde dagen waard."
 */
export function writeDrift({ drift }: RegistrationPage, writer: Writer): string {
  if (drift.status !== "computed") return writer.text(`states.reason.${drift.reason}`);
  const { distance, days, beforeStays, nowStays } = drift.value;
  return writer.text("registration.mix.verdict", {
    distance: writer.figure(distance, "ratio"),
    days: writer.signed(days, "days"),
    before: writer.figure(beforeStays, "count"),
    now: writer.figure(nowStays, "count"),
  });
}

/**
 * Severity of stays by quarter, as shares.
 *
 * @param page the registration page. @param writer of the reader's language.
 * @returns one bar for each quarter; unknown severity is a part of its own, never left out.
 * Source: requirement R151.
 * Example: a quarter of 100 stays of which 60 have severity 1 has a first part of 0.6.
 */
export function prepareMixChart(page: RegistrationPage, writer: Writer): StackedBarModel {
  const { mix, sources, frame } = page;
  const [first, last] = [mix.at(0)?.quarter ?? "", mix.at(-1)?.quarter ?? ""];
  const { dataKind } = frame.hospital;
  const verdict = writeDrift(page, writer);
  const title = writer.text("registration.mix.title");
  const keys = ["1", "2", "3", "4"];
  return {
    kind: "stacked-bar",
    heading: {
      ...{ title, verdict, description: `${title}. ${verdict}` },
      unitLabel: writer.text("registration.mix.unit"),
      period: `${first} – ${last}`,
      source: writeSources(sources, writer),
      dataAsOf: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
      denominator: writer.text("registration.mix.stays", {
        count: writer.figure(
          mix.reduce((sum, { stays }) => sum + stays, 0),
          "count",
        ),
      }),
      ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
    },
    unit: "ratio-whole",
    series: [
      ...keys.map((key) => ({ key, label: writer.text("payment.severity", { severity: key }) })),
      { key: "unknown", label: writer.text("registration.mix.unknown") },
    ],
    bars: mix.map(({ quarter, stays, bySeverity, unknown }) => ({
      key: quarter,
      label: `${quarter} (n = ${writer.figure(stays, "count")})`,
      amounts: [...bySeverity, unknown].map((count) => (stays === 0 ? null : count / stays)),
    })),
  };
}
