import { Segmented } from "@/components/ui/segmented";
import type { RatePeriod } from "@/lib/contracts/costing/rates";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import type { Writer } from "@/lib/view-models/writer";

interface PeriodChoiceProps {
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod;
  readonly hrefOf: (from: string) => string;
  readonly writer: Writer;
}

/** The periods of the ledger, each an address of its own. */
export function PeriodChoice({ periods, period, hrefOf, writer }: PeriodChoiceProps) {
  return (
    <div className="max-w-full min-w-0 print:hidden">
      <Segmented
        label={writer.text("costing-rates.choosePeriod")}
        selected={period.from}
        options={periods.map((one) => ({
          key: one.from,
          label: writeCostPeriod(one, writer),
          href: hrefOf(one.from),
        }))}
      />
    </div>
  );
}
