import { AllocationEditor } from "@/components/costing/ledger/allocation-editor";
import type { AllocationPage } from "@/lib/contracts/costing/allocation";
import {
  ACCOUNT_TREATMENTS,
  ALLOCATION_DRIVERS,
  ALLOCATION_METHODS,
} from "@/lib/contracts/costing/settings";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import type { Writer } from "@/lib/view-models/writer";

interface EditPartProps {
  readonly page: AllocationPage;
  readonly path: string;
  readonly writer: Writer;
}

/** The form of the allocation with its choices in the reader's language. */
export function EditPart({ page, path, writer }: EditPartProps) {
  const { rule, newestVersion, periods, supports, candidates, receivers } = page;
  const text = (key: string) => writer.text(`costing-ledger.allocation.${key}`);
  const supportKeys = new Set(supports.map(({ centre }) => centre));
  const canSupport = [...supports, ...candidates];
  return (
    <AllocationEditor
      key={newestVersion}
      path={path}
      basedOn={newestVersion}
      settings={rule?.settings ?? null}
      validFrom={rule?.validFrom ?? periods.at(-1)?.from ?? ""}
      periods={periods.map((period) => ({
        key: period.from,
        label: writeCostPeriod(period, writer),
      }))}
      methods={ALLOCATION_METHODS.map((key) => ({ key, label: text(`methodShort.${key}`) }))}
      drivers={ALLOCATION_DRIVERS.map((key) => ({ key, label: text(`driver.${key}`) }))}
      treatments={ACCOUNT_TREATMENTS.map((key) => ({ key, label: text(`treatment.${key}`) }))}
      candidates={canSupport.map(({ centre, name }) => ({ key: centre, label: name }))}
      receivers={receivers
        .filter(({ centre }) => !supportKeys.has(centre))
        .map(({ centre }) => centre)}
      names={Object.fromEntries(
        [...receivers, ...canSupport].map(({ centre, name }) => [centre, name]),
      )}
    />
  );
}
