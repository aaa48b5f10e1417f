import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { TrustPanel } from "@/components/charts/trust-panel";
import { GroupTable } from "@/components/value/group-table";
import { SectionHead } from "@/components/ui/section-head";
import type { ValueComparison, ValuePage } from "@/lib/contracts/steering/value";
import { prepareGroupsExport } from "@/lib/view-models/value/prepare-group-exports";
import { prepareSideBySide } from "@/lib/view-models/value/prepare-panels";
import { prepareValueTrust } from "@/lib/view-models/value/prepare-value-trust";
import type { Writer } from "@/lib/view-models/writer";

interface SidePartProps {
  readonly page: ValuePage;
  readonly comparison: ValueComparison;
  readonly writer: Writer;
}

/** Outcome and cost beside each other, and who is behind the figures. */
export function SidePart({ page, comparison, writer }: SidePartProps) {
  return (
    <>
      <ChartFrame
        model={prepareSideBySide({ page, comparison }, writer)}
        trust={<TrustPanel model={prepareValueTrust(comparison, writer)} />}
        explanation={["sideBySide", "lag", "mix"].map((key) => (
          <p key={key}>{writer.text(`value.explain.${key}`)}</p>
        ))}
        footnote={<p className="text-small text-muted">{writer.text("value.lagNote")}</p>}
      />
      <section>
        <SectionHead
          title={writer.text("value.table.title")}
          aside={
            <TableDownload
              title={writer.text("value.table.title")}
              table={prepareGroupsExport({ page, comparison }, writer)}
            />
          }
        >
          {writer.text("value.table.lead")}
        </SectionHead>
        <GroupTable comparison={comparison} writer={writer} />
      </section>
    </>
  );
}
