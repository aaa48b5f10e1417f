import type { ReactNode } from "react";
import type { CapacityDetailPage } from "@/lib/contracts/costing/capacity";
import type { Writer } from "@/lib/view-models/writer";

interface UseFactsProps {
  readonly page: Pick<CapacityDetailPage, "row" | "settings" | "centsPerMinute" | "stated">;
  readonly writer: Writer;
}

/** What the period says of one resource: its cost, its use, and what the rest was for. */
export function UseFacts({ page, writer }: UseFactsProps) {
  const { row, settings } = page;
  const text = (key: string) => writer.text(`costing-capacity.${key}`);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-body">
      {listMoney(page, writer).map(([key, written]) => (
        <Fact key={key} name={text(`facts.${key}`)}>
          {written}
        </Fact>
      ))}
      <Minute page={page} writer={writer} />
      <Fact name={text("facts.units")}>{writer.number(row.units)}</Fact>
      <Fact name={text("facts.roster")}>{text(`roster.${settings.roster}`)}</Fact>
      {settings.siteCode ? <Fact name={text("facts.site")}>{settings.siteCode}</Fact> : null}
      {settings.idleReason ? (
        <Fact name={text("facts.reason")}>
          {text(`reason.${settings.idleReason.code}`)}
          {settings.idleReason.note ? ` · ${settings.idleReason.note}` : ""}
        </Fact>
      ) : null}
    </dl>
  );
}

/** What a minute costs, and what somebody prints for it. */
function Minute({ page: { centsPerMinute, stated }, writer }: UseFactsProps) {
  const minute = (cents: number) => writer.figure(cents, "eur-per-minute");
  const gap = stated && centsPerMinute ? stated.centsPerMinute / centsPerMinute - 1 : null;
  return (
    <>
      {centsPerMinute === null ? null : (
        <Fact name={writer.text("costing-capacity.facts.minute")}>{minute(centsPerMinute)}</Fact>
      )}
      {stated === null ? null : (
        <Fact name={writer.text("costing-capacity.facts.stated")}>
          {minute(stated.centsPerMinute)}
          {gap === null ? null : ` · ${writer.signed(gap, "ratio")}`}
          {stated.source === null ? null : (
            <span className="block text-small font-normal text-muted">{stated.source}</span>
          )}
        </Fact>
      )}
    </>
  );
}

function listMoney(
  { row }: UseFactsProps["page"],
  writer: Writer,
): readonly (readonly [string, string])[] {
  const { use, suppliedCostCents, practicalMinutes, usedMinutes } = row;
  const euro = (cents: number) => writer.figure(cents, "eur");
  const rate = practicalMinutes
    ? ([["rate", writer.figure(usedMinutes / practicalMinutes, "ratio-whole")]] as const)
    : [];
  if (use?.status !== "computed" || suppliedCostCents === null) {
    return [["cost", writer.text("costing-capacity.noCost")], ...rate];
  }
  const { usedCents, standByCents, idleCents } = use.value;
  return [
    ["cost", euro(suppliedCostCents)],
    ...rate,
    ["use", euro(usedCents)],
    ["standBy", euro(standByCents)],
    [idleCents < 0 ? "overload" : "idle", euro(idleCents)],
  ];
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </>
  );
}
